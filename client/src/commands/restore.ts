import * as vscode from 'vscode';
import { formatPath, type JsonObject, type Path } from '#pool/json';
import type { KeptSnapshot } from '../flows/ports.ts';
import type { PushOutcome } from '../flows/push-pool.ts';
import { pushFailure } from '../flows/push-failure.ts';
import { restoreSnapshot } from '../flows/restore-snapshot.ts';
import { readPoolFile } from '../flows/read-pool-file.ts';
import type { Services } from '../services.ts';
import { editorFile, poolDocumentAt } from '../ui/editor-file.ts';
import { pushTools } from '../ui/push-tools.ts';
import { runLive } from '../ui/run-live.ts';
import { tellPush } from '../ui/tell-push.ts';
import { notify } from '../ui/notify.ts';

const MOST_CHANGES = 3;

/** `userpool.restore`: makes the pool of the file in the editor again what it was before an earlier push. */
export function registerRestore(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.restore', async (target?: unknown) => {
    const document = await poolDocumentAt(target);
    const file = document && editorFile(document);
    const read = file && readPoolFile(file, 'readable');
    if (!document || !file || read?.kind !== 'readable') {
      void notify.info('Open a *.userpool.json file that names its pool first: snapshots are kept for each pool.');
      return;
    }
    const title = vscode.l10n.t('Restore User Pool Snapshot');
    await runLive(services, { title, file }, async () => {
      const snapshot = await pickSnapshot(services, read.poolId);
      if (!snapshot) return;
      const asked = {
        question: `Restore ${snapshot.poolName} to what it was on ${timeOf(snapshot)}`,
        action: 'Restore',
      };
      const { severities: _, ...tools } = pushTools(services, document.uri, asked);
      const { bases } = services;
      const base = bases.get(file, read.poolId);
      const onKnown = (pool: JsonObject) => bases.set(file, read.poolId, pool);
      const { outcome, stays } = await restoreSnapshot(snapshot, { ...tools, base, onKnown });
      // What the restore took back is no edit of the user's that a pull would have to ask about.
      const forget = () => (base ? bases.set(file, read.poolId, base) : Promise.resolve());
      tellRestored(services, { document, snapshot, stays, forget }, outcome);
      const why = pushFailure(outcome);
      if (why !== undefined) services.runs.failed(file.key, { title, why });
    });
  });
}

async function pickSnapshot({ snapshots }: Services, poolId: string): Promise<KeptSnapshot | undefined> {
  const kept = await snapshots.list(poolId);
  if (kept.length === 0) {
    void notify.info(`Nothing is kept of ${poolId} yet. A snapshot is taken before every push.`);
    return undefined;
  }
  const items = kept.map((snapshot) => ({
    label: timeOf(snapshot),
    description: [
      ...(snapshot.profile === undefined ? [] : [`profile ${snapshot.profile}`]),
      ...(snapshot.account === undefined ? [] : [`account ${snapshot.account}`]),
    ].join(', '),
    detail: `Before: ${changesOf(snapshot)}`,
    snapshot,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Restore ${kept[0]?.poolName ?? poolId} to what it was before a push`,
    placeHolder: 'You see every change before anything is sent.',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.snapshot;
}

function timeOf({ takenAt }: KeptSnapshot): string {
  const time = new Date(takenAt);
  return Number.isNaN(time.getTime()) ? takenAt : time.toLocaleString();
}

function changesOf({ changes }: KeptSnapshot): string {
  const more = changes.length - MOST_CHANGES;
  return [...changes.slice(0, MOST_CHANGES), ...(more > 0 ? [`${more} more`] : [])].join('; ');
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
  const name = `the snapshot of ${timeOf(snapshot)}`;
  const rest =
    stays.length === 0
      ? ''
      : ` What was added since and no request can take away stays: ${stays.map(formatPath).join(', ')}.`;
  if (outcome.kind === 'nothing-to-do') {
    void notify.info(`${outcome.plan.poolName} is as in ${name}. Nothing was sent.${rest}`);
    return;
  }
  if (outcome.kind !== 'pushed' || outcome.notStuck.length > 0) {
    tellPush(services, { name, document: undefined }, outcome);
    return;
  }
  const pull = 'Pull into the File';
  const { poolName } = outcome.plan;
  void notify
    .info(`${poolName} is restored. The file still says what it said before.${rest}`, pull)
    .then(async (answer) => {
      if (answer !== pull) return;
      await forget();
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('userpool.pull');
    });
}
