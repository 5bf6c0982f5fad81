import * as vscode from 'vscode';
import { liveTextOf } from '../flows/compare-file.ts';
import type { Services } from '../services.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { connectFor, runLive, tellProblems } from '../ui/run-live.ts';
import { notify } from '../ui/notify.ts';

/** `userpool.compare`: the live pool beside the file in the editor. */
export function registerCompare(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.compare', async (target?: unknown) => {
    const open = await openPoolFile('it is compared with the pool that it names.', target);
    if (!open) return;
    const { document, file } = open;
    await runLive(services, { title: vscode.l10n.t('Compare with Live User Pool'), file }, async () => {
      const comparison = await liveTextOf(file, connectFor(services.access, document.uri), services.mfa);
      if (comparison.kind === 'unreadable') {
        tellProblems(
          file.name,
          comparison.findings.length,
          'Nothing was compared. Fix its JSON and its UserPoolId first; Problems says where.',
        );
        return;
      }
      const live = services.previews.document(`${file.name} (live)`, comparison.text + factorsNote(comparison.factors));
      await services.previews.compare(live, document.uri, `${file.name}: Live ↔ This File`);
      if (comparison.text === document.getText()) {
        void notify.info(`${file.name} says what the live pool has.`);
      }
    });
  });
}

/** Behind the live text, as a comment: what the pool has besides, which a push neither sends nor changes. */
function factorsNote(factors: readonly string[]): string {
  if (factors.length === 0) return '';
  return `\n// Also live, set by SetUserPoolMfaConfig and not part of a file:\n${factors.map((line) => `//   ${line}\n`).join('')}`;
}
