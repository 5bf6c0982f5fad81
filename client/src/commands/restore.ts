import * as vscode from 'vscode';
import type { KeptSnapshot } from '../flows/ports.ts';
import { restoreSnapshot } from '../flows/restore-snapshot.ts';
import { readPoolFile } from '../flows/read-pool-file.ts';
import type { Services } from '../services.ts';
import { activePoolDocument, editorFile } from '../ui/editor-file.ts';
import { pushTools } from '../ui/push-tools.ts';
import { runLive } from '../ui/run-live.ts';
import { tellPush } from '../ui/tell-push.ts';

const MOST_CHANGES = 3;

/** `userpool.restore`: makes the pool of the file in the editor again what it was before an earlier push. */
export function registerRestore(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.restore', async () => {
    const document = activePoolDocument();
    const file = document && editorFile(document);
    const read = file && readPoolFile(file, 'readable');
    if (!file || read?.kind !== 'readable') {
      void vscode.window.showInformationMessage(
        'Open a *.userpool.json file that names its pool first: snapshots are kept for each pool.',
      );
      return;
    }
    await runLive(services, 'Restore User Pool Snapshot', async () => {
      const snapshot = await pickSnapshot(services, read.poolId);
      if (!snapshot) return;
      const outcome = await restoreSnapshot(snapshot, {
        ...pushTools(services, document.uri),
        onKnown: (pool) => services.bases.set(file, read.poolId, pool),
      });
      await tellPush(services, { name: `the snapshot of ${timeOf(snapshot)}`, document: undefined }, outcome);
      if (outcome.kind === 'pushed') await offerPull(snapshot.poolName);
    });
  });
}

async function pickSnapshot({ snapshots }: Services, poolId: string): Promise<KeptSnapshot | undefined> {
  const kept = await snapshots.list(poolId);
  if (kept.length === 0) {
    void vscode.window.showInformationMessage(
      `Nothing is kept of ${poolId} yet. A snapshot is taken before every push.`,
    );
    return undefined;
  }
  const items = kept.map((snapshot) => ({
    label: timeOf(snapshot),
    description: [snapshot.profile, snapshot.account].filter((text) => text !== undefined).join(' · '),
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

/** The file still says what was pushed. */
async function offerPull(poolName: string): Promise<void> {
  const pull = 'Pull into the File';
  const answer = await vscode.window.showInformationMessage(
    `${poolName} is restored. The file still has the settings from before the restore.`,
    pull,
  );
  if (answer === pull) await vscode.commands.executeCommand('userpool.pull');
}
