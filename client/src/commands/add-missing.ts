import * as vscode from 'vscode';
import { addMissingDefaults, addMissingFromLive, type AddMissingOutcome } from '../flows/add-missing.ts';
import type { Services } from '../services.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { addMissingNotice } from '../ui/notices/add-missing.ts';
import { connectFor, runLive } from '../ui/run-live.ts';
import { showNotice, showProblems } from '../ui/show-notice.ts';

const COMMAND = 'userpool.addMissing';

/** `userpool.addMissing`: writes into the file in the editor what it leaves out. */
export function registerAddMissing(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async () => {
    const open = openPoolFile(
      services,
      vscode.l10n.t('Open a *.userpool.json file first: what it leaves out is added to it.'),
    );
    if (!open) return;
    const { document, file } = open;
    const about = { document, command: COMMAND };
    const tell = (outcome: AddMissingOutcome): void => {
      if (outcome.kind === 'unreadable') showProblems();
      showNotice(services, addMissingNotice(file.name, outcome), about, {});
    };
    const live = {
      label: vscode.l10n.t('From the Live Pool'),
      detail: vscode.l10n.t('What the pool has now. A push of it changes nothing.'),
    };
    const defaults = {
      label: vscode.l10n.t('With the Defaults of a New Pool'),
      detail: vscode.l10n.t('Without asking AWS. A push changes what the pool has otherwise, and shows it first.'),
    };
    const title = vscode.l10n.t('Add what {0} leaves out', file.name);
    const picked = await vscode.window.showQuickPick([live, defaults], { title });
    if (picked === defaults) tell(await addMissingDefaults(file));
    if (picked !== live) return;
    await runLive(services, about, async () => {
      tell(await addMissingFromLive(file, connectFor(services.access, document.uri)));
    });
  });
}
