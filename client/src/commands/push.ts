import * as vscode from 'vscode';
import { pushFile } from '#live/operations';
import type { Services } from '../services.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { siblingFiles } from '../editors/sibling-files.ts';
import { ensurePool } from './choose-pool.ts';
import { pullIntoOpen } from './pull.ts';
import { completeMilestone } from '../walkthrough-progress.ts';
import { notify } from '../notifications/notify.ts';
import { pushDependencies } from '../connection/push-dependencies.ts';
import { runLive } from '../connection/run-live.ts';
import { profileOfNode } from '../pools-view/nodes.ts';
import { targetFor } from '../connection/target.ts';
import { reportNewPool } from '../notifications/report-new-pool.ts';
import { reportPush } from '../notifications/report-push-outcome.ts';
import { commandFor } from './command-for.ts';
import { registerForKinds } from './for-kinds.ts';

const COMMAND = 'userpool.push';

/** `userpool.push`: pushes the file in the editor to its live pool. */
export function registerPush(services: Services): vscode.Disposable {
  return registerForKinds(COMMAND, async (argument?: unknown) => {
    const open = await openPoolFile(services, argument, COMMAND);
    if (!open) return;
    const { document, file } = open;
    const command = commandFor(COMMAND, document);
    if (reportNewPool(services, document, COMMAND)) return;
    if (services.runs.isRunning(file.key, titleOf(command))) {
      if (await services.questions.reveal(file.key)) return;
      void notify.info(vscode.l10n.t('A push of {0} is in progress. Answer its prompt first.', file.name));
      return;
    }
    if (!(await ensurePool(services, document))) return;
    const about = { document, command };
    const profile = profileOfNode(argument);
    const outcome = await runLive(services, about, async () => {
      services.serviceDiagnostics.clear(document);
      const target = await targetFor(services, document, profile);
      let { version } = document;
      const bases = services.bases.at(target.endpoint);
      const outcome = await pushFile(file, {
        ...(await pushDependencies(services, document.uri, target)),
        bases,
        onRead: () => ({ version } = document),
        siblings: (_, poolId) => siblingFiles(document.uri, poolId),
      });
      if (outcome.kind === 'pushed') completeMilestone('pushed');
      if (outcome.kind !== 'pull-first') {
        reportPush(services, { ...about, name: file.name, version, target }, outcome);
      }
      return outcome;
    });
    const end = outcome?.kind === 'partly-pushed' ? outcome.end : outcome;
    if (end?.kind === 'pull-first') await pullIntoOpen(services, document, { profile, keepEdits: true });
  });
}
