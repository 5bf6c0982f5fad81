import * as vscode from 'vscode';
import { liveTextOf } from '../flows/compare-file.ts';
import type { Services } from '../services.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { connectFor, runLive, tellProblems } from '../ui/run-live.ts';
import { notify } from '../ui/notify.ts';

/** `userpool.compare`: the live pool beside the file in the editor. */
export function registerCompare(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.compare', async () => {
    const open = openPoolFile(
      vscode.l10n.t('Open a *.userpool.json file first: it is compared with the pool that it names.'),
    );
    if (!open) return;
    const { document, file } = open;
    await runLive(services, 'Compare with Live User Pool', async () => {
      const comparison = await liveTextOf(file, connectFor(services.access, document.uri), services.mfa);
      if (comparison.kind === 'unreadable') {
        tellProblems(
          file.name,
          comparison.findings.length,
          vscode.l10n.t('Nothing was compared. Fix its JSON and its UserPoolId first; Problems says where.'),
        );
        return;
      }
      const live = services.previews.document(
        vscode.l10n.t('{0} (live)', file.name),
        comparison.text + factorsNote(comparison.factors),
      );
      await services.previews.compare(live, document.uri, vscode.l10n.t('{0}: Live ↔ This File', file.name));
      if (comparison.text === document.getText()) {
        void notify.info(vscode.l10n.t('{0} says what the live pool has.', file.name));
      }
    });
  });
}

/** Behind the live text, as a comment: what the pool has besides, which a push neither sends nor changes. */
function factorsNote(factors: readonly string[]): string {
  if (factors.length === 0) return '';
  const lead = vscode.l10n.t('Also live, set by SetUserPoolMfaConfig and not part of a file:');
  return `\n// ${lead}\n${factors.map((line) => `//   ${line}\n`).join('')}`;
}
