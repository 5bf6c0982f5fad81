import * as vscode from 'vscode';
import type { PullPrompts } from '../flows/ports.ts';
import { askBesideDiff } from './ask-beside-diff.ts';
import type { Previews } from './previews.ts';
import { listChanges, overwriteQuestion } from './words.ts';

/** Asks before a pull overwrites what only the file has. */
export function pullPrompts(previews: Previews): PullPrompts {
  return {
    async confirmOverwrite(file, text, { overwritten, broughtIn }) {
      const now = vscode.Uri.parse(file.key);
      const after = previews.document(vscode.l10n.t('{0} (after pull)', file.name), text);
      await previews.compare(now, after, vscode.l10n.t('{0}: Now ↔ After Pull', file.name));
      try {
        const question = overwriteQuestion(file.name, overwritten.length, broughtIn.length);
        return await askBesideDiff(question, listChanges(overwritten), vscode.l10n.t('Overwrite'));
      } finally {
        await previews.close(after);
      }
    },
  };
}
