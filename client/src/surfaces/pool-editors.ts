import * as vscode from 'vscode';
import { LANGUAGE } from '../ui/editor-file.ts';

/** Where pool files are worked on. What only shows a text (a version in Git, a preview) is no such place. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** The documents that lenses and status are for. */
export const poolEditors: vscode.DocumentSelector = SCHEMES.map((scheme) => ({ language: LANGUAGE, scheme }));

/** Whether a document is one of {@link poolEditors}. */
export function isPoolEditor(document: vscode.TextDocument): boolean {
  return vscode.languages.match(poolEditors, document) > 0;
}
