import type { Severities } from '#core/diagnostics';
import type { LeftOutChoice, LivePool } from '#core/sync';
import type { Bases, PoolFile } from './ports.ts';
import {
  openOther,
  openSession,
  planSession,
  statesOf,
  unlessCancelled,
  type Desired,
  type LeftOutPolicy,
  type OtherFile,
  type PlanOutcome,
  type PlanDependencies,
  type PushSession,
} from './push-session.ts';
import { readPoolFile, type ReadPoolFile } from './read-pool-file.ts';

/** The dependencies of {@link planFile}. */
export interface PlanFileDependencies extends PlanDependencies {
  readonly bases: Pick<Bases, 'get'>;
  readonly leftOut: LeftOutPolicy;
}

/** The plan for a file, and for the other file of its pool. */
export interface PlannedFiles {
  readonly outcome: PlanOutcome;
  /** The resources that were read, those of the files first. */
  readonly states: readonly LivePool[];
  /** Whether the plan also covers the other file. Undefined if there is none. */
  readonly other: OtherFile['kind'] | undefined;
}

/**
 * Plans the push of a file. Sends no update and stores nothing.
 * @throws LiveError if the service fails
 */
export async function planFile(file: PoolFile, dependencies: PlanFileDependencies): Promise<PlanOutcome> {
  return (await plan(file, undefined, dependencies)).outcome;
}

/**
 * Plans the push of a file together with the other file of its pool, like a push of both files. Sends no update and
 * stores nothing.
 * @throws LiveError if the service fails
 */
export function planFiles(
  file: PoolFile,
  other: PoolFile | undefined,
  dependencies: PlanFileDependencies & { readonly leftOut: LeftOutChoice },
): Promise<PlannedFiles> {
  const { bases, severities, leftOut } = dependencies;
  const desired = other && readDesired(other, bases, severities);
  const open = (session: PushSession): OtherFile | undefined =>
    desired && (desired.kind === 'desired' ? openOther(session, leftOut, desired) : { kind: 'unusable' });
  return plan(file, open, dependencies);
}

async function plan(
  file: PoolFile,
  open: ((session: PushSession) => OtherFile | undefined) | undefined,
  { bases, leftOut, ...dependencies }: PlanFileDependencies,
): Promise<PlannedFiles> {
  const only = (outcome: PlanOutcome): PlannedFiles => ({ outcome, states: [], other: undefined });
  const desired = readDesired(file, bases, dependencies.severities);
  if (desired.kind === 'unusable') return only({ kind: 'invalid', diagnostics: desired.diagnostics });
  const planned = await unlessCancelled(async (): Promise<PlannedFiles> => {
    const session = await openSession(desired, dependencies);
    if (session.kind !== 'open') return only(session);
    const other = open?.(session);
    const both = other?.kind === 'changes' ? other.both : session;
    return { outcome: await planSession(both, leftOut), states: statesOf(both), other: other?.kind };
  });
  return 'outcome' in planned ? planned : only(planned);
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
