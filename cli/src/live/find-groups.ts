import { dirname, relative } from 'node:path';
import { kindOf, kinds } from '#core/resources';
import { poolIdIn } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import { CommandError, type Context } from '../command.ts';
import { describeFileError } from '../files/failure.ts';
import { findFiles } from '../files/find-files.ts';
import { DiskFile } from './disk-file.ts';
import { SiblingFiles } from './sibling-files.ts';

/** A file, together with the other file of its pool. */
export interface FileGroup {
  readonly file: DiskFile;
  readonly other: DiskFile | undefined;
}

/** A file that could not be read, or an argument that matches no file. */
export interface UnreadFile {
  readonly name: string;
  readonly message: string;
}

/** The files that the arguments of a command refer to. */
export interface FilesOfCommand {
  readonly groups: readonly FileGroup[];
  readonly unread: readonly UnreadFile[];
}

/**
 * Reads the files that arguments refer to, and groups those of the same pool and folder. Never throws a CommandError:
 * problems are returned in `unread`. Notes that a folder has several files of one kind for the same pool.
 */
export async function readGroups(paths: readonly string[], context: Context): Promise<FilesOfCommand> {
  const { files, unread } = await readFiles(paths, context);
  const siblings = new SiblingFiles();
  const groups: FileGroup[] = [];
  const grouped = new Set<string>();
  const namesByPool = new Map<string, string[]>();
  // Pool files come first, as in the list of kinds, so that the file of a group is the pool file if there is one.
  for (const file of files.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    if (grouped.has(file.path)) continue;
    const poolId = poolIdIn(parseDocument(file.text()).root);
    const [other] = poolId === undefined ? [] : await siblings.of(file, poolId);
    groups.push({ file, other });
    if (poolId !== undefined) {
      const key = [dirname(file.path), orderOf(file), poolId].join(' ');
      namesByPool.set(key, [...(namesByPool.get(key) ?? []), nameIn(context.cwd, file.path)]);
    }
    for (const one of [file, other]) if (one) grouped.add(one.path);
  }
  for (const names of [...namesByPool.values()].filter(({ length }) => length > 1)) {
    context.output.note(
      `warning: ${names.join(' and ')} have the same UserPoolId. Each would replace the settings of the other. Correct the ID, or delete one of the files.`,
    );
  }
  return { groups: groups.toSorted((a, b) => compare(a.file.path, b.file.path)), unread };
}

/** Reads the files that arguments refer to. */
export async function readFiles(
  paths: readonly string[],
  { cwd }: Pick<Context, 'cwd'>,
): Promise<{ readonly files: readonly DiskFile[]; readonly unread: readonly UnreadFile[] }> {
  const found = await findFiles(paths, cwd);
  const unread: UnreadFile[] = [
    ...found.unmatched.map(({ pattern, message }) => ({ name: pattern, message })),
    ...found.failures.map(({ file, message }) => ({ name: nameIn(cwd, file), message })),
  ];
  const files: DiskFile[] = [];
  for (const path of found.files) {
    try {
      files.push(DiskFile.read(path));
    } catch (error) {
      unread.push({ name: nameIn(cwd, path), message: describeFileError(error) });
    }
  }
  return { files, unread };
}

/** Reads one file of a known kind. @throws CommandError if the path does not refer to exactly one readable file */
export async function readFile(path: string, context: Pick<Context, 'cwd'>): Promise<DiskFile> {
  const { files, unread } = await readFiles([path], context);
  const [failure] = unread;
  if (failure) throw new CommandError(`${failure.name}: ${failure.message}`);
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new CommandError(`${path} matches several files. Specify a single file.`);
  return file;
}

/** Returns the name of a file for messages: its path relative to the working directory. */
export function nameIn(cwd: string, path: string): string {
  return relative(cwd, path) || path;
}

function orderOf({ name }: DiskFile): number {
  return kinds.findIndex((kind) => kind === kindOf(name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
