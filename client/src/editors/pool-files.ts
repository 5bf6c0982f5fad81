import * as vscode from 'vscode';

const MAX_FILES = 500;
const MAX_FOLDERS = 200;
const SUFFIX = '.userpool.json';
const passedOver = new Set(['node_modules', '.git']);

/** The pool files of the workspace; of very many the first 500. */
export async function workspacePoolFiles(): Promise<readonly vscode.Uri[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const onDisk = folders.filter(({ scheme }) => scheme === 'file');
  const elsewhere = folders.filter(({ scheme }) => scheme !== 'file');
  const found = await Promise.all([
    ...onDisk.map((folder) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, `**/*${SUFFIX}`), '**/node_modules/**', MAX_FILES),
    ),
    ...elsewhere.map(poolFilesBelow),
  ]);
  return found.flat().slice(0, MAX_FILES);
}

/**
 * The pool files in a folder and below, found by reading folder by folder, the nearest first; of very many folders the
 * first 200. VS Code's own search never ends in a file system whose extension brings none, and few do.
 */
export async function poolFilesBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const waiting = [folder];
  for (let read = 0; waiting.length > 0 && read < MAX_FOLDERS; read++) {
    const next = waiting.shift();
    if (!next) break;
    for (const [name, type] of await entriesOf(next)) {
      const uri = vscode.Uri.joinPath(next, name);
      // A link to a folder may lead back to where it stands.
      if (type === vscode.FileType.Directory && !passedOver.has(name)) waiting.push(uri);
      if (type & vscode.FileType.File && name.endsWith(SUFFIX)) files.push(uri);
    }
  }
  return files;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // It may be gone, or not for this user to read.
  }
}
