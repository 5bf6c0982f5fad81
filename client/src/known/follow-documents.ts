import * as vscode from 'vscode';
import type { KnownBases } from './bases.ts';
import { Saves } from './saves.ts';

/** Has bases go the way of the texts that they are for: to the disk, or away. */
export function followDocuments(bases: KnownBases): vscode.Disposable {
  const { workspace } = vscode;
  const saves = new Saves(bases);
  return vscode.Disposable.from(
    workspace.onWillSaveTextDocument(({ document }) => saves.willSave(keyOf(document))),
    workspace.onDidSaveTextDocument((document) => saves.didSave(keyOf(document))),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 && !document.isDirty) saves.becameClean(keyOf(document));
    }),
    workspace.onDidCloseTextDocument((document) => saves.closed(keyOf(document))),
  );
}

function keyOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}
