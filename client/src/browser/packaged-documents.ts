import * as vscode from 'vscode';
import { packagedText } from './packaged-text.ts';

const SCHEME = 'userpool-docs';

/**
 * The documents of the package, for links in the editor. Where the package lies at an address of the web, VS Code would
 * leave the editor for a link to it; there the documents have a scheme of their own.
 */
export class PackagedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #package: vscode.Uri;
  readonly #registered: vscode.Disposable;

  /** @param extensionUri where the package lies */
  constructor(extensionUri: vscode.Uri) {
    this.#package = extensionUri;
    this.#registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** The address that opens a file of the package in an editor. @param path its place in the package */
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
