import type { Severities } from '#core/diagnostics';
import { isBlank } from '#core/document';
import type { ResourceDocument } from '#core/resources';
import { isPoolId } from '#core/aws/pool-ids';
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
import type { PoolFile, CachedDescription } from './ports.ts';
import { readPoolFile, type ReadPoolFile } from './read-pool-file.ts';

/** How a file and its pool stand to each other, as far as it is known without asking anybody. */
export type FileState =
  /** There is nothing in the file but white space and comments. */
  | { readonly kind: 'empty' }
  /** So large that no pool can be in it; it is not read. */
  | { readonly kind: 'too-large' }
  /** The file has so many errors; a push stops at them. */
  | { readonly kind: 'errors'; readonly count: number; readonly poolId: string | undefined }
  /** The file is right by itself and does not go with what the pool has. */
  | {
      readonly kind: 'blocked';
      readonly poolId: string;
      readonly poolName: string;
      readonly blockers: readonly Blocker[];
    }
  /** Nothing is known of the pool. */
  | { readonly kind: 'unknown-pool'; readonly poolId: string }
  /** Something was sent to the pool, or may have been, and nobody has seen the pool since. */
  | { readonly kind: 'outdated'; readonly poolId: string }
  | ComparedState;

/** A file that can be compared with what is known of its pool. */
export interface ComparedState {
  /**
   * `yours`: the file has changes that a push would send; `theirs`: the pool has changes that the file does not have;
   * `both`; `differs`: nobody knows whose the differences are, since the file has not been pulled or pushed from here.
   */
  readonly kind: 'in-sync' | 'yours' | 'theirs' | 'both' | 'differs';
  readonly poolId: string;
  readonly poolName: string;
  /** What a push of the file would change, from the pool to the file. */
  readonly yours: readonly Change[];
  /** What somebody else has changed in the pool, from what it was. A setting that both changed is in both lists. */
  readonly theirs: readonly Change[];
  /** Differences of which nobody knows whose they are, from the pool to the file. */
  readonly unknown: readonly Change[];
  /** How many settings of the pool the file leaves out. */
  readonly leftOut: number;
  /** When the pool was last seen, in milliseconds; undefined: not since it was last pulled or pushed. */
  readonly describedAt: number | undefined;
  /** The tool that manages the pool and may undo a push, as far as its description shows one. */
  readonly owner?: LiveFacts['owner'];
}

/** What is known of pools, by pool id. */
export interface StoredPools {
  /** The pool in request form as the file last saw it. */
  base(poolId: string): JsonObject | undefined;
  description(poolId: string): CachedDescription | undefined;
  /** Whether the pool may have changed since it was seen last, and since the base. */
  mayHaveChanged(poolId: string): boolean;
  factors(poolId: string): MfaFactors | undefined;
}

/** Many times the size of the largest pool. */
const MAX_TEXT_LENGTH = 2_000_000;

/**
 * The state of a pool file. Pure: the same text and knowledge give the same state.
 * @param severities those that the user wants; they decide what stops a push
 * @throws what a rule threw: nobody knows then whether a push would stop
 */
export function fileStateOf(
  file: Pick<PoolFile, 'name' | 'text'>,
  known: StoredPools,
  severities: Severities = {},
): FileState {
  const text = file.text();
  if (text.length > MAX_TEXT_LENGTH) return { kind: 'too-large' };
  if (isBlank(text)) return { kind: 'empty' };
  const read = readPoolFile(file, 'sendable', severities);
  if (read.kind === 'unusable')
    return { kind: 'errors', count: read.diagnostics.length, poolId: poolIdIn(read.document) };
  const { poolId } = read;
  const base = known.base(poolId);
  const cached = known.description(poolId);
  const isOutdated = !cached && known.mayHaveChanged(poolId);
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

function poolIdIn({ root }: ResourceDocument): string | undefined {
  const poolId = root['UserPoolId'];
  return isPoolId(poolId) ? poolId : undefined;
}

/** The errors that a newer service cannot prove wrong; only a pool that has them already lets them pass. */
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
 * What somebody else changed among the settings that the file leaves out. What the base does not have at all does not
 * count: the service fills settings in by itself.
 */
function changedWhereLeftOut(kind: LiveKind, { leftOut, live }: StepPlan, base: JsonObject): readonly Change[] {
  const paths = leftOut.map(({ path }) => path);
  return changesBetween(kind.requests.update, base, live)
    .filter(({ path, before }) => before !== undefined && paths.some((start) => startsWith(path, start)))
    .map((change) => ({ ...change, by: 'someone-else' }));
}
