import * as vscode from 'vscode';

/** The folder for the sandbox's files. Its path is short and shows what the files are for. */
export const SANDBOX_FOLDER = vscode.Uri.from({ scheme: 'cognito-sandbox', path: '/' });

/** Makes the files in a folder of the extension's storage available in {@link SANDBOX_FOLDER}. */
export function registerSandboxFiles(storage: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerFileSystemProvider(SANDBOX_FOLDER.scheme, new SandboxFiles(storage), {
    isCaseSensitive: true,
  });
}

class SandboxFiles implements vscode.FileSystemProvider {
  readonly #storage: vscode.Uri;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(storage: vscode.Uri) {
    this.#storage = storage;
  }

  stat(uri: vscode.Uri): Thenable<vscode.FileStat> {
    return vscode.workspace.fs.stat(this.#stored(uri));
  }

  readFile(uri: vscode.Uri): Thenable<Uint8Array> {
    return vscode.workspace.fs.readFile(this.#stored(uri));
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    await vscode.workspace.fs.writeFile(this.#stored(uri), content);
    this.#changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(uri: vscode.Uri): Thenable<[string, vscode.FileType][]> {
    return vscode.workspace.fs.readDirectory(this.#stored(uri));
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #stored(uri: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#storage, uri.path);
  }
}
