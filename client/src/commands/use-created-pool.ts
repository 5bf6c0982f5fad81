import type * as vscode from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import type { Connection } from '#live/gateway';
import { adoptPool, poolsNamed, type PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { gatewayWithProgress } from '../connection/gateway-with-progress.ts';
import { runLive } from '../connection/run-live.ts';
import { editorFile } from '../editors/editor-file.ts';
import { adopted, noneFound } from '../notifications/messages/create.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { pickCreatedPool } from '../prompts/pick-created-pool.ts';

const COMMAND = 'userpool.create';

interface Wanted {
  readonly document: vscode.TextDocument;
  readonly connection: Connection;
  readonly poolName: string;
}

/**
 * After a creation with an unknown outcome, lets the user pick the pool that was created, and adds the ID of that pool
 * to the file.
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
    const poolId = await pickCreatedPool(gateway, pools, { poolName, region: connection.region });
    if (poolId === undefined) return;
    const file = editorFile(document);
    const bases = services.bases.at(connection.endpoint);
    const placed = await adoptPool(file, poolId, { gateway, bases });
    if (placed.file) await forgetPending(services, file, wanted);
    if (!isSandboxPool(poolId)) await services.profiles.set(poolId, connection.profile);
    showNotice(services, adopted(file.name, poolId, placed), about, {});
  });
}

/** Removes the pending creations of the pool that now belongs to the file. */
async function forgetPending(
  { pending }: Services,
  file: PoolFile,
  { connection: { region }, poolName }: Wanted,
): Promise<void> {
  for (const creation of await pending.of(file, {})) {
    if (creation.region === region && creation.poolName === poolName) await pending.remove(creation);
  }
}
