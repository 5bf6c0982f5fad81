import * as vscode from 'vscode';
import { formatPath } from '#pool/json';
import { addMissingDefaults, addMissingFromLive, type AddMissingOutcome } from '../flows/add-missing.ts';
import type { PoolFile } from '../flows/ports.ts';
import type { Services } from '../services.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { connectFor, runLive, tellProblems } from '../ui/run-live.ts';
import { counted } from '../ui/words.ts';
import { notify } from '../ui/notify.ts';

const LIVE = 'From the Live Pool';
const DEFAULTS = 'With the Defaults of a New Pool';

/** `userpool.addMissing`: writes into the file in the editor what it leaves out. */
export function registerAddMissing(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.addMissing', async (target?: unknown) => {
    const open = await openPoolFile('what it leaves out is added to it.', target);
    if (!open) return;
    const { document, file } = open;
    const picked = await vscode.window.showQuickPick(
      [
        { label: LIVE, detail: 'What the pool has now. Nothing of it changes with a push.' },
        {
          label: DEFAULTS,
          detail: 'Without asking AWS. A push changes what the pool has otherwise, and shows it first.',
        },
      ],
      { title: `Add what ${file.name} leaves out` },
    );
    if (picked?.label === DEFAULTS) tell(file, await addMissingDefaults(file));
    if (picked?.label !== LIVE) return;
    await runLive(services, { title: vscode.l10n.t('Add Missing Settings'), file }, async () => {
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
