import * as vscode from 'vscode';

/** An in-memory file system, similar to those that extensions provide for repositories and archives. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #files = new Map<string, { readonly content: Uint8Array; readonly mtime: number }>();
  readonly onDidChangeFile = this.#changed.event;
  #clock = 0;

  /** Returns the content of a file. @throws if there is no such file */
  text(path: string): string {
    return new TextDecoder().decode(this.readFile(vscode.Uri.from({ scheme: 'memory', path })));
  }

  /** Creates a file and its folders. */
  put(path: string, text: string): void {
    this.#files.set(path, { content: new TextEncoder().encode(text), mtime: ++this.#clock });
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.content.length };
    if (this.readDirectory(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const below = path.endsWith('/') ? path : `${path}/`;
    const entries = new Map<string, vscode.FileType>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(below)) continue;
      const [name = '', ...rest] = file.slice(below.length).split('/');
      entries.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...entries];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, { content, mtime: ++this.#clock });
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory(): void {
    // A folder exists as soon as it contains a file.
  }

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}
