import * as vscode from 'vscode';
import type { JsonObject, Path } from '#core/json';
import { type StoredSnapshot, type PushOutcome, readPoolFile, type Restored, restoreSnapshot } from '#live/operations';
import { poolPlace } from '#live/gateway';
import type { Services } from '../services.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { editorFile, poolDocumentAt } from '../editors/editor-file.ts';
import { pullIntoOpen } from './pull.ts';
import { completeMilestone } from '../walkthrough-progress.ts';
import { noFile } from '../notifications/messages/file.ts';
import { invalidSnapshot, noSnapshot, nothingToRestore, restored } from '../notifications/messages/restore.ts';
import { notify } from '../notifications/notify.ts';
import { gatewayWithProgress } from '../connection/gateway-with-progress.ts';
import { pushDependencies } from '../connection/push-dependencies.ts';
import { pickSnapshot, timeOf } from '../prompts/pick-snapshot.ts';
import { runLive } from '../connection/run-live.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { profileOfNode } from '../pools-view/nodes.ts';
import { targetFor, type Target } from '../connection/target.ts';
import { reportNewPool } from '../notifications/report-new-pool.ts';
import { reportPush } from '../notifications/report-push-outcome.ts';

const COMMAND = 'userpool.restore';

/** `userpool.restore`: restores the pool of the file in the editor to its state before an earlier push. */
export function registerRestore(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (argument?: unknown) => {
    const document = await poolDocumentAt(services, argument);
    if (document === 'reported') return;
    const file = document && editorFile(document);
    if (document && reportNewPool(services, document, COMMAND)) return;
    const read = file && readPoolFile(file, 'readable');
    if (!document || !file || read?.kind !== 'readable') {
      const text = vscode.l10n.t(
        'Open a *.userpool.json file that has the UserPoolId of the pool that you want to restore.',
      );
      showNotice(services, noFile(text), { command: 'userpool.pull' }, {});
      return;
    }
    if (services.runs.isRunning(file.key, titleOf(COMMAND))) {
      if (await services.questions.reveal(file.key)) return;
      void notify.info(vscode.l10n.t('A restore of {0} is in progress. Answer its prompt first.', file.name));
      return;
    }
    await runLive(services, { document, command: COMMAND }, async () => {
      services.serviceDiagnostics.clear(document);
      // If the connection is not possible, the command fails before the user picks a snapshot.
      const target = await targetFor(services, document, profileOfNode(argument));
      const gateway = gatewayWithProgress(await services.access.connect({ ...target, region: read.region }));
      const place = { kind: read.document.kind.id, ...poolPlace(read.poolId, target.endpoint) };
      const snapshot = await services.runs.asking(file.key, () => pickSnapshot(services, place, gateway));
      if (snapshot === 'none') showNotice(services, noSnapshot(read.poolId), { command: COMMAND }, {});
      if (!snapshot || snapshot === 'none') return;
      const question = vscode.l10n.t('Restore {0} to its configuration from {1}?', snapshot.poolName, timeOf(snapshot));
      const { severities: _, ...dependencies } = pushDependencies(services, document.uri, target, question);
      const bases = services.bases.at(place.endpoint);
      const base = bases.get(file, read.poolId);
      let pool: JsonObject | undefined;
      const onKnown = (known: JsonObject) => bases.set(file, read.poolId, (pool = known));
      const { outcome, notRemovable } = await restoreSnapshot(snapshot, { ...dependencies, base, onKnown });
      const restoredPool = base && pool && { text: file.text(), pool, base };
      reportRestored(services, { document, target, snapshot, notRemovable, restoredPool }, outcome);
    });
  });
}

interface Ended {
  readonly document: vscode.TextDocument;
  readonly target: Target;
  readonly snapshot: StoredSnapshot;
  readonly notRemovable: readonly Path[];
  readonly restoredPool: Restored | undefined;
}

/** Reports the outcome of a restore in one notification. */
function reportRestored(
  services: Services,
  { document, target, snapshot, notRemovable, restoredPool }: Ended,
  outcome: PushOutcome,
): void {
  const about = { document, command: COMMAND };
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
  showNotice(services, restored(outcome.plan.pool.poolName, notRemovable), about, {
    'pull-into-file': async () => {
      await vscode.window.showTextDocument(document);
      await pullIntoOpen(services, document, { restored: restoredPool });
    },
  });
}
