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
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === SCHEME) this.#texts.delete(uri.toString());
      }),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** A new read-only document. Its language is plain JSON with comments, so that nobody corrects it. */
  async document(label: string, text: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({ scheme: SCHEME, authority: String(this.#next++), path: `/${label}` });
    this.#texts.set(uri.toString(), text);
    await vscode.languages
      .setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), 'jsonc')
      .then(undefined, () => undefined);
    return uri;
  }

  /** Shows two texts side by side. */
  async compare(left: vscode.Uri, right: vscode.Uri, title: string): Promise<void> {
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
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
