import * as vscode from 'vscode';
import type { PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { nameOf } from './name-of.ts';
import { noFile, notOpened, notSaved } from '../notifications/messages/file.ts';
import { notify } from '../notifications/notify.ts';
import { isUserDocument } from './user-documents.ts';
import { showNotice } from '../notifications/show-notice.ts';

export const LANGUAGE = 'userpool';

/** The pool file of a document that is open in VS Code. */
export function editorFile(document: vscode.TextDocument): PoolFile {
  return {
    name: nameOf(document.uri),
    key: document.uri.toString(),
    text: () => document.getText(),
    isClosed: () => document.isClosed,
    isDirty: () => document.isDirty || document.isUntitled,
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
      if (!wasDirty && !document.isUntitled && !(await document.save())) warnUnsaved(document);
      return true;
    },
  };
}

/** The pool file in the active editor. */
export function activePoolDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document : undefined;
}

/**
 * The pool file that a command was called for, in its editor: a file of the explorer is opened first.
 * @param target what the command was called with: the file's Uri; anything else stands for the active editor
 * @returns undefined where that is no pool file; `reported`: nothing can be done with it, and the user was told why
 */
export async function poolDocumentAt(
  { log }: Pick<Services, 'log'>,
  target: unknown,
): Promise<vscode.TextDocument | 'reported' | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const isActive = !(target instanceof vscode.Uri) || target.toString() === active?.uri.toString();
  try {
    const document = isActive ? activePoolDocument() : await openPoolDocument(target);
    return document && warnIfNotEditable(document) ? 'reported' : document;
  } catch (error) {
    const name = target instanceof vscode.Uri ? nameOf(target) : '';
    log.warn(`${name} could not be opened: ${String(error)}`);
    showNotice({ log }, notOpened(name), { command: 'userpool.pull' }, {});
    return 'reported';
  }
}

/** Opens a file in its editor. @throws where it is not there, or cannot be shown */
async function openPoolDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== LANGUAGE) return undefined;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, shown?.viewColumn);
  return document;
}

/**
 * The pool file that a command is about.
 * @param target as for {@link poolDocumentAt}
 * @param otherwise what is said where no pool file is open
 */
export async function openPoolFile(
  services: Pick<Services, 'log'>,
  target: unknown,
  otherwise: string,
): Promise<{ readonly document: vscode.TextDocument; readonly file: PoolFile } | undefined> {
  const document = await poolDocumentAt(services, target);
  if (document === 'reported') return undefined;
  if (document) return { document, file: editorFile(document) };
  showNotice(services, noFile(otherwise), { command: 'userpool.pull' }, {});
  return undefined;
}

/**
 * Says so where a document is only a look at a file from elsewhere: nobody means a command for the text that a commit had.
 * @returns whether it is one
 */
function warnIfNotEditable({ uri }: vscode.TextDocument): boolean {
  if (isUserDocument(uri)) return false;
  void notify.info(
    vscode.l10n.t(
      'This is another version of {0}, for example one from a commit. Open the file itself first.',
      nameOf(uri),
    ),
  );
  return true;
}

/** VS Code writes its own line ends on a change; this keeps what is handed over free of others. */
function eolOf(document: vscode.TextDocument, content: string): string {
  return content.replace(/\r?\n/g, document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}

function warnUnsaved({ uri }: vscode.TextDocument): void {
  void notify.warning(notSaved(nameOf(uri)));
}
