import { editsOf } from '#core/document';
import { isPlaceholderPoolId, POOL_ID, poolIdIn } from '#core/aws/pool-ids';
import { parseFile } from '#core/resources';
import type { PoolFile } from './ports.ts';
import { kindOfFile } from './read-pool-file.ts';

/**
 * Whether a file's pool ID is a placeholder from a template or an example, and not the ID of one of the user's pools.
 */
export function hasPlaceholderId(file: Pick<PoolFile, 'name' | 'text'>): boolean {
  const poolId = poolIdIn(parseFile(file.text(), kindOfFile(file)).root);
  return poolId !== undefined && isPlaceholderPoolId(poolId);
}

/** Replaces the placeholder ID in a file with the ID of a pool. @returns whether the editor applied the edit */
export async function setPoolId(file: PoolFile, poolId: string): Promise<boolean> {
  const document = parseFile(file.text(), kindOfFile(file));
  return file.apply(editsOf(document, [{ kind: 'set', path: [POOL_ID], value: poolId, order: [] }]));
}

/** Removes the ID from a file, which then describes a new pool. @returns whether the editor applied the edit */
export async function removePoolId(file: PoolFile): Promise<boolean> {
  return file.apply(editsOf(parseFile(file.text(), kindOfFile(file)), [{ kind: 'remove', path: [POOL_ID] }]));
}
