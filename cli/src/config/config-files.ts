import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIG_FILE, findConfig, type FoundConfig, type SearchedFolder } from '#core/config';
import { CommandError } from '../command.ts';
import { describeFileError } from '../files/failure.ts';
import { readText } from '../files/read-text.ts';

/** Finds the configuration files (`userpool.config.json`) that apply to files. Reads each folder at most once. */
export class ConfigFiles {
  readonly #cwd: string;
  readonly #folders = new Map<string, SearchedFolder>();
  readonly #searches = new Map<string, Promise<FoundConfig | undefined>>();

  /** @param cwd the working directory; outside a repository, the search ends there */
  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /**
   * Finds the configuration file that applies to a file.
   * @param path the absolute path of the file
   * @throws CommandError if a configuration file cannot be read
   */
  of(path: string): Promise<FoundConfig | undefined> {
    const folder = dirname(path);
    const search = this.#searches.get(folder) ?? this.#search(path);
    this.#searches.set(folder, search);
    return search;
  }

  /** Returns the configuration files found so far, in the order in which they were found. */
  async found(): Promise<readonly FoundConfig[]> {
    const found = (await Promise.all(this.#searches.values())).filter((one) => one !== undefined);
    return [...new Map(found.map((one) => [one.uri, one])).values()];
  }

  async #search(path: string): Promise<FoundConfig | undefined> {
    const read = (folder: string): Promise<SearchedFolder> => Promise.resolve(this.#read(folder));
    return (await findConfig(uriOf(path), read, [uriOf(this.#cwd)])).found;
  }

  #read(uri: string): SearchedFolder {
    const known = this.#folders.get(uri);
    if (known) return known;
    const folder = folderAt(uri);
    const searched = folder === undefined ? { isRepository: false } : readFolder(folder);
    this.#folders.set(uri, searched);
    return searched;
  }
}

function readFolder(folder: string): SearchedFolder {
  const path = join(folder, CONFIG_FILE);
  const isRepository = existsSync(join(folder, '.git'));
  if (!existsSync(path)) return { isRepository };
  try {
    return { config: readText(path), isRepository };
  } catch (error) {
    throw new CommandError(`${path}: ${describeFileError(error)}`);
  }
}

/** Returns the path of a folder, or undefined for the level above the Windows drives. */
function folderAt(uri: string): string | undefined {
  try {
    return fileURLToPath(`${uri}/`);
  } catch {
    return undefined;
  }
}

/** Returns the URI of a file or folder. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
