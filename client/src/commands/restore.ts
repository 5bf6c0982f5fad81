import * as vscode from 'vscode';
import type { JsonObject, Path } from '#core/json';
import { type StoredSnapshot, type PushOutcome, readPoolFile, type Restored, restoreSnapshot } from '#live/operations';
import { poolPlace, type ResourcePlace } from '#live/gateway';
import type { Services } from '../services.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { editorFile, poolDocumentAt } from '../editors/editor-file.ts';
import { pullIntoOpen } from './pull.ts';
import { completeMilestone } from '../walkthrough-progress.ts';
import { noFile } from '../notifications/messages/file.ts';
import { invalidSnapshot, noSnapshot, nothingToRestore, restored } from '../notifications/messages/restore.ts';
import { notify } from '../notifications/notify.ts';
import { pushDependencies } from '../connection/push-dependencies.ts';
import { pick } from '../prompts/quick-input.ts';
import { runLive } from '../connection/run-live.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { profileOfNode } from '../pools-view/nodes.ts';
import { targetFor, type Target } from '../connection/target.ts';
import { reportPush } from '../notifications/report-push-outcome.ts';

const COMMAND = 'userpool.restore';

const MAX_CHANGES = 3;

/** `userpool.restore`: restores the pool of the file in the editor to its state before an earlier push. */
export function registerRestore(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (argument?: unknown) => {
    const document = await poolDocumentAt(services, argument);
    if (document === 'reported') return;
    const file = document && editorFile(document);
    const read = file && readPoolFile(file, 'readable');
    if (!document || !file || read?.kind !== 'readable') {
      const text = vscode.l10n.t(
        'Open a *.userpool.json file that names its pool first: snapshots are kept for each pool.',
      );
      showNotice(services, noFile(text), { command: 'userpool.pull' }, {});
      return;
    }
    if (services.runs.isRunning(file.key, titleOf(COMMAND))) {
      if (await services.questions.reveal(file.key)) return;
      void notify.info(vscode.l10n.t('A restore of {0} is in progress: answer its question first.', file.name));
      return;
    }
    await runLive(services, { document, command: COMMAND }, async () => {
      services.serviceDiagnostics.clear(document);
      // Fails before the user picks a snapshot if the connection is not possible.
      const target = await targetFor(services, document, profileOfNode(argument));
      await services.access.connect({ ...target, region: read.region });
      const place = { kind: read.document.kind.id, ...poolPlace(read.poolId, target.endpoint) };
      const snapshot = await pickSnapshot(services, place);
      if (!snapshot) return;
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

async function pickSnapshot(services: Services, place: ResourcePlace): Promise<StoredSnapshot | undefined> {
  const { poolId } = place;
  const kept = await services.snapshots.list(place);
  if (kept.length === 0) {
    showNotice(services, noSnapshot(poolId), { command: COMMAND }, {});
    return undefined;
  }
  const items = kept.map((snapshot) => ({
    label: timeOf(snapshot),
    description: [
      ...(snapshot.profile === undefined ? [] : [vscode.l10n.t('profile {0}', snapshot.profile)]),
      ...(snapshot.account === undefined ? [] : [vscode.l10n.t('account {0}', snapshot.account)]),
      ...(snapshot.editedText !== undefined ? [vscode.l10n.t('edited by hand')] : []),
    ].join(', '),
    detail: snapshot.creation
      ? vscode.l10n.t('Taken when the pool was created.')
      : vscode.l10n.t('Taken before this push: {0}', changesOf(snapshot)),
    snapshot,
  }));
  const picked = await pick(items, {
    title: vscode.l10n.t('Restore {0} to what it was before a push', kept[0]?.poolName ?? poolId),
    placeHolder: vscode.l10n.t('You see every change before anything is sent.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.snapshot;
}

function timeOf({ takenAt }: StoredSnapshot): string {
  const time = new Date(takenAt);
  return Number.isNaN(time.getTime()) ? takenAt : time.toLocaleString(vscode.env.language);
}

function changesOf({ changes }: StoredSnapshot): string {
  const more = changes.length - MAX_CHANGES;
  const rest = more === 1 ? vscode.l10n.t('1 more') : vscode.l10n.t('{0} more', more);
  return [...changes.slice(0, MAX_CHANGES), ...(more > 0 ? [rest] : [])].join('; ');
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
