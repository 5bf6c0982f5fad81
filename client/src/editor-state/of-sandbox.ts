import { isSandboxPool } from '#core/resources/pool/fields';
import type { FileState } from '#live/operations';

/** Whether a file is about a pool of the sandbox, which live commands reach whether the workspace is trusted or not. */
export function isOfSandbox(state: FileState | undefined): boolean {
  return state !== undefined && 'poolId' in state && state.poolId !== undefined && isSandboxPool(state.poolId);
}
