import * as vscode from 'vscode';

const SCHEME = 'userpool-preview';

/** Provides read-only documents: the live pool, the request to be sent. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  /** The documents that may be shown again after their tab is closed. */
  readonly #owned = new Set<string>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #next = 1;

  readonly onDidChange = this.#changes.event;

  constructor() {
    this.#subscriptions = [
      this.#changes,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        const shown = closed.flatMap(shownIn).map(String);
        for (const uri of shown) if (!this.#owned.has(uri)) this.#texts.delete(uri);
      }),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /**
   * Creates a read-only document. It can be shown until {@link close}, even after the user has closed its tab.
   * @param kind `jsonc`: plain JSON with comments, without diagnostics of pool files; `txt`: text
   */
  document(label: string, text: string, kind: 'jsonc' | 'txt' = 'jsonc'): vscode.Uri {
    const path = pathOf(label, kind);
    const uri = vscode.Uri.from({ scheme: SCHEME, authority: String(this.#next++), path });
    this.#texts.set(uri.toString(), text);
    this.#owned.add(uri.toString());
    return uri;
  }

  /** Shows a document that exists as long as its tab is open. */
  async page(label: string, text: string): Promise<void> {
    const uri = this.document(label, text, 'txt');
    this.#owned.delete(uri.toString());
    await this.show(uri);
  }

  /**
   * Returns the read-only document that a file is compared with. There is one for each file: if it is open, its text is
   * replaced, so that a new comparison does not open another tab.
   */
  counterpart(file: vscode.Uri, label: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: pathOf(label, 'jsonc'), query: file.toString() });
    this.#texts.set(uri.toString(), text);
    this.#changes.fire(uri);
    return uri;
  }

  /** Shows two texts side by side. */
  async compare(left: vscode.Uri, right: vscode.Uri, title: string): Promise<void> {
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: false });
  }

  /** Shows a document. */
  async show(uri: vscode.Uri): Promise<void> {
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  /** Removes documents, and closes the editors and comparisons that show them. */
  async close(...uris: readonly vscode.Uri[]): Promise<void> {
    const shown = new Set(uris.map(String));
    for (const uri of shown) {
      this.#owned.delete(uri);
      this.#texts.delete(uri);
    }
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const ours = tabs.filter((tab) => shownIn(tab).some((uri) => shown.has(uri.toString())));
    if (ours.length > 0) await vscode.window.tabGroups.close(ours);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Builds a path from a label. Slashes in it are replaced, because VS Code shows only the last segment in the tab. */
function pathOf(label: string, kind: string): string {
  return `/${label.replace(/[/\\]/g, '-')}.${kind}`;
}

function shownIn({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return input instanceof vscode.TabInputText ? [input.uri] : [];
}
