import type { Severities } from '#core/diagnostics';
import type { Bases, PoolFile } from './ports.ts';
import {
  openSession,
  planSession,
  unlessCancelled,
  type Desired,
  type LeftOutPolicy,
  type PlanOutcome,
  type PlanDependencies,
} from './push-session.ts';
import { readPoolFile, type ReadPoolFile } from './read-pool-file.ts';

/** The dependencies of {@link planFile}. */
export interface PlanFileDependencies extends PlanDependencies {
  readonly bases: Pick<Bases, 'get'>;
  readonly leftOut: LeftOutPolicy;
}

/**
 * Plans the push of a file. Sends no update and stores nothing.
 * @throws LiveError if the service fails
 */
export async function planFile(
  file: PoolFile,
  { bases, leftOut, ...dependencies }: PlanFileDependencies,
): Promise<PlanOutcome> {
  const desired = readDesired(file, bases, dependencies.severities);
  if (desired.kind === 'unusable') return { kind: 'invalid', diagnostics: desired.diagnostics };
  return unlessCancelled(async () => {
    const session = await openSession(desired, dependencies);
    return session.kind === 'open' ? planSession(session, leftOut) : session;
  });
}

/** Reads a pool's desired state from the pool's file. */
export function readDesired(
  file: PoolFile,
  bases: Pick<Bases, 'get'>,
  severities: Severities | undefined,
): ({ readonly kind: 'desired' } & Desired) | Extract<ReadPoolFile, { kind: 'unusable' }> {
  const read = readPoolFile(file, 'sendable', severities);
  if (read.kind === 'unusable') return read;
  const { poolId, region, document, overridable } = read;
  const { kind: resource, root: value } = document;
  return { kind: 'desired', resource, poolId, region, value, base: bases.get(file, poolId), overridable };
}
