import * as vscode from 'vscode';
import { liveKind } from '#core/resources/live';
import type { PoolGateway, ResourcePlace } from '#live/gateway';
import { snapshotDetail, snapshotTexts } from '#live/messages';
import { listSnapshots, readPool, type SnapshotEntry, type StoredSnapshot } from '#live/operations';
import type { Services } from '../services.ts';
import { pickOrPress } from './quick-input.ts';

/** The list item for the snapshots of a push, with its buttons. */
type SnapshotItem = vscode.QuickPickItem & { readonly entry: SnapshotEntry };

/**
 * Asks which snapshot of a pool, or of its MFA settings, to restore. Each snapshot has buttons to compare it with the
 * live pool (which closes the list) and to delete it.
 * @returns undefined if the user cancels; `none` if there is no snapshot
 */
export async function pickSnapshot(
  services: Pick<Services, 'snapshots' | 'previews' | 'mfa'>,
  { kind, ...place }: ResourcePlace,
  gateway: PoolGateway,
): Promise<StoredSnapshot | 'none' | undefined> {
  const show = { iconPath: new vscode.ThemeIcon('diff'), tooltip: vscode.l10n.t('Show Differences from Live') };
  const remove = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Delete Snapshot') };
  for (;;) {
    const entries = await listSnapshots(services.snapshots, place, kind);
    const [first] = entries;
    if (!first) return 'none';
    const items = entries.map((entry) => itemOf(entry, [show, remove]));
    const picked = await pickOrPress(items, {
      title: vscode.l10n.t('Restore {0} to the configuration it had before a push', first.snapshot.poolName),
      placeholder: vscode.l10n.t('You can review every change before anything is sent.'),
    });
    if (!picked) return undefined;
    const { snapshot, all } = picked.item.entry;
    if (!picked.button) return snapshot;
    if (picked.button === show) {
      await showDifferences(services, snapshot, gateway);
      return undefined;
    }
    if (!(await confirmDeletion(snapshot))) continue;
    for (const one of all) await services.snapshots.remove({ ...place, kind: one.kind }, one.name);
  }
}

/** Formats the time at which a snapshot was taken. */
export function timeOf({ takenAt }: StoredSnapshot): string {
  const time = new Date(takenAt);
  return Number.isNaN(time.getTime()) ? takenAt : time.toLocaleString(vscode.env.language);
}

function itemOf(entry: SnapshotEntry, buttons: readonly vscode.QuickInputButton[]): SnapshotItem {
  const { snapshot, all } = entry;
  return {
    label: timeOf(snapshot),
    description: [
      ...(snapshot.profile === undefined ? [] : [vscode.l10n.t('profile {0}', snapshot.profile)]),
      ...(snapshot.account === undefined ? [] : [vscode.l10n.t('account {0}', snapshot.account)]),
      ...(snapshot.editedText !== undefined ? [vscode.l10n.t('edited by hand')] : []),
    ].join(', '),
    detail: snapshotDetail(...all),
    buttons,
    entry,
  };
}

async function confirmDeletion(snapshot: StoredSnapshot): Promise<boolean> {
  const confirm = vscode.l10n.t('Delete');
  const detail = vscode.l10n.t("You can't restore the pool to this state afterwards. The live pool isn't changed.");
  const question = vscode.l10n.t('Delete the snapshot of {0} from {1}?', snapshot.poolName, timeOf(snapshot));
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, confirm)) === confirm;
}

async function showDifferences(
  { previews, mfa }: Pick<Services, 'previews' | 'mfa'>,
  snapshot: StoredSnapshot,
  gateway: PoolGateway,
): Promise<void> {
  const { live, companions } = await readPool(gateway, liveKind(snapshot.kind), snapshot.poolId, mfa);
  const [now, saved] = snapshotTexts(snapshot, [live, ...companions]);
  const left = previews.transient(vscode.l10n.t('{0} (live)', live.poolName), now);
  const right = previews.transient(vscode.l10n.t('{0} (snapshot)', snapshot.poolName), saved);
  const title = vscode.l10n.t('{0}: Live ↔ Snapshot of {1}', live.poolName, timeOf(snapshot));
  await previews.compare(left, right, title);
}
