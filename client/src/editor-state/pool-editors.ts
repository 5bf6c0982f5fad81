import * as vscode from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import { isUserDocument } from '../editors/user-documents.ts';
import { formatTime, type When } from './format-time.ts';

/** A text is read again when nobody has typed for so long. */
const PAUSE_MS = 400;

/** Whether a document is a pool file that is worked on: what only shows a text (a version in Git, a preview) is none. */
export function isPoolEditor({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === LANGUAGE && isUserDocument(uri);
}

/**
 * Tells which pool file is in the active editor: in the next turn, because VS Code waits for who registers this, and then
 * whenever that or its text may be another.
 * @param show is given undefined where none is
 * @param others what else it is to be told again at
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
    // Comes also where a document takes another language.
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

/** A moment in the language of this VS Code. */
export const formatTimeHere: When = (at) => formatTime(at, Date.now(), vscode.env.language);
