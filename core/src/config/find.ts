import { CONFIG_FILE, readConfig, type Config } from './config.ts';
import { createIgnoreSearch, type FindIgnorePattern } from './ignored.ts';

/** The parts of a folder that the search for a configuration file reads. */
export interface SearchedFolder {
  /** The text of the folder's configuration file; undefined if it has none. */
  readonly config?: string | undefined;
  /** Whether the folder is the root of a repository, which means that it contains `.git`. */
  readonly isRepository: boolean;
}

/** Reads a folder. @param folder its URI, without a slash at the end */
export type ReadSearchedFolder = (folder: string) => Promise<SearchedFolder>;

/** A configuration file that was found. */
export interface FoundConfig {
  /** The URI of the file's folder. */
  readonly folder: string;
  /** The URI of the file. */
  readonly uri: string;
  readonly text: string;
  readonly config: Config;
  readonly findIgnorePattern: FindIgnorePattern;
}

/** The result of a search for the configuration file that applies to a file. */
export interface ConfigSearch {
  readonly found?: FoundConfig | undefined;
  /** The URI of the folder in which to create a configuration file. */
  readonly root: string;
}

/**
 * Finds the configuration file that applies to a file: the nearest one in the file's folder or above, up to the root of
 * the repository. Outside a repository, the search ends at the workspace folder.
 * @param file the URI of the file
 * @param workspaceFolders the URIs of the workspace folders
 */
export async function findConfig(
  file: string,
  read: ReadSearchedFolder,
  workspaceFolders: readonly string[] = [],
): Promise<ConfigSearch> {
  const folders = foldersAbove(file);
  const [own = ''] = folders;
  const limit = findWorkspaceFolder(file, workspaceFolders) ?? own;
  let found: FoundConfig | undefined;
  for (const folder of folders) {
    const { config: text, isRepository } = await read(folder);
    if (!found && text !== undefined) {
      const config = readConfig(text);
      const findIgnorePattern = await createIgnoreSearch(folder, config.ignore);
      found = { folder, uri: `${folder}/${CONFIG_FILE}`, text, config, findIgnorePattern };
    }
    if (isRepository) return { found, root: folder };
    if (found && isWithin(found.folder, limit)) return { found, root: limit };
  }
  return { root: limit };
}

/** Whether a URI refers to a configuration file. */
export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE}`);
}

/** Returns the folders that contain a file, from its own folder up to the root of the file system. */
function foldersAbove(file: string): readonly string[] {
  const scheme = file.indexOf('://');
  const path = file.indexOf('/', scheme === -1 ? 0 : scheme + 3);
  const names = file.slice(path).split('/').slice(0, -1);
  return names.map((_, index) => file.slice(0, path) + names.slice(0, names.length - index).join('/'));
}

/** Returns the innermost workspace folder that contains a file. */
function findWorkspaceFolder(file: string, folders: readonly string[]): string | undefined {
  return folders
    .map((folder) => folder.replace(/\/$/, ''))
    .filter((folder) => isWithin(file, folder))
    .sort((a, b) => b.length - a.length)[0];
}

const isWithin = (uri: string, folder: string): boolean => uri === folder || uri.startsWith(`${folder}/`);
