import type { FormName } from '#core/convert';
import { detectOtherLanguage, type Severities } from '#core/diagnostics';
import { isBlank } from '#core/document';
import { isPlaceholderPoolId, poolIdIn } from '#core/aws/pool-ids';
import type { ResourceDocument } from '#core/resources';
import { liveKind, type LiveFacts, type LiveKind } from '#core/resources/live';
import type { Diagnostic } from '#core/diagnostics/types';
import { startsWith, valueAt, type JsonObject } from '#core/json';
import {
  blockingErrors,
  changesBetween,
  contextOf,
  flatMapSteps,
  planStep,
  toLivePool,
  withFactsOf,
  type Change,
  type LivePool,
  type StepPlan,
  type Blocker,
} from '#core/sync';
import type { Resource } from '../gateway/pool-place.ts';
import type { PoolFile, CachedDescription, PendingCreation } from './ports.ts';
import { mfaStepFor, type MfaStep } from './mfa-step.ts';
import { planWithSibling, type SiblingFile } from './plan-with-sibling.ts';
import { readNewPool } from './read-new-pool.ts';
import { readPoolFile, type ReadPoolFile } from './read-pool-file.ts';

/** The state of a file relative to its pool, based on stored data only. */
export type FileState =
  | { readonly kind: 'empty' }
  /** The file is larger than any pool's configuration and was not read. */
  | { readonly kind: 'too-large' }
  /** The file contains a pool in another format, which can be converted. */
  | { readonly kind: 'other-format'; readonly format: FormName }
  /** The file contains errors that block a push. */
  | { readonly kind: 'errors'; readonly count: number; readonly poolId: string | undefined }
  /** The file contains no errors, but it conflicts with the pool's current settings. */
  | {
      readonly kind: 'blocked';
      /** The state that the file would have without the blockers. */
      readonly differences: ComparedState;
      readonly poolId: string;
      readonly poolName: string;
      readonly blockers: readonly Blocker[];
      readonly mfaStep?: MfaStep | undefined;
    }
  /** The pool ID is a placeholder. */
  | { readonly kind: 'placeholder' }
  /**
   * The file describes a pool that does not exist yet. `errors` block its creation. `formerPools` are the pools that
   * the file was pulled from or pushed to; the ID may have been deleted from it. `pending`: an earlier creation from
   * the file that has no known outcome.
   */
  | {
      readonly kind: 'new-pool';
      readonly errors: number;
      readonly formerPools: readonly string[];
      readonly pending?: PendingCreation | undefined;
    }
  /** No description or base of the pool is stored. `errors`: the errors that block a push unless the pool has them. */
  | { readonly kind: 'unknown-pool'; readonly poolId: string; readonly errors: number }
  /** An update was sent or might have been sent, and the pool has not been described since. */
  | { readonly kind: 'outdated'; readonly poolId: string }
  | ComparedState;

/** The state of a file that was compared with its pool's stored description or base. */
export interface ComparedState {
  /**
   * `yours`: the file contains changes to push. `theirs`: the pool contains changes to pull. `both`: both sides contain
   * changes. `differs`: the author of the differences is unknown, because the file has no base (it was never pulled or
   * pushed on this computer).
   */
  readonly kind: 'in-sync' | 'yours' | 'theirs' | 'both' | 'differs';
  readonly poolId: string;
  readonly poolName: string;
  /** The changes that a push would make, from the pool to the file. */
  readonly yours: readonly Change[];
  /** Other users' changes to the pool since the base. A setting that both sides changed is also in `yours`. */
  readonly theirs: readonly Change[];
  /** The differences whose author is unknown, from the pool to the file. */
  readonly unknown: readonly Change[];
  readonly leftOut: number;
  /** The time of the last description, in milliseconds. Undefined if only the base is stored. */
  readonly describedAt: number | undefined;
  /** The tool that manages the pool and might undo a push. Undefined if the description contains no sign of one. */
  readonly owner?: LiveFacts['owner'];
  /** The pool's other file, if it also has changes. `isNeeded`: a push of this file alone would fail. */
  readonly other?: { readonly name: string; readonly isNeeded: boolean } | undefined;
}

/** Stored data about pools, by pool ID. */
export interface StoredPools {
  /** Returns the pool's last pulled or pushed state for the file, in request form. */
  base(poolId: string): JsonObject | undefined;
  /** Returns the IDs of the pools for which the file has a base, latest first. */
  formerPools(): readonly string[];
  /** Returns the first creation from the file that has no known outcome. */
  pending(): PendingCreation | undefined;
  description(resource: Resource): CachedDescription | undefined;
  /** Whether the pool may have changed since it was last described and since the base was stored. */
  mayHaveChanged(resource: Resource): boolean;
  /** Returns the pool's other files, with their bases. */
  siblings?(poolId: string): readonly SiblingFile[];
}

/** The maximum length of a file to read, in code units. This is many times the size of the largest pool. */
const MAX_TEXT_LENGTH = 2_000_000;

/**
 * Computes the state of a file. A pure function.
 * @param severities the user's severities, which determine what blocks a push
 * @throws the error of a rule that failed, because without its result, it is unknown whether a push would be blocked
 */
export function computeFileState(
  file: Pick<PoolFile, 'name' | 'text'>,
  known: StoredPools,
  severities: Severities = {},
): FileState {
  const text = file.text();
  if (text.length > MAX_TEXT_LENGTH) return { kind: 'too-large' };
  if (isBlank(text)) return { kind: 'empty' };
  const created = readNewPool(file, severities);
  if (created.kind !== 'other') {
    const errors = created.kind === 'unusable' ? created.diagnostics.length : 0;
    return { kind: 'new-pool', errors, formerPools: known.formerPools(), pending: known.pending() };
  }
  const read = readPoolFile(file, 'sendable', severities);
  if (read.kind === 'unusable') {
    const format = severities['foreign-form'] === 'off' ? undefined : formatOf(read.document);
    if (format !== undefined) return { kind: 'other-format', format };
    return { kind: 'errors', count: read.diagnostics.length, poolId: poolIdIn(read.document.root) };
  }
  const { poolId } = read;
  const { root } = read.document;
  if (isPlaceholderPoolId(poolId)) return { kind: 'placeholder' };
  const base = known.base(poolId);
  const resource = { kind: read.document.kind.id, poolId };
  const cached = known.description(resource);
  const isOutdated = !cached && known.mayHaveChanged(resource);
  const described = isOutdated ? undefined : (cached?.described ?? base);
  if (!described) {
    // The Problems view lists all errors, so the count includes those that a live pool could disprove.
    const errors = read.overridable.length;
    if (certainErrors(read).length > 0) return { kind: 'errors', count: errors, poolId };
    return isOutdated ? { kind: 'outdated', poolId } : { kind: 'unknown-pool', poolId, errors };
  }
  const own = toLivePool(read.document.kind, described);
  const companions = own.kind.companions.flatMap(({ kind }) => {
    const other = known.description({ kind, poolId });
    return other ? [toLivePool(liveKind(kind), other.described)] : [];
  });
  const pool = companions.find(({ kind }) => kind.id === 'pool');
  const live = pool ? withFactsOf(own, pool) : own;
  const input = { file: root, live, base, leftOut: 'keep', severities, companions } as const;
  const step = planStep(input);
  const wrong = blockingErrors(cached ? read.overridable : certainErrors(read), read.document.root, live, {
    severities,
    ...contextOf(live, companions),
  });
  if (wrong.length > 0) return { kind: 'errors', count: wrong.length, poolId };
  const siblings = known.siblings?.(poolId) ?? [];
  const other = cached && step.changes.length > 0 ? otherFile() : undefined;
  if (cached && step.blockers.length > 0 && !other?.isNeeded) {
    const mfa = companions.find(({ kind }) => kind.id === 'mfa');
    const mfaStep = mfaStepFor(step.blockers, siblings.length > 0, mfa?.described);
    const differences = compared(live, step, base, cached.at);
    return { kind: 'blocked', poolId, poolName: live.poolName, blockers: step.blockers, mfaStep, differences };
  }
  return { ...compared(live, step, base, cached?.at), owner: cached && live.owner, other };

  function otherFile(): ComparedState['other'] {
    const [sibling] = siblings;
    const plan = sibling && planWithSibling(input, sibling);
    if (!plan) return undefined;
    const isFree = flatMapSteps(plan, 'blockers').length === 0;
    return { name: sibling.file.name, isNeeded: isFree && step.blockers.length > 0 };
  }
}

/**
 * Returns the format of a file that can be converted. For any YAML file, returns `yaml`, because no YAML parser is
 * loaded here.
 */
function formatOf(document: ResourceDocument): FormName | undefined {
  if (detectOtherLanguage(document)?.isYaml) return 'yaml';
  const form = document.isReliable ? document.request.formOf?.(document.root) : undefined;
  return form && form.contents.length > 0 ? form.name : undefined;
}

/** Returns the errors that a live pool cannot disprove. They block a push unless the pool already has them. */
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
 * Returns other users' changes to settings that the file omits. Ignores settings that are missing from the base,
 * because the service adds defaults.
 */
function changedWhereLeftOut(kind: LiveKind, { leftOut, live }: StepPlan, base: JsonObject): readonly Change[] {
  const paths = leftOut.map(({ path }) => path);
  return changesBetween(kind.requests.update, base, live)
    .filter(({ path, before }) => before !== undefined && paths.some((start) => startsWith(path, start)))
    .map((change) => ({ ...change, by: 'someone-else' }));
}
