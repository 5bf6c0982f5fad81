import * as vscode from 'vscode';
import { toNewFileText, type LivePool } from '#core/sync';
import { isBlank } from '#core/document';
import type { LiveKind } from '#core/resources/live';
import { fileNameFor, otherFileNameFor, type PoolFile } from '#live/operations';
import { askForPlace } from './ask-for-place.ts';
import { editorFile } from './editor-file.ts';
import { exists } from './exists.ts';
import { fileNameOf } from './file-name.ts';
import { openInEditor } from './open-in-editor.ts';
import { notify } from '../notifications/notify.ts';

/** A pool file that is open in an editor. `created`: whether the file is new. */
export interface NewPoolFile {
  readonly document: vscode.TextDocument;
  readonly created: boolean;
}

/**
 * Opens a new file for a live pool.
 * @param empty an empty file to use for the pool; not used if it is no longer empty
 * @returns undefined if the user is asked for a location and cancels
 * @throws the file system's error if a file can be neither read nor written
 */
export async function openNewPoolFile(live: LivePool, empty?: vscode.TextDocument): Promise<NewPoolFile | undefined> {
  const { kind, poolId, poolName } = live;
  const text = toNewFileText(live);
  if (empty && (await fill(empty, text))) return { document: empty, created: true };
  const uri = await placeFor(fileNameFor(kind, poolName, poolId), otherFileNameFor(kind, poolName, poolId));
  const written = uri && (await writeUnlessThere(uri, text));
  if (!written) return undefined;
  return { document: await openInEditor(written.uri), created: written.created };
}

/**
 * Opens a new file with the given text, in the workspace or at a location that the user chooses.
 * @param second the name to use if a file with the first name already exists
 * @returns undefined if the user cancels or chooses an existing file
 */
export async function openNewFile(
  text: string,
  first: string,
  second: string,
): Promise<vscode.TextDocument | undefined> {
  const uri = await placeFor(first, second);
  const written = uri && (await writeUnlessThere(uri, text));
  if (!written?.created) return undefined;
  return openInEditor(written.uri);
}

/**
 * Opens a new file with the given text for a pool, next to another file. If the other file is untitled, the new file is
 * also untitled.
 * @returns undefined if the file already exists, or the user is asked for a location and cancels
 */
export async function openFileBeside(
  other: vscode.Uri,
  text: string,
  { kind, name, id }: { readonly kind: LiveKind; readonly name: string; readonly id: string },
): Promise<PoolFile | undefined> {
  const isWritable = vscode.workspace.fs.isWritableFileSystem(other.scheme) === true;
  const uri = vscode.Uri.joinPath(other, '..', otherFileNameFor(kind, name, id));
  const written = isWritable ? await writeUnlessThere(uri, text) : undefined;
  if (isWritable && !written?.created) return undefined;
  return editorFile(await openInEditor(written?.uri ?? { content: text }));
}

/** Returns the URI for the MFA file that belongs to a pool file: the same base name in the same folder. */
export function mfaFileBeside(poolFile: vscode.Uri): vscode.Uri {
  const name = fileNameOf(poolFile).replace(/\.userpool\.json$|\.jsonc?$/i, '');
  return vscode.Uri.joinPath(poolFile, '..', `${name}.userpoolmfa.json`);
}

/** Writes a file unless it already exists. If the file cannot be written, asks the user for another location. */
export async function writeUnlessThere(
  uri: vscode.Uri,
  text: string,
): Promise<{ readonly uri: vscode.Uri; readonly created: boolean } | undefined> {
  if (await exists(uri)) return { uri, created: false };
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return { uri, created: true };
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    const name = fileNameOf(uri);
    void notify.warning(vscode.l10n.t("Couldn't save {0} there. Select another location. ({1})", name, error.message));
    const other = await askForPlace(name);
    return other && writeUnlessThere(other, text);
  }
}

/**
 * Inserts text below the comments of an otherwise empty file.
 * @returns false if the file is closed or no longer empty
 */
async function fill(document: vscode.TextDocument, text: string): Promise<boolean> {
  const before = document.getText();
  if (document.isClosed || !isBlank(before)) return false;
  const content = before === '' || before.endsWith('\n') ? text : `\n${text}`;
  return editorFile(document).apply([{ offset: before.length, length: 0, content }]);
}

async function placeFor(first: string, second: string): Promise<vscode.Uri | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folder = folders.find(({ scheme }) => vscode.workspace.fs.isWritableFileSystem(scheme) !== false);
  if (!folder) return askForPlace(first);
  for (const name of [first, second]) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (!(await exists(uri))) return uri;
  }
  return askForPlace(second, folder);
}
