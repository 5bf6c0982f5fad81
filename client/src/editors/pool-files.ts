import * as vscode from 'vscode';
import { kindOf, kinds } from '#core/resources';

const MAX_FILES = 500;
const MAX_FOLDERS = 200;
const passedOver = new Set(['node_modules', '.git']);

/** Finds the pool files in the workspace (at most 500). */
export async function workspacePoolFiles(): Promise<readonly vscode.Uri[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const onDisk = folders.filter(({ scheme }) => scheme === 'file');
  const elsewhere = folders.filter(({ scheme }) => scheme !== 'file');
  const found = await Promise.all([
    ...onDisk.flatMap((folder) => kinds.map(({ suffix }) => filesOnDisk(folder, suffix))),
    ...elsewhere.map(poolFilesBelow),
  ]);
  return found.flat().slice(0, MAX_FILES);
}

function filesOnDisk(folder: vscode.Uri, suffix: string): Thenable<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, `**/*${suffix}`);
  return vscode.workspace.findFiles(pattern, '**/node_modules/**', MAX_FILES);
}

/**
 * Finds the pool files in a folder and its subfolders, breadth first, in at most 200 folders. Used instead of VS Code's
 * own search, which never ends if the extension that provides the file system does not implement search. Most such
 * extensions do not.
 */
export async function poolFilesBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const waiting = [folder];
  for (let read = 0; waiting.length > 0 && read < MAX_FOLDERS; read++) {
    const next = waiting.shift();
    if (!next) break;
    for (const [name, type] of await entriesOf(next)) {
      const uri = vscode.Uri.joinPath(next, name);
      // Symbolic links to folders are not followed, because they may form a cycle.
      if (type === vscode.FileType.Directory && !passedOver.has(name)) waiting.push(uri);
      if (type & vscode.FileType.File && kindOf(name)) files.push(uri);
    }
  }
  return files;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // The folder may have been deleted or be unreadable.
  }
}
