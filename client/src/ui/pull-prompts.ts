import * as vscode from 'vscode';
import type { PullPrompts } from '../flows/ports.ts';
import type { Previews } from './previews.ts';
import { counted, listChanges } from './words.ts';

const OVERWRITE = 'Overwrite';
const SHOW_DIFF = 'Show Diff';

/** Asks before a pull overwrites what only the file has. */
export function pullPrompts(previews: Previews): PullPrompts {
  return {
    async confirmOverwrite(file, text, overwritten) {
      const now = vscode.Uri.parse(file.key);
      const after = await previews.document(`${file.name} (after pull)`, text);
      await previews.compare(now, after, `${file.name}: Now ↔ After Pull`);
      try {
        const question = `Pulling overwrites ${counted(overwritten.length, 'setting')} in ${file.name} that the live pool does not have.`;
        const answer = await vscode.window.showWarningMessage(
          question,
          { modal: true, detail: listChanges(overwritten) },
          OVERWRITE,
          SHOW_DIFF,
        );
        if (answer !== SHOW_DIFF) return answer === OVERWRITE;
        return (await vscode.window.showWarningMessage(question, OVERWRITE, 'Cancel')) === OVERWRITE;
      } finally {
        await previews.close(after);
      }
    },
  };
}
