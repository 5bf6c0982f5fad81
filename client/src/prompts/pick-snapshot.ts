import * as vscode from 'vscode';
import { liveKind } from '#core/resources/live';
import { toFileText } from '#core/sync';
import type { PoolGateway, ResourcePlace } from '#live/gateway';
import { snapshotDetail } from '#live/messages';
import { readPool, type StoredSnapshot } from '#live/operations';
import type { Services } from '../services.ts';
import { pickOrPress } from './quick-input.ts';

/** The list item for a snapshot, with its buttons. */
type SnapshotItem = vscode.QuickPickItem & { readonly snapshot: StoredSnapshot };

/**
 * Asks which snapshot of a pool to restore. Each snapshot has buttons to compare it with the live pool (which closes
 * the list) and to delete it.
 * @returns undefined if the user cancels; `none` if there is no snapshot
 */
export async function pickSnapshot(
  services: Pick<Services, 'snapshots' | 'previews' | 'mfa'>,
  place: ResourcePlace,
  gateway: PoolGateway,
): Promise<StoredSnapshot | 'none' | undefined> {
  const show = { iconPath: new vscode.ThemeIcon('diff'), tooltip: vscode.l10n.t('Show Differences from Live') };
  const remove = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Delete Snapshot') };
  for (;;) {
    const kept = await services.snapshots.list(place);
    const [first] = kept;
    if (!first) return 'none';
    const items = kept.map((snapshot) => itemOf(snapshot, [show, remove]));
    const picked = await pickOrPress(items, {
      title: vscode.l10n.t('Restore {0} to its configuration before a push', first.poolName),
      placeholder: vscode.l10n.t('You can review every change before anything is sent.'),
    });
    if (!picked) return undefined;
    const { snapshot } = picked.item;
    if (!picked.button) return snapshot;
    if (picked.button === show) {
      await showDifferences(services, snapshot, gateway);
      return undefined;
    }
    if (await confirmDeletion(snapshot)) await services.snapshots.remove(place, snapshot.name);
  }
}

/** Formats the time at which a snapshot was taken. */
export function timeOf({ takenAt }: StoredSnapshot): string {
  const time = new Date(takenAt);
  return Number.isNaN(time.getTime()) ? takenAt : time.toLocaleString(vscode.env.language);
}

function itemOf(snapshot: StoredSnapshot, buttons: readonly vscode.QuickInputButton[]): SnapshotItem {
  return {
    label: timeOf(snapshot),
    description: [
      ...(snapshot.profile === undefined ? [] : [vscode.l10n.t('profile {0}', snapshot.profile)]),
      ...(snapshot.account === undefined ? [] : [vscode.l10n.t('account {0}', snapshot.account)]),
      ...(snapshot.editedText !== undefined ? [vscode.l10n.t('edited by hand')] : []),
    ].join(', '),
    detail: snapshotDetail(snapshot),
    buttons,
    snapshot,
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
  const kind = liveKind(snapshot.kind);
  const { live } = await readPool(gateway, kind, snapshot.poolId, mfa);
  const left = previews.transient(vscode.l10n.t('{0} (live)', live.poolName), toFileText(live.request));
  const text = toFileText(kind.describe.normalize(snapshot.described));
  const right = previews.transient(vscode.l10n.t('{0} (snapshot)', snapshot.poolName), text);
  const title = vscode.l10n.t('{0}: Live ↔ Snapshot of {1}', live.poolName, timeOf(snapshot));
  await previews.compare(left, right, title);
}
