import { findConfig, CONFIG_FILE, type ConfigSearch, type ReadSearchedFolder } from '#core/config';
import type { Log } from '../handlers.ts';

export type { ReadSearchedFolder } from '#core/config';

/** The dependencies of {@link ConfigFiles}. */
export interface ConfigFilesDependencies {
  /** Returns the text of an open document. */
  readonly openTextOf: (uri: string) => string | undefined;
  /** Reads a folder on the file system. By default, only open configuration files are found. */
  readonly readFolder: ReadSearchedFolder | undefined;
  /** The URIs of the workspace folders when the session starts. */
  readonly workspaceFolders: readonly string[];
  readonly log: Log;
}

/**
 * Finds the configuration files that apply to documents, among the open documents and on the file system. Searches once
 * for each folder, and again after {@link reset}.
 */
export class ConfigFiles {
  readonly #dependencies: ConfigFilesDependencies;
  readonly #searches = new Map<string, Search>();

  #workspaceFolders: readonly string[];

  constructor(dependencies: ConfigFilesDependencies) {
    this.#dependencies = dependencies;
    this.#workspaceFolders = dependencies.workspaceFolders;
  }

  /** Resolves when the configuration file of a document has been read. Never rejects. */
  async prepare(uri: string): Promise<void> {
    const folder = folderOf(uri);
    const search = this.#searches.get(folder) ?? {};
    this.#searches.set(folder, search);
    await (search.done ??= this.#search(uri, search));
    // The results may have been discarded in the meantime.
    if (this.#searches.get(folder) !== search) await this.prepare(uri);
  }

  /** Returns the configuration file that applies to a document; undefined before {@link prepare}. */
  of(uri: string): ConfigSearch | undefined {
    return this.#searches.get(folderOf(uri))?.result;
  }

  /**
   * Returns the configuration file of a document, or the folder to create it in, for an edit. Without access to the
   * file system, it is unknown whether there already is a file.
   */
  forEdit(uri: string): ConfigSearch | undefined {
    const search = this.of(uri);
    return search?.found || (this.#dependencies.readFolder && search?.root) ? search : undefined;
  }

  /** Adds and removes workspace folders, and discards all results. */
  changeWorkspaceFolders(added: readonly string[], removed: readonly string[]): void {
    const left = this.#workspaceFolders.filter((uri) => !removed.includes(uri));
    this.#workspaceFolders = [...left, ...added];
    this.reset();
  }

  /** Discards all results, because a configuration file changed. */
  reset(): void {
    this.#searches.clear();
  }

  async #search(uri: string, search: Search): Promise<void> {
    const { openTextOf, readFolder, log } = this.#dependencies;
    const read: ReadSearchedFolder = async (searched) => {
      const open = openTextOf(`${searched}/${CONFIG_FILE}`);
      const onDisk = await readFolder?.(searched);
      return { isRepository: onDisk?.isRepository ?? false, config: open ?? onDisk?.config };
    };
    try {
      search.result = await findConfig(uri, read, this.#workspaceFolders);
    } catch (error) {
      log.failure(`searching ${CONFIG_FILE} for ${uri}`, error);
    }
  }
}

/** The search for the configuration file of the documents in one folder. */
interface Search {
  done?: Promise<void>;
  result?: ConfigSearch;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
