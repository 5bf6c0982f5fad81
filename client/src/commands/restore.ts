import * as vscode from 'vscode';
import { readPoolFile, type StoredSnapshot } from '#live/operations';
import { poolPlace } from '#live/gateway';
import type { Services } from '../services.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { openInEditor } from '../editors/open-in-editor.ts';
import { pullIntoOpen } from './pull.ts';
import { completeMilestone } from '../walkthrough-progress.ts';
import { noPoolIn } from '../notifications/messages/file.ts';
import { invalidSnapshot, noSnapshot, nothingToRestore, restored } from '../notifications/messages/restore.ts';
import { notify } from '../notifications/notify.ts';
import { gatewayWithProgress } from '../connection/gateway-with-progress.ts';
import { pickSnapshot, timeOf } from '../prompts/pick-snapshot.ts';
import { runLive } from '../connection/run-live.ts';
import { runRestore, type RestoreRun } from '../connection/run-restore.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { profileOfNode } from '../pools-view/nodes.ts';
import { targetFor, type Target } from '../connection/target.ts';
import { reportNewPool } from '../notifications/report-new-pool.ts';
import { reportPush } from '../notifications/report-push-outcome.ts';
import { commandFor } from './command-for.ts';
import { registerForKinds } from './for-kinds.ts';

const COMMAND = 'userpool.restore';

/**
 * `userpool.restore`: restores the pool that the file in the editor belongs to, to its state before an earlier push.
 */
export function registerRestore(services: Services): vscode.Disposable {
  return registerForKinds(COMMAND, async (argument?: unknown) => {
    const open = await openPoolFile(services, argument, COMMAND);
    if (!open) return;
    const { document, file } = open;
    if (reportNewPool(services, document, COMMAND)) return;
    const command = commandFor(COMMAND, document);
    const read = readPoolFile(file, 'readable');
    if (read.kind !== 'readable') {
      showNotice(services, noPoolIn(file.name), { document, command }, {});
      return;
    }
    if (services.runs.isRunning(file.key, titleOf(command))) {
      if (await services.questions.reveal(file.key)) return;
      void notify.info(vscode.l10n.t('A restore of {0} is in progress. Answer its prompt first.', file.name));
      return;
    }
    await runLive(services, { document, command }, async () => {
      services.serviceDiagnostics.clear(document);
      // Connects first, so that a failure is reported before the user picks a snapshot.
      const target = await targetFor(services, document, profileOfNode(argument));
      const gateway = gatewayWithProgress(await services.access.connect({ ...target, region: read.region }));
      const place = { kind: read.document.kind.id, ...poolPlace(read.poolId, target.endpoint) };
      const snapshot = await services.runs.asking(file.key, () => pickSnapshot(services, place, gateway));
      if (snapshot === 'none') showNotice(services, noSnapshot(read.poolId), { command }, {});
      if (!snapshot || snapshot === 'none') return;
      const question = vscode.l10n.t('Restore {0} to its configuration from {1}?', snapshot.poolName, timeOf(snapshot));
      const ended = await runRestore(services, { document, target, snapshot, question });
      for (const [key, restored] of ended.restored) if (restored) services.restored.set(key, restored);
      reportRestored(services, { document, target, snapshot, ...ended });
    });
  });
}

interface Ended extends RestoreRun {
  readonly document: vscode.TextDocument;
  readonly target: Target;
  readonly snapshot: StoredSnapshot;
}

/** Reports the outcome of a restore in one notification. */
function reportRestored(
  services: Services,
  { document, target, snapshot, outcome, notRemovable, restored: restoredFiles }: Ended,
): void {
  const about = { document, command: commandFor(COMMAND, document) };
  if (outcome.kind === 'nothing-to-do') {
    showNotice(services, nothingToRestore(outcome.plan.pool.poolName, timeOf(snapshot), notRemovable), about, {});
    return;
  }
  if (outcome.kind === 'invalid') {
    services.log.info(
      `Restore of ${snapshot.poolId} not sent: ${outcome.diagnostics.map(({ code }) => code).join(', ')}.`,
    );
    showNotice(services, invalidSnapshot(snapshot.poolName, timeOf(snapshot), outcome.diagnostics), about, {});
    return;
  }
  if (outcome.kind !== 'pushed' || outcome.notApplied.length + outcome.concurrent.length > 0) {
    reportPush(services, { ...about, target, name: vscode.l10n.t('Snapshot of {0}', timeOf(snapshot)) }, outcome);
    return;
  }
  completeMilestone('restored');
  const others = [...restoredFiles.keys()].filter((key) => key !== document.uri.toString());
  const update = async (): Promise<void> => {
    for (const key of others) await pullIntoOpen(services, await openInEditor(vscode.Uri.parse(key)));
    await vscode.window.showTextDocument(document);
    await pullIntoOpen(services, document);
  };
  showNotice(services, restored(outcome.plan.pool.poolName, notRemovable, 1 + others.length), about, {
    'pull-into-file': update,
    'pull-into-files': update,
  });
}
