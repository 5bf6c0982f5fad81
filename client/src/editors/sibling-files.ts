import * as vscode from 'vscode';
import { parseDocument } from '#core/document';
import { poolIdIn } from '#core/aws/pool-ids';
import { kindOf } from '#core/resources';
import type { PoolFile } from '#live/operations';
import { diskFile } from './disk-file.ts';
import { editorFile } from './editor-file.ts';
import { fileNameOf } from './file-name.ts';

/**
 * Returns the pool's files of other kinds that are in the same folder as a file: open documents first, then files on
 * disk. If there are several files of one kind, returns none of them, because it is unknown which one belongs to the
 * file.
 */
export async function siblingFiles(file: vscode.Uri, poolId: string): Promise<readonly PoolFile[]> {
  const folder = vscode.Uri.joinPath(file, '..');
  const own = kindOf(fileNameOf(file))?.id;
  const names = new Set(documentsBeside(file).map(({ uri }) => fileNameOf(uri)));
  const onDisk = (await namesIn(folder)).filter((name) => !names.has(name) && isOther(name, own));
  const closed = await Promise.all(onDisk.map((name) => readFile(vscode.Uri.joinPath(folder, name))));
  return select([...filesBeside(file), ...closed.filter((read) => read !== undefined)], poolId);
}

/** Returns those of the {@link siblingFiles} that are open. */
export function openSiblings(file: vscode.Uri, poolId: string): readonly PoolFile[] {
  return select(filesBeside(file), poolId);
}

function documentsBeside(file: vscode.Uri): readonly vscode.TextDocument[] {
  const folder = vscode.Uri.joinPath(file, '..').toString();
  return vscode.workspace.textDocuments.filter(
    ({ uri }) => uri.scheme === file.scheme && vscode.Uri.joinPath(uri, '..').toString() === folder,
  );
}

function filesBeside(file: vscode.Uri): readonly PoolFile[] {
  const own = kindOf(fileNameOf(file))?.id;
  return documentsBeside(file)
    .filter(({ uri }) => isOther(fileNameOf(uri), own))
    .map(editorFile);
}

function select(candidates: readonly PoolFile[], poolId: string): readonly PoolFile[] {
  const files = candidates.filter((other) => poolIdIn(parseDocument(other.text()).root) === poolId);
  return files.filter(({ name }) => files.filter((one) => kindOf(one.name) === kindOf(name)).length === 1);
}

function isOther(name: string, own: string | undefined): boolean {
  const kind = kindOf(name)?.id;
  return kind !== undefined && kind !== own;
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
