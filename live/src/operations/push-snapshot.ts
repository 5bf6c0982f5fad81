import { isSandboxPool } from '#core/aws/pool-ids';
import type { LivePool, Plan, StepPlan } from '#core/sync';
import { poolPlace } from '../gateway/pool-place.ts';
import { describeSnapshotChange } from '../messages/snapshot-label.ts';
import type { SavedSnapshot, Snapshots } from './ports.ts';

/** A push in progress: the resources before the push, and the requests that have been applied so far. */
export interface PushRun {
  /** All resources of the pool that were read before the first request. */
  before: readonly LivePool[];
  readonly done: StepPlan[];
  /** The ID of the push, which its snapshots share. */
  readonly id: string;
}

/** The storage for a push's snapshots, and the information to store with them. */
export interface SnapshotDependencies {
  readonly snapshots: Snapshots;
  /** Whether the push is a restore. Default: false. */
  readonly isRestore?: boolean | undefined;
  /** The AWS profile for the snapshot, if known. */
  readonly profile?: string | undefined;
  /** The endpoint for the snapshot. Undefined for AWS. */
  readonly endpoint?: string | undefined;
}

/** Returns the resource of the given kind. @throws if it was not read */
export function stateOf(states: readonly LivePool[], kind: string): LivePool {
  const state = states.find((one) => one.kind.id === kind);
  if (!state) throw new Error(`The push has read no ${kind}.`);
  return state;
}

/**
 * Saves a step's resource, and the pool's other resources, as they were before the push. Returns undefined if an
 * earlier step has saved that resource.
 */
export async function saveSnapshot(
  { pool, steps }: Plan,
  step: StepPlan,
  { before, done, id }: PushRun,
  { snapshots, isRestore, profile, endpoint }: SnapshotDependencies,
): Promise<SavedSnapshot | undefined> {
  if (done.some(({ kind }) => kind === step.kind)) return undefined;
  const { poolId, poolName, account } = pool;
  const { described } = stateOf(before, step.kind);
  const others = before.filter(({ kind }) => kind.id !== step.kind);
  const changes = steps.filter(({ kind }) => kind === step.kind).flatMap((one) => one.changes);
  return snapshots.save({
    ...poolPlace(poolId, endpoint),
    kind: step.kind,
    poolName,
    described,
    ...(others.length === 0
      ? {}
      : { companions: Object.fromEntries(others.map((other) => [other.kind.id, other.described])) }),
    ...(steps.length > 1 || done.length > 0 ? { pushId: id } : {}),
    changes: changes.map(describeSnapshotChange),
    ...(isRestore ? { isRestore } : {}),
    ...(isSandboxPool(poolId) ? {} : { profile, account }),
  });
}
