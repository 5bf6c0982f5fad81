import * as vscode from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { Connection, PoolGateway, PoolSummary } from '#live/gateway';
import { adoptPool, poolsNamed } from '#live/operations';
import type { Services } from '../services.ts';
import { gatewayWithProgress } from '../connection/gateway-with-progress.ts';
import { runLive } from '../connection/run-live.ts';
import { editorFile } from '../editors/editor-file.ts';
import { adopted, noneFound } from '../notifications/messages/create.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { pick } from '../prompts/quick-input.ts';

const COMMAND = 'userpool.create';

/** The maximum number of pools that are described. */
const MAX_DESCRIBED = 10;

interface Wanted {
  readonly document: vscode.TextDocument;
  readonly connection: Connection;
  readonly poolName: string;
}

/**
 * Lets the user pick the pool that a creation with an unknown outcome has created, and makes the file of the new pool the
 * file of that pool.
 */
export async function useCreatedPool(services: Services, wanted: Wanted): Promise<void> {
  const { document, connection, poolName } = wanted;
  const about = { document, command: COMMAND };
  await runLive(services, about, async () => {
    const gateway = gatewayWithProgress(await services.access.connect(connection));
    const pools = await poolsNamed(gateway, poolName);
    if (pools.length === 0) {
      showNotice(services, noneFound(poolName, connection.region), about, {
        'find-created': () => useCreatedPool(services, wanted),
      });
      return;
    }
    const latest = pools.toSorted((a, b) => (b.created ?? 0) - (a.created ?? 0)).slice(0, MAX_DESCRIBED);
    const items = await Promise.all(latest.map((pool) => itemFor(gateway, pool)));
    const picked = await pick(items, {
      title: vscode.l10n.t('Pools named {0} in {1}', poolName, connection.region),
      placeHolder: vscode.l10n.t('Select the pool that was created from this file. Its ID is added to the file.'),
    });
    if (!picked) return;
    const file = editorFile(document);
    const bases = services.bases.at(connection.endpoint);
    const placed = await adoptPool(file, picked.poolId, { gateway, bases });
    if (!isSandboxPool(picked.poolId)) await services.profiles.set(picked.poolId, connection.profile);
    showNotice(services, adopted(file.name, picked.poolId, placed), about, {});
  });
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

/** Returns the number of users and the tags of a pool, which show whether it is new. */
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
