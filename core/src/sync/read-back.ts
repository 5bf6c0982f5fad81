import { fieldAt } from '../resources/field.ts';
import { isJsonObject, jsonEquals, startsWith, valueAt, type JsonObject, type Path } from '../json/index.ts';
import { shapeAt } from '../resources/shape.ts';
import { changesBetween, sameValue, type Change } from './changes.ts';
import type { LivePool } from './live-pool.ts';
import type { StepPlan } from './plan.ts';
import { withValue } from './with-value.ts';

/** The differences between a pool read after a push and the target of the plan. */
export interface ReadBack {
  /** Settings of the push that differ from what was sent. */
  readonly notApplied: readonly Change[];
  /** Settings that the push did not touch and that changed concurrently. */
  readonly concurrent: readonly Change[];
}

/**
 * Compares a whole pool with the target of a plan.
 * @param before the pool at the time of the request
 * @param after the pool read after the request
 */
export function readBack(step: StepPlan, before: LivePool, after: LivePool): ReadBack {
  return {
    notApplied: findNotApplied(step, before, after),
    concurrent: findConcurrentChanges(step, before, after),
  };
}

/**
 * Finds the settings that the push should have left in another state: settings that it changed, settings that it
 * removed and that still exist, and settings that the plan omitted to keep them. Settings that the service fills in by
 * itself do not count.
 */
function findNotApplied(step: StepPlan, before: LivePool, after: LivePool): readonly Change[] {
  const removed = ({ path }: Change): boolean =>
    step.changes.some((change) => change.after === undefined && jsonEquals(change.path, path));
  const others = differencesAfter(step, after).filter(
    (change) =>
      removed(change) || (isTouched(step, change.path) && change.before !== undefined) || isUnsentAndGone(step, change),
  );
  return [...others, ...unsendableChanges(before, after).filter((change) => change.after === undefined)];
}

/**
 * Finds the settings that differ from the target although the push did not touch them: another user changed them
 * between the last read before the push and the first one after it.
 */
function findConcurrentChanges(step: StepPlan, before: LivePool, after: LivePool): readonly Change[] {
  const others = differencesAfter(step, after).filter(
    (change) =>
      !isUnsentAndGone(step, change) &&
      (change.before === undefined ? isAddedByOthers(step, after, change) : !isTouched(step, change.path)),
  );
  return [...others, ...unsendableChanges(before, after).filter((change) => change.after !== undefined)];
}

/**
 * Returns how much of a plan is visible in a pool after a push. `part` may also be another user's change, or what the
 * service applied before it failed.
 */
export function shownOf(step: StepPlan, after: LivePool): 'all' | 'part' | 'nothing' {
  const shown = step.changes.filter((change) =>
    sameValue(after.kind.requests.update, valueAt(after.request, change.path), change.after, change.path),
  );
  if (shown.length === 0) return 'nothing';
  return shown.length === step.changes.length ? 'all' : 'part';
}

/**
 * Returns the base after a push: the target, with the earlier value of each setting that was not applied. It leaves out
 * concurrent changes by others, so that the next push still distinguishes them from the user's own.
 */
export function baseAfterStep(step: StepPlan, { notApplied }: ReadBack): JsonObject {
  return notApplied.reduce((pool, { path }) => withValue(pool, path, valueAt(step.live, path)), step.target);
}

/**
 * Whether a pool is unchanged in everything that a request can set and in what no request may contain, such as AWS's
 * own tags.
 */
export function samePool(before: LivePool, now: LivePool): boolean {
  return (
    changesBetween(now.kind.requests.update, before.request, now.request).length === 0 &&
    unsendableChanges(before, now).length === 0
  );
}

function differencesAfter(step: StepPlan, after: LivePool): Change[] {
  return changesBetween(after.kind.requests.update, step.target, after.request);
}

/** Whether the push changed the setting at a path, a part of it, or a parent. */
function isTouched({ changes }: StepPlan, path: Path): boolean {
  return changes.some((change) => startsWith(change.path, path) || startsWith(path, change.path));
}

/** Whether a setting that was omitted from the request to keep it is gone, in whole or in part. */
function isUnsentAndGone({ unsent }: StepPlan, { path, before, after }: Change): boolean {
  return unsent.some(({ setting }) => setting === path[0]) && before !== undefined && after === undefined;
}

/**
 * Whether a setting that the plan does not have was added by another user, not by the service, which fills in defaults,
 * settings that follow from other settings, and the members of an object that the push added.
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

/** Returns the changes in what no request may contain. */
function unsendableChanges({ described: before }: LivePool, { described: after, kind }: LivePool): Change[] {
  const { unsendable } = kind.describe;
  return changesBetween(kind.requests.update, unsendable(before), unsendable(after));
}
