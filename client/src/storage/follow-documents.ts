import * as vscode from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import { isUserDocument } from '../editors/user-documents.ts';
import { type BaseStore, SaveTracker } from '#live/store';

/** Stores, moves or discards a document's bases when the document is saved, renamed or closed. */
export function followDocuments(bases: BaseStore): vscode.Disposable {
  const { workspace } = vscode;
  const saves = new SaveTracker(bases);
  return vscode.Disposable.from(
    workspace.onWillSaveTextDocument(({ document }) => saves.willSave(keyOf(document))),
    workspace.onDidSaveTextDocument(async (document) => {
      const source = isPool(document)
        ? workspace.textDocuments.find((other) => isSameText(document, other))
        : undefined;
      // Both calls must start now, because after Save As, the untitled document is closed a moment later, which
      // discards its bases.
      await Promise.all([
        saves.didSave(keyOf(document)),
        ...(source ? [bases.savedAs(keyOf(source), keyOf(document))] : []),
      ]);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 && !document.isDirty) saves.becameClean(keyOf(document));
    }),
    workspace.onDidCloseTextDocument((document) => saves.closed(keyOf(document))),
    workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) await bases.renamed(oldUri.toString(), newUri.toString());
    }),
  );
}

function isPool({ languageId }: vscode.TextDocument): boolean {
  return languageId === LANGUAGE;
}

/** Whether a document was created from another by Save As: both are open and have the same text. */
function isSameText(saved: vscode.TextDocument, other: vscode.TextDocument): boolean {
  return other !== saved && isPool(other) && isUserDocument(other.uri) && other.getText() === saved.getText();
}

function keyOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}
