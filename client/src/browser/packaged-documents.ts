import * as vscode from 'vscode';
import { packagedText } from './packaged-text.ts';

const SCHEME = 'userpool-docs';

/**
 * Provides the documents of the package for links in the editor. If the package is at a web address, VS Code would open
 * a link to it outside the editor; the documents then have their own scheme.
 */
export class PackagedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #package: vscode.Uri;
  readonly #registered: vscode.Disposable;

  /** @param extensionUri the root of the package */
  constructor(extensionUri: vscode.Uri) {
    this.#package = extensionUri;
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** Returns the URI that opens a file of the package in an editor. @param path relative to the package */
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
