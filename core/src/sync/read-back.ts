import { fieldAt } from '../resources/field.ts';
import { isJsonObject, jsonEquals, startsWith, valueAt, type JsonObject, type Path } from '../json/index.ts';
import { shapeAt } from '../resources/shape.ts';
import { changesBetween, sameValue, type Change } from './changes.ts';
import type { LivePool } from './live-pool.ts';
import type { StepPlan } from './plan.ts';
import { withValue } from './with-value.ts';

/** How a pool that was read after a push differs from what the plan said it would be. */
export interface ReadBack {
  /** Settings of the push that the pool does not have as they were sent. */
  readonly notApplied: readonly Change[];
  /** Settings that the push did not touch and that are different now. */
  readonly concurrent: readonly Change[];
}

/**
 * Compares a whole pool with what a plan said it would be.
 * @param before the pool when the request was sent
 * @param after the pool when it was read after that
 */
export function readBack(step: StepPlan, before: LivePool, after: LivePool): ReadBack {
  return {
    notApplied: notApplied(step, before, after),
    concurrent: concurrentChanges(step, before, after),
  };
}

/**
 * Settings that are not as the push was to leave them: those that it changed, those that it removed and that are still
 * there, and those that the plan said are not sent and stay as they are. What the service fills in by itself does not
 * count.
 */
function notApplied(step: StepPlan, before: LivePool, after: LivePool): readonly Change[] {
  const removed = ({ path }: Change): boolean =>
    step.changes.some((change) => change.after === undefined && jsonEquals(change.path, path));
  const others = differencesAfter(step, after).filter(
    (change) =>
      removed(change) || (isTouched(step, change.path) && change.before !== undefined) || isLost(step, change),
  );
  return [...others, ...unsendableChanges(before, after).filter((change) => change.after === undefined)];
}

/**
 * Settings that differ from what the plan said although the push did not touch them: somebody else changed them between
 * the last look before the push and the first one after it.
 */
function concurrentChanges(step: StepPlan, before: LivePool, after: LivePool): readonly Change[] {
  const others = differencesAfter(step, after).filter(
    (change) =>
      !isLost(step, change) &&
      (change.before === undefined ? isAddedByOthers(step, after, change) : !isTouched(step, change.path)),
  );
  return [...others, ...unsendableChanges(before, after).filter((change) => change.after !== undefined)];
}

/**
 * Returns how much of a plan a pool shows as it is described after a push. A part of it may also be the work of somebody
 * else, or what the service had applied when it failed.
 */
export function shownOf(step: StepPlan, after: LivePool): 'all' | 'part' | 'nothing' {
  const shown = step.changes.filter((change) =>
    sameValue(after.kind.requests.update, valueAt(after.request, change.path), change.after, change.path),
  );
  if (shown.length === 0) return 'nothing';
  return shown.length === step.changes.length ? 'all' : 'part';
}

/**
 * The pool as the user knows it after a push: as it was sent, and where that was not applied as it was before. What
 * somebody else changed meanwhile is not part of it, so that the next push still tells it from the user's own changes.
 */
export function knownAfter(step: StepPlan, { notApplied }: ReadBack): JsonObject {
  return notApplied.reduce((pool, { path }) => withValue(pool, path, valueAt(step.live, path)), step.target);
}

/** Whether a pool is what it was before in all that a request can set, and in what no request may name, such as tags of AWS's own. */
export function samePool(before: LivePool, now: LivePool): boolean {
  return (
    changesBetween(now.kind.requests.update, before.request, now.request).length === 0 &&
    unsendableChanges(before, now).length === 0
  );
}

function differencesAfter(step: StepPlan, after: LivePool): Change[] {
  return changesBetween(after.kind.requests.update, step.target, after.request);
}

/** Whether the push changed the setting at a path, something in it, or what it is part of. */
function isTouched({ changes }: StepPlan, path: Path): boolean {
  return changes.some((change) => startsWith(change.path, path) || startsWith(path, change.path));
}

/** Whether a setting that was not sent, and was to stay as it is, is gone or smaller than it was. */
function isLost({ unsent }: StepPlan, { path, before, after }: Change): boolean {
  return unsent.some(({ setting }) => setting === path[0]) && before !== undefined && after === undefined;
}

/**
 * Whether a setting that the plan does not have was added by somebody else, and not filled in by the service, which
 * fills in defaults, what follows from other settings, and the members of an object that the push added.
 */
function isAddedByOthers(
  { live, target, changes }: StepPlan,
  { kind, described }: LivePool,
  { path, after }: Change,
): boolean {
  const fields = kind.requests.update;
  const parent = path.slice(0, -1);
  if (changes.some((change) => startsWith(change.path, path))) return false;
  if (sameValue(fields, fieldAt(fields, path).default, after, path) || kind.isFilledIn(path, described)) return false;
  return isJsonObject(valueAt(shapeAt(fields, parent)?.kind === 'map' ? target : live, parent));
}

/** The changes in what no request may name. */
function unsendableChanges({ described: before }: LivePool, { described: after, kind }: LivePool): Change[] {
  const { unsendable } = kind.describe;
  return changesBetween(kind.requests.update, unsendable(before), unsendable(after));
}
