import * as vscode from 'vscode';
import type { PoolFile } from '../flows/ports.ts';
import { notify } from './notify.ts';
import { isOwn } from './own-documents.ts';

export const LANGUAGE = 'userpool';

/** The pool file of a document that is open in VS Code. */
export function editorFile(document: vscode.TextDocument): PoolFile {
  return {
    name: nameOf(document.uri),
    key: document.uri.toString(),
    text: () => document.getText(),
    isClosed: () => document.isClosed,
    apply: async (edits) => {
      if (document.isClosed) return false;
      const wasDirty = document.isDirty;
      const change = new vscode.WorkspaceEdit();
      for (const { offset, length, content } of edits) {
        change.replace(
          document.uri,
          new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)),
          eolOf(document, content),
        );
      }
      if (!(await vscode.workspace.applyEdit(change))) return false;
      if (!wasDirty && !document.isUntitled) await document.save();
      return true;
    },
  };
}

/** How the user knows a file: its name without folders. */
export function nameOf({ path }: vscode.Uri): string {
  return path.split('/').pop() ?? path;
}

/** The pool file in the active editor. */
export function activePoolDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document : undefined;
}

/**
 * The pool file that a command is about.
 * @param otherwise what is said where no pool file is open
 */
export function openPoolFile(
  otherwise: string,
): { readonly document: vscode.TextDocument; readonly file: PoolFile } | undefined {
  const document = activePoolDocument();
  if (document && tellForeign(document)) return undefined;
  if (document) return { document, file: editorFile(document) };
  void notify.info(otherwise);
  return undefined;
}

/**
 * Says so where a document is only a look at a file from elsewhere: nobody means a command for the text that a commit had.
 * @returns whether it is one
 */
export function tellForeign({ uri }: vscode.TextDocument): boolean {
  if (isOwn(uri)) return false;
  void notify.info(
    vscode.l10n.t('This is {0} as it is elsewhere, for example at a commit. Open the file itself first.', nameOf(uri)),
  );
  return true;
}

/** VS Code writes its own line ends on a change; this keeps what is handed over free of others. */
function eolOf(document: vscode.TextDocument, content: string): string {
  return content.replace(/\r?\n/g, document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}
