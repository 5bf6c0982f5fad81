import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { poolIdIn } from '#core/aws/pool-ids';
import { withoutByteOrderMark } from '#core/document';
import { areSiblings, kindOf, kinds, parseFile, type ResourceDocument } from '#core/resources';
import { describeFileError, type FileFailure } from '../files/failure.ts';
import { readText } from '../files/read-text.ts';
import { groupBy } from './group-by.ts';
import { STDIN } from './report.ts';

/** A file in a folder: its text and its parsed content. */
export class FileInFolder {
  readonly path: string;
  #text: string;
  #document: ResourceDocument;
  #isFixed = false;

  constructor(path: string, text: string) {
    this.path = path;
    this.#text = text;
    this.#document = parseFile(withoutByteOrderMark(text), kindOf(path) ?? kinds[0]);
  }

  get text(): string {
    return this.#text;
  }

  get document(): ResourceDocument {
    return this.#document;
  }

  /** Whether the text has been replaced. */
  get isFixed(): boolean {
    return this.#isFixed;
  }

  /** Replaces the text after a fix. */
  replace(text: string): void {
    this.#text = text;
    this.#document = parseFile(withoutByteOrderMark(text), this.#document.kind);
    this.#isFixed = true;
  }
}

/** The files to check in a folder, and access to the other files that their rules read. */
export interface FolderOfFiles {
  readonly files: readonly FileInFolder[];
  readonly failures: readonly FileFailure[];
  /** Returns the files of other kinds for the same pool. */
  readonly siblingsOf: (file: FileInFolder) => readonly FileInFolder[];
}

/**
 * Reads the files to check, and the other files in their folder that may belong to the same pools.
 * @param folder an absolute path
 * @param paths the files to check
 */
export function readFolder(
  folder: string,
  paths: readonly string[],
  { texts, signal }: { readonly texts?: ReadonlyMap<string, string>; readonly signal: AbortSignal },
): FolderOfFiles {
  const files: FileInFolder[] = [];
  const failures: FileFailure[] = [];
  for (const path of paths) {
    signal.throwIfAborted();
    try {
      files.push(new FileInFolder(path, texts?.get(path) ?? readText(path)));
    } catch (error) {
      failures.push({ file: path, message: describeFileError(error) });
    }
  }
  const others = readOthers(folder, files, new Set(paths));
  const byPool = groupBy([...files, ...others], poolIdOf);
  const siblingsOf = (file: FileInFolder): readonly FileInFolder[] =>
    (byPool.get(poolIdOf(file)) ?? []).filter(({ document }) => areSiblings(document, file.document));
  return { files, failures, siblingsOf };
}

const poolIdOf = ({ document }: FileInFolder): string | undefined => poolIdIn(document.root);

/** Reads the other files of a folder whose kind differs from the kind of a checked file. Skips unreadable files. */
function readOthers(
  folder: string,
  files: readonly FileInFolder[],
  known: ReadonlySet<string>,
): readonly FileInFolder[] {
  const checkedKinds = new Set(files.filter(poolIdOf).map(({ document }) => document.kind));
  if (checkedKinds.size === 0 || known.has(STDIN)) return [];
  const names = attempt(() => readdirSync(folder)) ?? [];
  const paths = names.map((name) => join(folder, name)).filter((path) => !known.has(path));
  const wanted = paths.filter((path) => {
    const kind = kindOf(path);
    return kind && [...checkedKinds].some((other) => other !== kind);
  });
  const others: FileInFolder[] = [];
  for (const path of wanted) {
    const text = attempt(() => readText(path));
    if (text !== undefined) others.push(new FileInFolder(path, text));
  }
  return others;
}

/** Calls a function. Returns undefined if it throws. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
