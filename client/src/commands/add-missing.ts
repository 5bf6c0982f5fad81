import * as vscode from 'vscode';
import { formatPath } from '#pool/json';
import { addMissingDefaults, addMissingFromLive, type AddMissingOutcome } from '../flows/add-missing.ts';
import type { PoolFile } from '../flows/ports.ts';
import type { Services } from '../services.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { connectFor, runLive, tellProblems } from '../ui/run-live.ts';
import { notify } from '../ui/notify.ts';
import { pickMissingSource } from '../ui/pick-missing-source.ts';
import { notTaken } from '../ui/words.ts';

/** `userpool.addMissing`: writes into the file in the editor what it leaves out. */
export function registerAddMissing(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.addMissing', async () => {
    const open = openPoolFile(vscode.l10n.t('Open a *.userpool.json file first: what it leaves out is added to it.'));
    if (!open) return;
    const { document, file } = open;
    const source = await pickMissingSource(file.name);
    if (source === 'defaults') tell(file, await addMissingDefaults(file));
    if (source !== 'live') return;
    await runLive(services, 'Add Missing Settings', async () => {
      tell(file, await addMissingFromLive(file, connectFor(services.access, document.uri)));
    });
  });
}

function tell(file: PoolFile, outcome: AddMissingOutcome): void {
  switch (outcome.kind) {
    case 'unreadable':
      tellProblems(
        file.name,
        outcome.findings.length,
        vscode.l10n.t('Nothing was added. Fix what Problems lists first.'),
      );
      return;
    case 'nothing-missing':
      void notify.info(vscode.l10n.t('{0} leaves nothing out.', file.name));
      return;
    case 'not-taken':
      void notify.error(notTaken(file.name));
      return;
    case 'added':
      void notify.info(added(file.name, outcome.paths.map(formatPath)));
  }
}

function added(name: string, settings: readonly string[]): string {
  const list = settings.join(', ');
  return settings.length === 1
    ? vscode.l10n.t('Added 1 setting to {0}: {1}.', name, list)
    : vscode.l10n.t('Added {0} settings to {1}: {2}.', settings.length, name, list);
}
