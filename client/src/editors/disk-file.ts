import * as vscode from 'vscode';
import type { PoolFile } from '#live/operations';
import { editorFile } from './editor-file.ts';
import { fileNameOf } from './file-name.ts';
import { openDocumentOf } from './user-documents.ts';

/**
 * Returns the pool file of a file that no editor shows. As soon as the user opens it, it is the file in the editor. To
 * edit it, it is opened.
 * @param text the text on disk
 */
export function diskFile(uri: vscode.Uri, text: string): PoolFile {
  const open = (): PoolFile | undefined => {
    const document = openDocumentOf(uri);
    return document && editorFile(document);
  };
  return {
    name: fileNameOf(uri),
    key: uri.toString(),
    text: () => open()?.text() ?? text,
    isClosed: () => open()?.isClosed() ?? true,
    isDirty: () => open()?.isDirty() ?? false,
    apply: async (edits) => editorFile(await vscode.workspace.openTextDocument(uri)).apply(edits),
  };
}
