import type * as vscode from 'vscode';
import { addMissingDefaults, addMissingFromLive, type AddMissingOutcome } from '#live/operations';
import type { Services } from '../services.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { addMissingNotice } from '../notifications/messages/add-missing.ts';
import { pickMissingSource } from '../prompts/pick-missing-source.ts';
import { connectFor, runLive } from '../connection/run-live.ts';
import { showNotice, showProblems } from '../notifications/show-notice.ts';
import { targetFor } from '../connection/target.ts';
import { commandFor } from './command-for.ts';
import { registerForKinds } from './for-kinds.ts';

const COMMAND = 'userpool.addMissing';

/** `userpool.addMissing`: adds the settings that the file in the editor omits. */
export function registerAddMissing(services: Services): vscode.Disposable {
  return registerForKinds(COMMAND, async (target?: unknown) => {
    const open = await openPoolFile(services, target, COMMAND);
    if (!open) return;
    const { document, file } = open;
    const command = commandFor(COMMAND, document);
    const about = { document, command };
    const report = (outcome: AddMissingOutcome): void => {
      if (outcome.kind === 'unreadable') showProblems();
      showNotice(services, addMissingNotice(file.name, outcome), about, {});
    };
    const source = await pickMissingSource(file.name);
    if (source === 'defaults') report(await addMissingDefaults(file));
    if (source !== 'live') return;
    await runLive(services, about, async () => {
      const target = await targetFor(services, document);
      report(await addMissingFromLive(file, connectFor(services.access, target)));
    });
  });
}
