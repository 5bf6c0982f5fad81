import { isSandboxPool } from '#pool/fields';
import type { PoolPlace } from '../live/witnessed-access.ts';

/**
 * Names what is kept of a pool, or of a pool and a file. An emulator may have a pool of the same id as AWS; a pool of the
 * sandbox is in the sandbox, whatever endpoint is set.
 * @param prefix what kind of knowledge it is
 */
export function placeKey(prefix: string, { endpoint = '', poolId }: PoolPlace, file?: string): string {
  const where = isSandboxPool(poolId) ? '' : endpoint;
  return `${prefix}${poolId}:${where}${file === undefined ? '' : ` ${file}`}`;
}
