import * as vscode from 'vscode';

const SCHEME = 'userpool-preview';

/** The documents' file name extensions. package.json declares a language for `userpool-preview`. */
const extensions = { pool: 'userpool-preview', txt: 'txt' };

interface DocumentOptions {
  /** `pool`: a request with the colors of pool files, without diagnostics; `txt`: plain text */
  readonly kind?: keyof typeof extensions;
  /** The folder in the document's URI, which the `when` clauses in package.json use. */
  readonly folder?: string;
}

/** Provides read-only documents, such as the live pool and the request to be sent. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  /** The documents that can be shown again after their tab is closed. */
  readonly #owned = new Set<string>();
  /** The functions that update the text of open documents. */
  readonly #updates = new Map<string, (text: string) => string>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #closed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #next = 1;

  readonly onDidChange = this.#changes.event;
  /** Fires when any tab is closed. */
  readonly onDidCloseTabs = this.#closed.event;

  constructor() {
    this.#subscriptions = [
      this.#changes,
      this.#closed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        const shown = closed.flatMap(shownIn).map(String);
        for (const uri of shown) if (!this.#owned.has(uri)) this.#forget(uri);
        if (closed.length > 0) this.#closed.fire();
      }),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Creates a read-only document. It stays available until {@link close}, even if the user closes its tab. */
  document(label: string, text: string, { kind = 'pool', folder }: DocumentOptions = {}): vscode.Uri {
    const path = `${folder === undefined ? '' : `/${folder}`}${pathOf(label, kind)}`;
    const uri = vscode.Uri.from({ scheme: SCHEME, authority: String(this.#next++), path });
    this.#texts.set(uri.toString(), text);
    this.#owned.add(uri.toString());
    return uri;
  }

  /** Creates a read-only document that exists until the tab that shows it is closed. */
  transient(label: string, text: string, options?: DocumentOptions): vscode.Uri {
    const uri = this.document(label, text, options);
    this.#owned.delete(uri.toString());
    return uri;
  }

  /** Shows text in a tab until the tab is closed. */
  async page(label: string, text: string): Promise<void> {
    await this.show(this.transient(label, text, { kind: 'txt' }));
  }

  /**
   * Returns the read-only document that a file is compared with. Each file has one such document. If it is already
   * open, its text is replaced, so a new comparison does not open another tab.
   * @param folder `live`: the file's own pool, for which package.json shows Pull and Push in the title of the diff
   * @param update returns the text after a change to stored data, given the text so far
   */
  counterpart(
    file: vscode.Uri,
    label: string,
    text: string,
    folder: 'live' | 'other',
    update = (shown: string): string => shown,
  ): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${folder}${pathOf(label, 'pool')}`, query: file.toString() });
    this.#updates.set(uri.toString(), update);
    this.#setText(uri, text);
    return uri;
  }

  /** Updates the documents that files are compared with, if they are open. */
  update(): void {
    for (const [uri, update] of this.#updates) {
      const shown = this.#texts.get(uri) ?? '';
      const text = update(shown);
      if (text !== shown) this.#setText(vscode.Uri.parse(uri), text);
    }
  }

  #setText(uri: vscode.Uri, text: string): void {
    this.#texts.set(uri.toString(), text);
    this.#changes.fire(uri);
  }

  #forget(uri: string): void {
    this.#texts.delete(uri);
    this.#updates.delete(uri);
  }

  /** Shows two documents side by side. */
  async compare(left: vscode.Uri, right: vscode.Uri, title: string): Promise<void> {
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: false });
  }

  /** Shows a document. */
  async show(uri: vscode.Uri): Promise<void> {
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  /** Whether a tab shows any of these documents. */
  isShown(...uris: readonly vscode.Uri[]): boolean {
    return tabsWith(uris).length > 0;
  }

  /** Removes documents, and closes the editors and comparisons that show them. */
  async close(...uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris.map(String)) {
      this.#owned.delete(uri);
      this.#forget(uri);
    }
    const ours = tabsWith(uris);
    if (ours.length > 0) await vscode.window.tabGroups.close(ours);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Builds a path from a label. Replaces slashes, because VS Code shows only the last segment in the tab. */
function pathOf(label: string, kind: keyof typeof extensions): string {
  return `/${label.replace(/[/\\]/g, '-')}.${extensions[kind]}`;
}

/** Returns the read-only document in a tab. In a diff whose two sides are both read-only, this is the right side. */
export function pageOf(tab: vscode.Tab): vscode.Uri | undefined {
  return shownIn(tab).findLast(({ scheme }) => scheme === SCHEME);
}

function tabsWith(uris: readonly vscode.Uri[]): vscode.Tab[] {
  const wanted = new Set(uris.map(String));
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter((tab) => shownIn(tab).some((uri) => wanted.has(uri.toString())));
}

function shownIn({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return input instanceof vscode.TabInputText ? [input.uri] : [];
}
