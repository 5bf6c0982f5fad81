import * as vscode from 'vscode';
import { LANGUAGE } from './editor-file.ts';

/**
 * Opens a file, or an untitled pool file with the given text, in an editor that is not replaced when another file is
 * opened.
 */
export async function openInEditor(source: vscode.Uri | { readonly content: string }): Promise<vscode.TextDocument> {
  const document = await (source instanceof vscode.Uri
    ? vscode.workspace.openTextDocument(source)
    : vscode.workspace.openTextDocument({ language: LANGUAGE, content: source.content }));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}
