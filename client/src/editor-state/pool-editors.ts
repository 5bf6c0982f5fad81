import * as vscode from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import { isOwn } from '../editors/own-documents.ts';
import { momentIn, type When } from './format-time.ts';

/** A text is read again when nobody has typed for so long. */
const PAUSE_MS = 400;

/** Whether a document is a pool file that is worked on: what only shows a text (a version in Git, a preview) is none. */
export function isPoolEditor({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === LANGUAGE && isOwn(uri);
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
  const tell = (): void => {
    clearTimeout(timer);
    const document = vscode.window.activeTextEditor?.document;
    show(document && isPoolEditor(document) ? document : undefined);
  };
  timer = setTimeout(tell);
  return vscode.Disposable.from(
    ...others.map((event) => event(tell)),
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeWorkspaceFolders(tell),
    // Comes also where a document takes another language.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isActive(document)) tell();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isActive(document)) return;
      clearTimeout(timer);
      timer = setTimeout(tell, PAUSE_MS);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** A moment in the language of this VS Code. */
export const momentHere: When = (at) => momentIn(at, Date.now(), vscode.env.language);
