import { poolIdIn } from '#core/aws/pool-ids';
import { kindOf, parseFile, type ResourceDocument } from '#core/resources';
import type { Log } from '../handlers.ts';
import type { OpenDocument } from './open-document.ts';
import { withoutByteOrderMark } from './text-changes.ts';

/** Another file for the same pool, in the same folder. */
export interface SiblingFile {
  readonly uri: string;
  readonly document: ResourceDocument;
}

/** Finds the other files in a document's folder that are for the same pool. */
export interface SiblingFiles {
  /** Resolves when the files of the document's folder have been read. Never rejects. */
  readonly prepare: (document: OpenDocument) => Promise<void>;
  /** Returns the siblings that have been read so far. A document without a pool ID has none. */
  readonly of: (document: OpenDocument) => readonly SiblingFile[];
}

/** Finds siblings only among the open documents, for browsers and virtual folders. */
export class OpenSiblings implements SiblingFiles {
  readonly #documents: () => readonly OpenDocument[];

  /** @param documents returns all open pool files */
  constructor(documents: () => readonly OpenDocument[]) {
    this.#documents = documents;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  of(document: OpenDocument): readonly SiblingFile[] {
    return this.#documents()
      .filter(({ uri }) => uri !== document.uri && folderOf(uri) === folderOf(document.uri))
      .filter(({ pool }) => isAboutSamePool(pool, document.pool))
      .map(({ uri, pool }) => ({ uri, document: pool }));
  }
}

/**
 * Reads the files of a folder, selected by name.
 * @returns their texts by URI; empty for a folder that is not on a file system
 */
export type ReadFolder = (folder: string, isWanted: (name: string) => boolean) => Promise<ReadonlyMap<string, string>>;

/** Finds siblings among the open documents, then on the file system. Reads a folder only once until it changes. */
export class FolderSiblings implements SiblingFiles {
  readonly #documents: () => readonly OpenDocument[];
  readonly #open: SiblingFiles;
  readonly #readFolder: ReadFolder;
  readonly #log: Log;
  readonly #folders = new Map<string, Folder>();

  /** @param documents returns all open pool files */
  constructor(documents: () => readonly OpenDocument[], readFolder: ReadFolder, log: Log) {
    this.#documents = documents;
    this.#open = new OpenSiblings(documents);
    this.#readFolder = readFolder;
    this.#log = log;
  }

  async prepare({ uri }: OpenDocument): Promise<void> {
    const path = folderOf(uri);
    const folder = this.#folders.get(path) ?? { files: [] };
    this.#folders.set(path, folder);
    await (folder.read ??= this.#read(path, folder));
  }

  of(document: OpenDocument): readonly SiblingFile[] {
    const open = new Set(this.#documents().map(({ uri }) => withoutEscapes(uri)));
    const { files = [] } = this.#folders.get(folderOf(document.uri)) ?? {};
    const closed = files.filter(({ uri }) => !open.has(withoutEscapes(uri)));
    return [...this.#open.of(document), ...closed.filter((file) => isAboutSamePool(file.document, document.pool))];
  }

  /** Discards the cached folders of files that changed on the file system (`workspace/didChangeWatchedFiles`). */
  onFilesChanged(uris: readonly string[]): void {
    for (const uri of uris) this.#folders.delete(folderOf(uri));
  }

  async #read(path: string, folder: Folder): Promise<void> {
    try {
      const texts = await this.#readFolder(path, (name) => kindOf(name) !== undefined);
      folder.files = [...texts].flatMap(([uri, text]) => {
        const kind = kindOf(uri);
        return kind ? [{ uri, document: parseFile(withoutByteOrderMark(text), kind) }] : [];
      });
    } catch (error) {
      this.#log.failure(`reading ${path}`, error);
    }
  }
}

/** A folder on the file system. It has no files until they have been read. */
interface Folder {
  read?: Promise<void>;
  files: readonly SiblingFile[];
}

/** Decodes a URI for comparison, because clients escape different characters. */
function withoutEscapes(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function isAboutSamePool(one: ResourceDocument, other: ResourceDocument): boolean {
  const poolId = poolIdIn(one.root);
  return poolId !== undefined && poolId === poolIdIn(other.root);
}
