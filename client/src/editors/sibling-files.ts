import * as vscode from 'vscode';
import { parseDocument } from '#core/document';
import { poolIdIn } from '#core/aws/pool-ids';
import { kindOf } from '#core/resources';
import { selectSiblings, type PoolFile } from '#live/operations';
import { diskFile } from './disk-file.ts';
import { editorFile } from './editor-file.ts';
import { fileNameOf } from './file-name.ts';

/**
 * Returns the pool's files of other kinds that belong to a file: open documents first, then files on disk. See
 * {@link selectSiblings}.
 */
export async function siblingFiles(file: vscode.Uri, poolId: string): Promise<readonly PoolFile[]> {
  return selectSiblings(fileNameOf(file), await otherFilesOf(file, poolId));
}

/** Returns the pool's other files of any kind that are in the same folder as a file. */
export async function otherFilesOf(file: vscode.Uri, poolId: string): Promise<readonly PoolFile[]> {
  return otherFilesAmong(file, await readPoolFilesIn(vscode.Uri.joinPath(file, '..')), poolId);
}

/** Returns the {@link otherFilesOf} a pool. @param onDisk the pool files in its folder as they are on disk */
export function otherFilesAmong(file: vscode.Uri, onDisk: readonly PoolFile[], poolId: string): readonly PoolFile[] {
  const open = documentsBeside(file).map(editorFile);
  const closed = onDisk.filter(({ key }) => open.every((one) => one.key !== key));
  return [...open, ...closed].filter(
    (other) =>
      kindOf(other.name) && other.key !== file.toString() && poolIdIn(parseDocument(other.text()).root) === poolId,
  );
}

/** Reads the pool files in a folder. */
export async function readPoolFilesIn(folder: vscode.Uri): Promise<readonly PoolFile[]> {
  const names = (await namesIn(folder)).filter((name) => kindOf(name));
  const files = await Promise.all(names.map((name) => readFile(vscode.Uri.joinPath(folder, name))));
  return files.filter((read) => read !== undefined);
}

/** Returns the open documents in a file's folder. */
export function documentsBeside(file: vscode.Uri): readonly vscode.TextDocument[] {
  const folder = vscode.Uri.joinPath(file, '..').toString();
  return vscode.workspace.textDocuments.filter(
    ({ uri }) => uri.scheme === file.scheme && vscode.Uri.joinPath(uri, '..').toString() === folder,
  );
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return []; // Not a folder on a file system.
  }
}

async function readFile(uri: vscode.Uri): Promise<PoolFile | undefined> {
  try {
    return diskFile(uri, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return undefined; // It was deleted, or it cannot be read.
  }
}
