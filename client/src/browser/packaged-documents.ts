import * as vscode from 'vscode';
import { packagedText } from './packaged-text.ts';

const SCHEME = 'userpool-docs';

/**
 * Provides the packaged documents for links in the editor. If the extension is served from a web address, VS Code would
 * open links to them outside the editor, so the documents get their own URI scheme.
 */
export class PackagedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #package: vscode.Uri;
  readonly #registered: vscode.Disposable;

  /** @param extensionUri the root of the package */
  constructor(extensionUri: vscode.Uri) {
    this.#package = extensionUri;
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** Returns the URI that opens a packaged file in an editor. @param path relative to the package */
  uriOf(path: string): vscode.Uri {
    return /^https?$/.test(this.#package.scheme)
      ? vscode.Uri.from({ scheme: SCHEME, path: `/${path}` })
      : vscode.Uri.joinPath(this.#package, path);
  }

  provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    return packagedText(this.#package, path);
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
