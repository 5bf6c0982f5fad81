import { editsOf } from '#core/document';
import { isPlaceholderPoolId, POOL_ID, poolIdIn } from '#core/aws/pool-ids';
import { parseFile } from '#core/resources';
import type { PoolFile } from './ports.ts';
import { kindOfFile } from './read-pool-file.ts';

/** Whether a file has the pool ID of a template or an example, which is not a pool of the user. */
export function hasPlaceholderId(file: Pick<PoolFile, 'name' | 'text'>): boolean {
  const poolId = poolIdIn(parseFile(file.text(), kindOfFile(file)).root);
  return poolId !== undefined && isPlaceholderPoolId(poolId);
}

/** Writes the ID of a pool into a file in place of a placeholder. @returns whether the editor applied the edit */
export async function setPoolId(file: PoolFile, poolId: string): Promise<boolean> {
  const document = parseFile(file.text(), kindOfFile(file));
  return file.apply(editsOf(document, [{ kind: 'set', path: [POOL_ID], value: poolId, order: [] }]));
}
