import { withoutByteOrderMark } from '#core/document';
import { areSiblings, kindOf, parseFile, type ResourceDocument } from '#core/resources';
import type { Log } from '../handlers.ts';
import type { OpenDocument } from './open-document.ts';

/** A file of another kind for the same pool, in the same folder. */
export interface SiblingFile {
  readonly uri: string;
  readonly document: ResourceDocument;
}

/** Finds a document's siblings: the files of other kinds for the same pool in the same folder. */
export interface SiblingFiles {
  /** Resolves when the files in the folder of a document have been read. Never rejects. */
  readonly prepare: (uri: string) => Promise<void>;
  /** Returns the siblings that have been read so far. A document without a pool ID has none. */
  readonly of: (file: SiblingFile) => readonly SiblingFile[];
  /** Returns the files of other kinds in the folder that have been read so far, for any pool. */
  readonly othersOf: (file: SiblingFile) => readonly SiblingFile[];
  /** Discards the cached files of each folder in which a file has changed on the file system. */
  readonly onFilesChanged: (uris: readonly string[]) => void;
}

/** Finds siblings only among open documents. Used in browsers and for virtual folders. */
export class OpenSiblings implements SiblingFiles {
  readonly #documents: () => readonly OpenDocument[];

  /** @param documents returns all open pool files */
  constructor(documents: () => readonly OpenDocument[]) {
    this.#documents = documents;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  of(file: SiblingFile): readonly SiblingFile[] {
    return this.othersOf(file).filter(({ document }) => areSiblings(document, file.document));
  }

  othersOf(file: SiblingFile): readonly SiblingFile[] {
    return this.#documents()
      .filter(({ uri, kind }) => kind !== file.document.kind && isInSameFolder(uri, file.uri))
      .map(({ uri, pool }) => ({ uri, document: pool }));
  }

  onFilesChanged(): void {
    // The client sends the changes to open documents.
  }
}

/**
 * Reads the files of a folder, selected by name.
 * @returns the text of each file, keyed by URI; empty for a folder that is not on a file system
 */
export type ReadFolder = (folder: string, isWanted: (name: string) => boolean) => Promise<ReadonlyMap<string, string>>;

/**
 * Finds siblings among the open documents, then on the file system. Reads a folder once, and again only after it has
 * changed.
 */
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

  async prepare(uri: string): Promise<void> {
    const path = folderOf(uri);
    const folder = this.#folders.get(path) ?? { files: [] };
    this.#folders.set(path, folder);
    await (folder.read ??= this.#read(path, folder));
  }

  of(file: SiblingFile): readonly SiblingFile[] {
    return this.othersOf(file).filter(({ document }) => areSiblings(document, file.document));
  }

  othersOf(file: SiblingFile): readonly SiblingFile[] {
    const open = new Set(this.#documents().map(({ uri }) => withoutEscapes(uri)));
    const { files = [] } = this.#folders.get(folderOf(file.uri)) ?? {};
    const others = files.filter(({ document }) => document.kind !== file.document.kind);
    const closed = others.filter(({ uri }) => !open.has(withoutEscapes(uri)));
    return [...this.#open.othersOf(file), ...closed];
  }

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

/** A folder on the file system. The list of its files is empty until they have been read. */
interface Folder {
  read?: Promise<void>;
  files: readonly SiblingFile[];
}

/** Decodes a URI for comparison, because clients differ in which characters they escape. */
function withoutEscapes(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Whether two files are in the same folder. */
export function isInSameFolder(one: string, other: string): boolean {
  return folderOf(one) === folderOf(other);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
