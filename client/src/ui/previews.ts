import * as vscode from 'vscode';

const SCHEME = 'userpool-preview';

/** Read-only documents that exist to be looked at: the live pool, the request to be sent. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #subscriptions: vscode.Disposable[];
  #next = 1;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const uri of closed.flatMap(shownIn)) this.#texts.delete(uri.toString());
      }),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /**
   * A new read-only document.
   * @param kind `jsonc`: plain JSON with comments, so that nobody corrects it; `txt`: prose
   */
  document(label: string, text: string, kind: 'jsonc' | 'txt' = 'jsonc'): vscode.Uri {
    const path = `/${label}.${kind}`;
    const uri = vscode.Uri.from({ scheme: SCHEME, authority: String(this.#next++), path });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  /** Shows two texts side by side, in place of an earlier comparison with the second one. */
  async compare(left: vscode.Uri, right: vscode.Uri, title: string): Promise<void> {
    const isOlder = ({ input }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputTextDiff &&
      input.original.scheme === SCHEME &&
      input.modified.toString() === right.toString();
    await closeTabs(isOlder);
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: false });
  }

  /** Shows a document by itself. */
  async show(uri: vscode.Uri): Promise<void> {
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  /** Closes the editors and comparisons that show one of these documents. */
  async close(...uris: readonly vscode.Uri[]): Promise<void> {
    const shown = new Set(uris.map(String));
    await closeTabs((tab) => shownIn(tab).some((uri) => shown.has(uri.toString())));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function shownIn({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return input instanceof vscode.TabInputText ? [input.uri] : [];
}

async function closeTabs(isOurs: (tab: vscode.Tab) => boolean): Promise<void> {
  const ours = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isOurs));
  if (ours.length > 0) await vscode.window.tabGroups.close(ours);
}
