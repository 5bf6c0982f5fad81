import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { JsonObject } from '#pool/json';
import { identityOf, toRequest } from '#pool/described';
import { toFileText } from '#pool/sync';
import { fileNameFor, otherFileNameFor } from '../flows/file-name.ts';
import { workspacePools } from './workspace-pools.ts';

/** A file for a pool that is open in an editor; `created`: it was not there before. */
export interface NewPoolFile {
  readonly document: vscode.TextDocument;
  readonly created: boolean;
}

/**
 * Opens the file for a described pool: the one that the workspace has for it, else a new one, which is written. A file
 * that belongs to another pool is passed over.
 * @returns undefined where the user gives up choosing a place
 * @throws the file system's error where a file can be neither read nor written
 */
export async function openNewPoolFile(described: JsonObject): Promise<NewPoolFile | undefined> {
  const { poolId, poolName } = identityOf(toRequest(described));
  const uri = await placeFor(fileNameFor(poolName, poolId), otherFileNameFor(poolName, poolId), poolId);
  if (!uri) return undefined;
  const created = !(await exists(uri));
  if (created) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(toFileText(described)));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return { document, created };
}

async function placeFor(first: string, second: string, poolId: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return askForPlace(vscode.Uri.joinPath(vscode.Uri.file(homedir()), first));
  const own = (await workspacePools()).find((pool) => pool.poolId === poolId);
  if (own) return own.uri;
  for (const name of [first, second]) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (!(await exists(uri))) return uri;
  }
  return askForPlace(vscode.Uri.joinPath(folder, second));
}

async function askForPlace(defaultUri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('User pool')]: ['userpool.json'] };
  return vscode.window.showSaveDialog({ title: vscode.l10n.t('Where to keep the pool file'), filters, defaultUri });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
