import * as vscode from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import { isUserDocument } from '../editors/user-documents.ts';
import { formatTime, type When } from './format-time.ts';

/** The debounce time after text changes, in milliseconds. */
const PAUSE_MS = 400;

/** Whether a document is an editable pool file rather than a read-only view, such as a version in Git or a preview. */
export function isPoolEditor({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === LANGUAGE && isUserDocument(uri);
}

/**
 * Calls `show` with the pool file in the active editor: first in the next turn of the event loop, to avoid delaying
 * activation, and then whenever the file or its text changes.
 * @param show receives undefined if there is no pool file
 * @param others other events after which `show` is called
 */
export function watchPoolEditor(
  show: (document: vscode.TextDocument | undefined) => void,
  ...others: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isActive = (document: vscode.TextDocument): boolean => document === vscode.window.activeTextEditor?.document;
  const update = (): void => {
    clearTimeout(timer);
    const document = vscode.window.activeTextEditor?.document;
    show(document && isPoolEditor(document) ? document : undefined);
  };
  timer = setTimeout(update);
  return vscode.Disposable.from(
    ...others.map((event) => event(update)),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeWorkspaceFolders(update),
    // Also fires when the language of a document changes.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isActive(document)) update();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isActive(document)) return;
      clearTimeout(timer);
      timer = setTimeout(update, PAUSE_MS);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Formats a time in the language of VS Code. */
export const formatTimeHere: When = (at) => formatTime(at, Date.now(), vscode.env.language);
