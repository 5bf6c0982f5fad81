import * as vscode from 'vscode';
import type { PullPrompts } from '../flows/ports.ts';
import { askBesideDiff } from './ask-beside-diff.ts';
import type { Previews } from './previews.ts';
import { counted, listChanges } from './words.ts';

/** Asks before a pull overwrites what only the file has. */
export function pullPrompts(previews: Previews): PullPrompts {
  return {
    async confirmOverwrite(file, text, { overwritten, broughtIn }) {
      const now = vscode.Uri.parse(file.key);
      const after = previews.document(`${file.name} (after pull)`, text);
      await previews.compare(now, after, `${file.name}: Now ↔ After Pull`);
      try {
        const question = `Pulling undoes ${counted(overwritten.length, 'edit')} of yours in ${file.name}${broughtIn.length > 0 ? `, and brings in ${counted(broughtIn.length, 'other difference')}` : ''}.`;
        return await askBesideDiff(question, listChanges(overwritten), 'Overwrite');
      } finally {
        await previews.close(after);
      }
    },
  };
}
