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
        for (const { input } of closed) {
          if (!(input instanceof vscode.TabInputTextDiff)) continue;
          for (const uri of [input.original, input.modified]) this.#texts.delete(uri.toString());
        }
      }),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** A new read-only document. Its language is plain JSON with comments, so that nobody corrects it. */
  document(label: string, text: string): vscode.Uri {
    const path = `/${label}.jsonc`;
    const uri = vscode.Uri.from({ scheme: SCHEME, authority: String(this.#next++), path });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  /** Shows two texts side by side. */
  async compare(left: vscode.Uri, right: vscode.Uri, title: string): Promise<void> {
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: false });
  }

  /** Closes the comparisons that show one of these documents. */
  async close(...uris: readonly vscode.Uri[]): Promise<void> {
    const shown = new Set(uris.map(String));
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all);
    const ours = tabs.filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff &&
        (shown.has(String(input.original)) || shown.has(String(input.modified))),
    );
    if (ours.length > 0) await vscode.window.tabGroups.close(ours);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
