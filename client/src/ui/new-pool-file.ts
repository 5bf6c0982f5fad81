import * as vscode from 'vscode';
import { parseDocument } from '#pool/document';
import type { JsonObject } from '#pool/json';
import { identityOf, toFileText, toRequest } from '#pool/sync';
import { fileNameFor, otherFileNameFor } from '../flows/file-name.ts';

/**
 * Opens the file for a described pool, and writes it where there is none. A file that is there keeps its text; one
 * that belongs to another pool is left alone.
 * @returns undefined where the user gives up choosing a place
 */
export async function openNewPoolFile(described: JsonObject): Promise<vscode.TextDocument | undefined> {
  const { poolId, poolName } = identityOf(toRequest(described));
  const names = [fileNameFor(poolName, poolId), otherFileNameFor(poolName, poolId)];
  const uri = await placeFor(names, poolId);
  if (!uri) return undefined;
  if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(toFileText(described)));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function placeFor(names: readonly string[], poolId: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    return vscode.window.showSaveDialog({
      title: 'Where to keep the pool file',
      filters: { 'User pool': ['userpool.json'] },
      ...(names[0] ? { defaultUri: vscode.Uri.file(names[0]) } : {}),
    });
  }
  for (const name of names) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (!(await exists(uri)) || (await poolOf(uri)) === poolId) return uri;
  }
  return undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function poolOf(uri: vscode.Uri): Promise<unknown> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return parseDocument(text).root['UserPoolId'];
}
