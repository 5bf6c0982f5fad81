import * as vscode from 'vscode';
import { exists } from './exists.ts';
import { fileNameOf } from './file-name.ts';
import { openInEditor } from './open-in-editor.ts';

const SUFFIX = '.userpool.json';

/**
 * Creates and opens a pool file with the converted text, next to the source file. If no file can be written there,
 * opens an untitled file instead. Never overwrites a file.
 * @param source the file that was converted
 * @param part the name of the converted pool, if the source has several
 */
export async function openConvertedFile(
  source: vscode.Uri,
  part: string | undefined,
  text: string,
): Promise<vscode.TextDocument> {
  const uri = await write(source, part, text);
  return openInEditor(uri ?? { content: text });
}

async function write(source: vscode.Uri, part: string | undefined, text: string): Promise<vscode.Uri | undefined> {
  if (vscode.workspace.fs.isWritableFileSystem(source.scheme) !== true) return undefined;
  try {
    const uri = await unusedUri(source, [stemOf(source), ...(part === undefined ? [] : [safe(part)])].join('.'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

async function unusedUri(source: vscode.Uri, stem: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${SUFFIX}`;
    const uri = vscode.Uri.joinPath(source, '..', name);
    if (!(await exists(uri))) return uri;
  }
}

/** Returns a file name without its extension. */
function stemOf(source: vscode.Uri): string {
  return fileNameOf(source).replace(/(?<=.)(?:\.userpool)?\.[^.]+$/i, '');
}

/** Replaces the characters of a resource name that are unsafe in a file name. The name is untrusted. */
function safe(part: string): string {
  return part.replace(/[^\w-]+/g, '-').slice(0, 60);
}
