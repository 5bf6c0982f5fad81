import type { Severities } from '#core/diagnostics';
import { isBlank } from '#core/document';
import { poolIdIn } from '#core/aws/pool-ids';
import type { LiveFacts, LiveKind } from '#core/resources/live';
import type { Diagnostic } from '#core/diagnostics/types';
import { startsWith, valueAt, type JsonObject } from '#core/json';
import type { MfaFactors } from '#core/resources/mfa-factors';
import {
  blockingErrors,
  changesBetween,
  planStep,
  toLivePool,
  type Change,
  type LivePool,
  type StepPlan,
  type Blocker,
} from '#core/sync';
import type { Resource } from '../gateway/pool-place.ts';
import type { PoolFile, CachedDescription } from './ports.ts';
import { readPoolFile, type ReadPoolFile } from './read-pool-file.ts';

/** The state of a file relative to its pool, computed from stored data without a request. */
export type FileState =
  /** The file has only white space and comments. */
  | { readonly kind: 'empty' }
  /** The file is larger than any pool can be, so it is not read. */
  | { readonly kind: 'too-large' }
  /** The file has errors that stop a push. */
  | { readonly kind: 'errors'; readonly count: number; readonly poolId: string | undefined }
  /** The file has no errors, but conflicts with the current settings of the pool. */
  | {
      readonly kind: 'blocked';
      readonly poolId: string;
      readonly poolName: string;
      readonly blockers: readonly Blocker[];
    }
  /** No description or base of the pool is stored. */
  | { readonly kind: 'unknown-pool'; readonly poolId: string }
  /** An update was, or may have been, sent to the pool, and the pool was not described since. */
  | { readonly kind: 'outdated'; readonly poolId: string }
  | ComparedState;

/** The state of a file that was compared with the stored description or base of its pool. */
export interface ComparedState {
  /**
   * `yours`: the file has changes that a push would send; `theirs`: the pool has changes that the file does not have;
   * `both`; `differs`: the author of the differences is unknown, because this file has no base (it has not been pulled
   * or pushed from here).
   */
  readonly kind: 'in-sync' | 'yours' | 'theirs' | 'both' | 'differs';
  readonly poolId: string;
  readonly poolName: string;
  /** Changes that a push of the file would make, from the pool to the file. */
  readonly yours: readonly Change[];
  /** Changes that another user made to the pool since the base. A setting that both changed is in both lists. */
  readonly theirs: readonly Change[];
  /** Differences by an unknown author, from the pool to the file. */
  readonly unknown: readonly Change[];
  /** The number of settings of the pool that the file leaves out. */
  readonly leftOut: number;
  /** When the pool was last described, in milliseconds; undefined if only the base is stored. */
  readonly describedAt: number | undefined;
  /** The tool that manages the pool and may undo a push; undefined if the description does not show one. */
  readonly owner?: LiveFacts['owner'];
}

/** The stored data about pools, by pool id. */
export interface StoredPools {
  /** The pool in request form as of the last pull or push of the file. */
  base(poolId: string): JsonObject | undefined;
  description(resource: Resource): CachedDescription | undefined;
  /** Whether the pool may have changed since it was last described, and since the base. */
  mayHaveChanged(resource: Resource): boolean;
  factors(poolId: string): MfaFactors | undefined;
}

/** In code units; many times the size of the largest pool. */
const MAX_TEXT_LENGTH = 2_000_000;

/**
 * Computes the state of a pool file. Pure: the same text and stored data give the same state.
 * @param severities the user's severities, which decide what stops a push
 * @throws the error of a rule that failed: whether a push would stop is then unknown
 */
export function computeFileState(
  file: Pick<PoolFile, 'name' | 'text'>,
  known: StoredPools,
  severities: Severities = {},
): FileState {
  const text = file.text();
  if (text.length > MAX_TEXT_LENGTH) return { kind: 'too-large' };
  if (isBlank(text)) return { kind: 'empty' };
  const read = readPoolFile(file, 'sendable', severities);
  if (read.kind === 'unusable')
    return { kind: 'errors', count: read.diagnostics.length, poolId: poolIdIn(read.document.root) };
  const { poolId } = read;
  const base = known.base(poolId);
  const resource = { kind: read.document.kind.id, poolId };
  const cached = known.description(resource);
  const isOutdated = !cached && known.mayHaveChanged(resource);
  const described = isOutdated ? undefined : (cached?.described ?? base);
  if (!described) {
    const errors = certainErrors(read);
    if (errors.length > 0) return { kind: 'errors', count: errors.length, poolId };
    return { kind: isOutdated ? 'outdated' : 'unknown-pool', poolId };
  }
  const live = toLivePool(read.document.kind, described);
  const factors = known.factors(poolId);
  const step = planStep({
    file: read.document.root,
    live,
    base,
    leftOut: 'keep',
    severities,
    factors,
  });
  const wrong = blockingErrors(cached ? read.overridable : certainErrors(read), read.document.root, live, {
    severities,
    factors,
  });
  if (wrong.length > 0) return { kind: 'errors', count: wrong.length, poolId };
  if (cached && step.blockers.length > 0) {
    return { kind: 'blocked', poolId, poolName: live.poolName, blockers: step.blockers };
  }
  return { ...compared(live, step, base, cached?.at), owner: cached && live.owner };
}

/** Returns the errors that a live pool cannot disprove. They stop a push unless the pool already has them. */
function certainErrors({ overridable }: Extract<ReadPoolFile, { kind: 'readable' }>): readonly Diagnostic[] {
  return overridable.filter(({ disprovedByLivePool }) => !disprovedByLivePool);
}

function compared(
  { kind, poolId, poolName }: LivePool,
  step: StepPlan,
  base: JsonObject | undefined,
  describedAt: number | undefined,
): ComparedState {
  const by = (...authors: readonly Change['by'][]) => step.changes.filter((change) => authors.includes(change.by));
  const yours = by('you', 'both');
  const unknown = by('unknown');
  const theirs = base ? [...by('someone-else', 'both').map(sinceBase), ...changedWhereLeftOut(kind, step, base)] : [];
  const parts = { poolId, poolName, yours, theirs, unknown, leftOut: step.leftOut.length, describedAt };
  if (unknown.length > 0) return { kind: 'differs', ...parts };
  if (yours.length > 0) return { kind: theirs.length > 0 ? 'both' : 'yours', ...parts };
  return { kind: theirs.length > 0 ? 'theirs' : 'in-sync', ...parts };

  function sinceBase(change: Change): Change {
    return { ...change, before: base && valueAt(base, change.path), after: change.before };
  }
}

/**
 * Returns the changes by other users to settings that the file leaves out. Settings that the base does not have at all
 * are ignored: the service adds defaults by itself.
 */
function changedWhereLeftOut(kind: LiveKind, { leftOut, live }: StepPlan, base: JsonObject): readonly Change[] {
  const paths = leftOut.map(({ path }) => path);
  return changesBetween(kind.requests.update, base, live)
    .filter(({ path, before }) => before !== undefined && paths.some((start) => startsWith(path, start)))
    .map((change) => ({ ...change, by: 'someone-else' }));
}
