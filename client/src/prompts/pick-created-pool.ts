import * as vscode from 'vscode';
import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { PoolGateway, PoolSummary } from '#live/gateway';
import { pick } from './quick-input.ts';

/** The maximum number of pools whose descriptions are read. */
const MAX_DESCRIBED = 10;

/**
 * Asks which pool was created from a file. Shows facts about each pool that suggest whether it is new.
 * @returns the ID of the pool; undefined if the user cancels
 */
export async function pickCreatedPool(
  gateway: PoolGateway,
  pools: readonly PoolSummary[],
  { poolName, region }: { readonly poolName: string; readonly region: string },
): Promise<string | undefined> {
  const latest = pools.toSorted((a, b) => (b.created ?? 0) - (a.created ?? 0)).slice(0, MAX_DESCRIBED);
  const items = await Promise.all(latest.map((pool) => itemFor(gateway, pool)));
  const picked = await pick(items, {
    title: vscode.l10n.t('Pools named {0} in {1}', poolName, region),
    placeHolder: vscode.l10n.t('Select the pool that was created from this file. Its ID is added to the file.'),
  });
  return picked?.poolId;
}

async function itemFor(
  gateway: PoolGateway,
  { id: poolId, created }: PoolSummary,
): Promise<vscode.QuickPickItem & { readonly poolId: string }> {
  const described = await gateway.describe({ kind: 'pool', poolId }).catch(() => undefined);
  return {
    label: poolId,
    ...(created === undefined ? {} : { description: new Date(created).toLocaleString(vscode.env.language) }),
    ...(described ? { detail: detailOf(described) } : {}),
    poolId,
  };
}

/** Returns a pool's number of users and its tags, which suggest whether it is new. */
function detailOf(described: JsonObject): string {
  const users = memberOf(described, 'EstimatedNumberOfUsers');
  const tags = memberOf(described, 'UserPoolTags');
  const named = isJsonObject(tags)
    ? Object.entries(tags).map(([key, value]) => `${key}=${typeof value === 'string' ? value : ''}`)
    : [];
  return [
    ...(typeof users === 'number' ? [vscode.l10n.t('Users: {0}', users)] : []),
    ...(named.length > 0 ? [vscode.l10n.t('Tags: {0}', named.join(', '))] : []),
  ].join(' · ');
}
