import * as vscode from 'vscode';
import { formatPath, type JsonObject, type Path } from '#pool/json';
import type { KeptSnapshot } from '../flows/ports.ts';
import type { PushOutcome } from '../flows/push-pool.ts';
import { restoreSnapshot } from '../flows/restore-snapshot.ts';
import { readPoolFile } from '../flows/read-pool-file.ts';
import type { Services } from '../services.ts';
import { activePoolDocument, editorFile, tellForeign } from '../ui/editor-file.ts';
import { pushTools } from '../ui/push-tools.ts';
import { runLive } from '../ui/run-live.ts';
import { tellPush } from '../ui/tell-push.ts';
import { notify } from '../ui/notify.ts';
import { inOne } from '../live/in-one.ts';

const MOST_CHANGES = 3;

/** `userpool.restore`: makes the pool of the file in the editor again what it was before an earlier push. */
export function registerRestore(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.restore', async () => {
    const document = activePoolDocument();
    if (document && tellForeign(document)) return;
    const file = document && editorFile(document);
    const read = file && readPoolFile(file, 'readable');
    if (!document || !file || read?.kind !== 'readable') {
      void notify.info(
        vscode.l10n.t('Open a *.userpool.json file that names its pool first: snapshots are kept for each pool.'),
      );
      return;
    }
    await runLive(services, 'Restore User Pool Snapshot', async () => {
      const snapshot = await pickSnapshot(services, read.poolId);
      if (!snapshot) return;
      const asked = {
        question: vscode.l10n.t('Restore {0} to what it was on {1}?', snapshot.poolName, timeOf(snapshot)),
        action: vscode.l10n.t('Restore'),
      };
      const { severities: _, ...tools } = pushTools(services, document.uri, asked);
      const { bases } = services;
      const base = bases.get(file, read.poolId);
      const onKnown = (pool: JsonObject) => bases.set(file, read.poolId, pool);
      const { outcome, stays } = await restoreSnapshot(snapshot, { ...tools, base, onKnown });
      // What the restore took back is no edit of the user's that a pull would have to ask about.
      const forget = () => (base ? bases.set(file, read.poolId, base) : Promise.resolve());
      tellRestored(services, { document, snapshot, stays, forget }, outcome);
    });
  });
}

async function pickSnapshot({ snapshots }: Services, poolId: string): Promise<KeptSnapshot | undefined> {
  const kept = await snapshots.list(poolId);
  if (kept.length === 0) {
    void notify.info(vscode.l10n.t('Nothing is kept of {0} yet. A snapshot is taken before every push.', poolId));
    return undefined;
  }
  const items = kept.map((snapshot) => ({
    label: timeOf(snapshot),
    description: [
      ...(snapshot.profile === undefined ? [] : [vscode.l10n.t('profile {0}', snapshot.profile)]),
      ...(snapshot.account === undefined ? [] : [vscode.l10n.t('account {0}', snapshot.account)]),
    ].join(', '),
    detail: vscode.l10n.t('Before: {0}', changesOf(snapshot)),
    snapshot,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Restore {0} to what it was before a push', kept[0]?.poolName ?? poolId),
    placeHolder: vscode.l10n.t('You see every change before anything is sent.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.snapshot;
}

function timeOf({ takenAt }: KeptSnapshot): string {
  const time = new Date(takenAt);
  return Number.isNaN(time.getTime()) ? takenAt : time.toLocaleString(vscode.env.language);
}

function changesOf({ changes }: KeptSnapshot): string {
  const more = changes.length - MOST_CHANGES;
  const rest = more === 1 ? vscode.l10n.t('1 more') : vscode.l10n.t('{0} more', more);
  return [...changes.slice(0, MOST_CHANGES), ...(more > 0 ? [rest] : [])].join('; ');
}

interface Restored {
  readonly document: vscode.TextDocument;
  readonly snapshot: KeptSnapshot;
  readonly stays: readonly Path[];
  /** Takes the file for what it was before the restore. */
  readonly forget: () => Promise<void>;
}

/** One message for how a restore ended. Where the pool is restored, the file still has the settings from before. */
function tellRestored(services: Services, { document, snapshot, stays, forget }: Restored, outcome: PushOutcome): void {
  const time = timeOf(snapshot);
  const rest =
    stays.length === 0
      ? ''
      : vscode.l10n.t(
          'What was added since and no request can take away stays: {0}.',
          stays.map(formatPath).join(', '),
        );
  if (outcome.kind === 'nothing-to-do') {
    const asThen = vscode.l10n.t('{0} is as in the snapshot of {1}. Nothing was sent.', outcome.plan.poolName, time);
    void notify.info(inOne(asThen, rest));
    return;
  }
  if (outcome.kind !== 'pushed' || outcome.notStuck.length > 0) {
    tellPush(services, { name: vscode.l10n.t('Snapshot of {0}', time), document: undefined }, outcome);
    return;
  }
  const pull = vscode.l10n.t('Pull into the File');
  const { poolName } = outcome.plan;
  void notify
    .info(inOne(vscode.l10n.t('{0} is restored. The file still says what it said before.', poolName), rest), pull)
    .then(async (answer) => {
      if (answer !== pull) return;
      await forget();
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('userpool.pull');
    });
}
