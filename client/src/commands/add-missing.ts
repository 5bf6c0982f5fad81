import * as vscode from 'vscode';
import { formatPath } from '#pool/json';
import { addMissingDefaults, addMissingFromLive, type AddMissingOutcome } from '../flows/add-missing.ts';
import type { PoolFile } from '../flows/ports.ts';
import type { Services } from '../services.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { connectFor, runLive, tellProblems } from '../ui/run-live.ts';
import { counted } from '../ui/words.ts';
import { notify } from '../ui/notify.ts';
import { pickMissingSource } from '../ui/pick-missing-source.ts';

/** `userpool.addMissing`: writes into the file in the editor what it leaves out. */
export function registerAddMissing(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.addMissing', async () => {
    const open = openPoolFile('what it leaves out is added to it.');
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
      tellProblems(file.name, outcome.findings.length, 'Nothing was added. Fix what Problems lists first.');
      return;
    case 'nothing-missing':
      void notify.info(`${file.name} leaves nothing out.`);
      return;
    case 'not-taken':
      void notify.error(`VS Code did not take the change of ${file.name}. It may be read-only; the file is as it was.`);
      return;
    case 'added':
      void notify.info(
        `Added ${counted(outcome.paths.length, 'setting')} to ${file.name}: ${outcome.paths.map(formatPath).join(', ')}.`,
      );
  }
}
