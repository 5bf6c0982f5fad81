import { setImmediate as nextTurn } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { FileStates } from '../editor-state/file-states.ts';
import { isPoolEditor } from '../editor-state/pool-editors.ts';
import { kindOf } from '#core/resources';
import { fileNameOf } from '../editors/file-name.ts';
import { workspacePoolFiles } from '../editors/pool-files.ts';
import type { FileNode } from './nodes.ts';

/** The number of files to read before letting other work run. */
const FILES_PER_TURN = 10;

/** Returns the pool files in the workspace and in editors, with their states. */
export async function viewFiles(states: FileStates): Promise<readonly FileNode[]> {
  const open = vscode.workspace.textDocuments.filter((document) => isPoolEditor(document) && !document.isUntitled);
  const uris = [...(await workspacePoolFiles()), ...open.map(({ uri }) => uri)];
  const unique = [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
  const nodes: FileNode[] = [];
  for (const [i, uri] of unique.entries()) {
    const text = await textAt(uri);
    if (text !== undefined) nodes.push(nodeOf(uri, text, states));
    if (i % FILES_PER_TURN === 0) await nextTurn();
  }
  return nodes.sort((a, b) => a.uri.path.localeCompare(b.uri.path));
}

function nodeOf(uri: vscode.Uri, text: string, states: FileStates): FileNode {
  const isMfa = kindOf(fileNameOf(uri))?.id === 'mfa';
  return { kind: 'file', uri, text, known: states.ofFile(uri, text), ...(isMfa ? { isMfa } : {}) };
}

/** Returns the text of a file on disk. Undefined if it cannot be read, for example because it was deleted. */
async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
