import * as vscode from 'vscode';
import { pendingDetail, pendingQuestion } from '#live/messages';
import type { FoundCreation, PendingAnswer, StoredCreation } from '#live/operations';
import type { PoolGateway } from '#live/gateway';
import { pickCreatedPool } from './pick-created-pool.ts';

/**
 * Asks what to do about an earlier creation with an unknown outcome: use its pool for the file, or create another pool.
 * @param connect opens a gateway to the Region and endpoint of the creation
 * @returns undefined if the user cancels
 */
export async function askPending(
  creation: StoredCreation,
  found: FoundCreation,
  connect: () => Promise<PoolGateway>,
): Promise<PendingAnswer | undefined> {
  const use = vscode.l10n.t('Use the Pool…');
  const createAnyway = vscode.l10n.t('Create Anyway');
  const sentAt = new Date(creation.sentAt).toLocaleString(vscode.env.language);
  const { pools = [] } = found;
  const answer = await vscode.window.showWarningMessage(
    pendingQuestion(creation),
    { modal: true, detail: pendingDetail(creation, found, sentAt) },
    ...(pools.length > 0 ? [use] : []),
    createAnyway,
  );
  if (answer === createAnyway) return 'create-anyway';
  if (answer !== use) return undefined;
  const poolId = await pickCreatedPool(await connect(), pools, creation);
  return poolId === undefined ? undefined : { poolId };
}
