import * as vscode from 'vscode';
import { CONFIG_FILE, findConfig, isConfigFile, type Config, type SearchedFolder } from '#core/config';
import { openDocumentOf } from '../editors/user-documents.ts';

/** The dependencies of {@link ConfigFiles}. */
export interface ConfigFilesDependencies {
  readonly log: Pick<vscode.LogOutputChannel, 'error'>;
  /** Called when a configuration file was read or changed. */
  readonly onChange: () => void;
}

/**
 * Finds the configuration files that apply to pool files: open documents first, then files on disk. Finds none in an
 * untrusted workspace, whose settings do not apply either.
 */
export class ConfigFiles implements vscode.Disposable {
  readonly #dependencies: ConfigFilesDependencies;
  /** The configurations that were read, by the folder of the pool file. */
  readonly #known = new Map<string, Config | undefined>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(dependencies: ConfigFilesDependencies) {
    this.#dependencies = dependencies;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
    const forget = (): void => this.#forget();
    const forgetAfter = ({ uri }: vscode.TextDocument): void => {
      if (isConfigFile(uri.toString())) forget();
    };
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidOpenTextDocument(forgetAfter),
      vscode.workspace.onDidCloseTextDocument(forgetAfter),
      vscode.workspace.onDidChangeTextDocument(({ document }) => forgetAfter(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    ];
  }

  /** Returns the configuration of a pool file if it has been read, and otherwise starts to read it. */
  of(file: vscode.Uri): Config | undefined {
    if (!vscode.workspace.isTrusted) return undefined;
    const folder = folderOf(file);
    if (!this.#known.has(folder)) {
      this.#known.set(folder, undefined);
      void this.load(file).then((config) => config && this.#dependencies.onChange());
    }
    return this.#known.get(folder);
  }

  /** Reads the configuration of a pool file again. Commands call this, because not every change can be watched. */
  async load(file: vscode.Uri): Promise<Config | undefined> {
    if (!vscode.workspace.isTrusted) return undefined;
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
    const { found } = await findConfig(file.toString(), (folder) => this.#read(folder), folders);
    this.#known.set(folderOf(file), found?.config);
    return found?.config;
  }

  async #read(folder: string): Promise<SearchedFolder> {
    const uri = vscode.Uri.parse(`${folder}/${CONFIG_FILE}`);
    const open = openDocumentOf(uri);
    const [config, isRepository] = await Promise.all([open ? open.getText() : this.#readText(uri), hasGit(folder)]);
    return { config, isRepository };
  }

  async #readText(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (!isMissing) this.#dependencies.log.error(`${uri.toString(true)} could not be read: ${String(error)}`);
      return undefined;
    }
  }

  #forget(): void {
    this.#known.clear();
    this.#dependencies.onChange();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

async function hasGit(folder: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.parse(`${folder}/.git`));
    return true;
  } catch {
    return false;
  }
}

function folderOf(file: vscode.Uri): string {
  return vscode.Uri.joinPath(file, '..').toString();
}
