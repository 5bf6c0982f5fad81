import * as vscode from 'vscode';
import type { PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { fileNameOf } from './file-name.ts';
import { notOpened, notSaved } from '../notifications/messages/file.ts';
import { notify } from '../notifications/notify.ts';
import { fileOfNode, isViewNode } from '../pools-view/nodes.ts';
import { isUserDocument, openDocumentOf } from './user-documents.ts';
import { showNotice } from '../notifications/show-notice.ts';

export const LANGUAGE = 'userpool';

/** Returns the pool file of an open document. If the user closes the document and opens it again, it is the new one. */
export function editorFile(opened: vscode.TextDocument): PoolFile {
  let saveFailed = false;
  const current = (): vscode.TextDocument => (opened.isClosed ? (openDocumentOf(opened.uri) ?? opened) : opened);
  return {
    name: fileNameOf(opened.uri),
    key: opened.uri.toString(),
    text: () => current().getText(),
    isClosed: () => current().isClosed,
    // VS Code does not report the edits of a read-only editor as unsaved.
    isDirty: () => current().isDirty || current().isUntitled || saveFailed,
    apply: async (edits) => {
      const document = current();
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
      saveFailed = !wasDirty && !document.isUntitled && !(await document.save());
      if (saveFailed) warnUnsaved(document);
      return true;
    },
  };
}

/** Returns the pool file in the active editor. */
export function activePoolDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document : undefined;
}

/**
 * Returns the pool file that a command applies to. Opens it in an editor first if the user selected it in the Explorer.
 * @param argument the argument of the command: the file's URI or a node of the view; otherwise, the file in the active
 *   editor is used
 * @returns undefined if the file is not a pool file; `reported` if the file cannot be used and the user was informed
 */
export async function poolDocumentAt(
  { log }: Pick<Services, 'log'>,
  argument: unknown,
): Promise<vscode.TextDocument | 'reported' | undefined> {
  const target = isViewNode(argument) ? fileOfNode(argument)?.file : argument;
  const active = vscode.window.activeTextEditor?.document;
  const isActive = !(target instanceof vscode.Uri) || target.toString() === active?.uri.toString();
  try {
    const document = isActive ? activePoolDocument() : await openPoolDocument(target);
    return document && warnIfNotEditable(document) ? 'reported' : document;
  } catch (error) {
    const name = target instanceof vscode.Uri ? fileNameOf(target) : '';
    log.warn(`${name} could not be opened: ${String(error)}`);
    showNotice({ log }, notOpened(name), { command: 'userpool.pull' }, {});
    return 'reported';
  }
}

/** Opens a file in its editor. @throws if the file does not exist or cannot be shown */
async function openPoolDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== LANGUAGE) return undefined;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, shown?.viewColumn);
  return document;
}

/**
 * Informs the user if the document is a read-only version of a file, for example from a commit, on which commands
 * cannot run.
 * @returns whether the document is a read-only version
 */
function warnIfNotEditable({ uri }: vscode.TextDocument): boolean {
  if (isUserDocument(uri)) return false;
  void notify.info(
    vscode.l10n.t(
      'This is another version of {0}, such as one from a commit. Open the file itself, then try again.',
      fileNameOf(uri),
    ),
  );
  return true;
}

/** Converts line endings to those of the document, as VS Code does when it applies the edit. */
export function eolOf(document: vscode.TextDocument, content: string): string {
  return content.replace(/\r?\n/g, document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}

function warnUnsaved({ uri }: vscode.TextDocument): void {
  void notify.warning(notSaved(fileNameOf(uri)));
}
