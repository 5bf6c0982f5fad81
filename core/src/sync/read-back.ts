import { fieldAt, type FieldTable } from '../resources/field.ts';
import {
  isJsonObject,
  jsonEquals,
  overlap,
  startsWith,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';
import { shapeAt } from '../resources/shape.ts';
import { changesBetween, sameValue, type Change } from './changes.ts';
import { afterStep } from './after-step.ts';
import type { LivePool } from './live-pool.ts';
import type { Plan, StepPlan } from './plan.ts';
import { withValue } from './with-value.ts';

/** The differences between the pool after a push and the plan's target. */
export interface ReadBack {
  /** Settings in the push whose values after the push differ from the request. */
  readonly notApplied: readonly Change[];
  /** Settings outside the push that changed concurrently. */
  readonly concurrent: readonly Change[];
}

/** The parts of a step that are compared with a resource after a push. */
export type StepEffect = Pick<StepPlan, 'live' | 'target' | 'changes' | 'unsent'>;

/**
 * Compares a pool with a plan's target.
 * @param before the pool at the time of the request
 * @param after the pool after the request
 */
export function readBack(step: StepEffect, before: LivePool, after: LivePool): ReadBack {
  return {
    notApplied: findNotApplied(step, before, after),
    concurrent: findConcurrentChanges(step, before, after),
  };
}

/**
 * Returns the settings that the push did not apply: changed settings that have a different value, removed settings that
 * still exist, and settings that have disappeared although the request omitted them in order to keep them. Excludes
 * settings that the service fills in.
 */
function findNotApplied(step: StepEffect, before: LivePool, after: LivePool): readonly Change[] {
  const fields = after.kind.requests.update;
  // A removed setting that now has its default was reset.
  const removed = ({ path, after: value }: Change): boolean =>
    !isDefault(fields, path, value) &&
    step.changes.some((change) => change.after === undefined && jsonEquals(change.path, path));
  const others = differencesAfter(step, after).filter(
    (change) =>
      removed(change) || (isTouched(step, change.path) && change.before !== undefined) || isUnsentAndGone(step, change),
  );
  return [...others, ...unsendableChanges(before, after).filter((change) => change.after === undefined)];
}

/**
 * Returns the settings that differ from the target although the push did not change them. Another user changed them
 * between the last read before the push and the first read after it.
 */
function findConcurrentChanges(step: StepEffect, before: LivePool, after: LivePool): readonly Change[] {
  const others = differencesAfter(step, after).filter(
    (change) =>
      !isUnsentAndGone(step, change) &&
      (change.before === undefined ? isAddedByOthers(step, after, change) : !isTouched(step, change.path)),
  );
  return [...others, ...unsendableChanges(before, after).filter((change) => change.after !== undefined)];
}

/**
 * Returns how much of a plan is visible in a pool after a push. `part` can also be the result of another user's change,
 * or of a request that failed after the service had applied some of it.
 */
export function shownOf(step: StepEffect, after: LivePool): 'all' | 'part' | 'nothing' {
  const shown = step.changes.filter((change) =>
    sameValue(after.kind.requests.update, valueAt(after.request, change.path), change.after, change.path),
  );
  if (shown.length === 0) return 'nothing';
  return shown.length === step.changes.length ? 'all' : 'part';
}

/**
 * Compares one of a pool's resources with a plan for both files of the pool, after the last request. Each request may
 * also have changed the settings that it shares with the other one. A shared setting that has its old value or is gone
 * counts as not applied, unless the file omits it and the user chose to reset omitted settings.
 * @param before the resources before the first request
 * @param after the resource after the last request
 * @returns the differences, and the effect of the whole plan on the resource, which {@link baseAfterStep} needs
 */
export function readBackTogether(
  { steps, omitted }: Plan,
  before: readonly LivePool[],
  after: LivePool,
): ReadBack & { readonly effect: StepEffect } {
  const stateIn = (states: readonly LivePool[]): LivePool =>
    states.find(({ kind }) => kind.id === after.kind.id) ?? after;
  const own = steps.filter(({ kind }) => kind === after.kind.id);
  const old = stateIn(before);
  const effect: StepEffect = {
    live: old.request,
    target: stateIn(steps.reduce((states, step) => afterStep(step, states), before)).request,
    changes: own.flatMap(({ changes }) => changes),
    unsent: own.at(-1)?.unsent ?? [],
  };
  const { notApplied, concurrent } = readBack(effect, old, after);
  const isUndone = mayChangeThroughOther(old, after);
  const isOmitted = ({ path }: Change): boolean =>
    steps.some(({ leftOut }) => leftOut.some((one) => startsWith(path, one.path)));
  const isWanted = (change: Change): boolean =>
    omitted === 'reset' && change.after === undefined && isUndone(change) && isOmitted(change);
  return {
    notApplied: [...notApplied, ...concurrent.filter(isUndone)].filter((change) => !isWanted(change)),
    concurrent: concurrent.filter((change) => !isUndone(change)),
    effect,
  };
}

/**
 * Returns the base after a push: the target, in which each setting that was not applied has its earlier value, or is
 * missing if it is gone. Excludes concurrent changes, so that the next push can still distinguish them from the user's
 * changes.
 */
export function baseAfterStep(step: StepEffect, { notApplied }: ReadBack): JsonObject {
  return notApplied.reduce(
    (pool, { path, after }) => withValue(pool, path, after === undefined ? after : valueAt(step.live, path)),
    step.target,
  );
}

/**
 * Whether two descriptions of a pool are equal, including settings that requests must not contain, such as AWS's own
 * tags.
 */
export function samePool(before: LivePool, now: LivePool): boolean {
  return (
    changesBetween(now.kind.requests.update, before.request, now.request).length === 0 &&
    unsendableChanges(before, now).length === 0
  );
}

/**
 * Whether a resource matches its prediction after a request for another resource of its pool. Settings that both
 * resources share may instead have their previous value or be gone, because the request's effect on them is not always
 * known.
 */
export function isAsPredicted(predicted: LivePool, now: LivePool, before: LivePool): boolean {
  return (
    changesBetween(now.kind.requests.update, predicted.request, now.request).every(
      mayChangeThroughOther(before, now),
    ) && unsendableChanges(before, now).length === 0
  );
}

/** Returns a function that tells whether the request for the pool's other resource may have caused a difference. */
function mayChangeThroughOther(before: LivePool, { kind }: LivePool): (difference: Change) => boolean {
  const shared = kind.companions.flatMap((companion) => companion.shared.map(([path]) => path));
  return ({ path, after }) =>
    shared.some((one) => overlap(path, one)) &&
    (after === undefined || jsonEquals(after, valueAt(before.request, path)));
}

function differencesAfter(step: StepEffect, after: LivePool): Change[] {
  return changesBetween(after.kind.requests.update, step.target, after.request);
}

/** Whether the push changed the setting at a path, one of its parents or a nested setting. */
function isTouched({ changes }: StepEffect, path: Path): boolean {
  return changes.some((change) => overlap(change.path, path));
}

/** Whether a setting has disappeared, at least in part, although the request omitted it in order to keep it. */
function isUnsentAndGone({ unsent }: StepEffect, { path, before, after }: Change): boolean {
  return unsent.some(({ setting }) => setting === path[0]) && before !== undefined && after === undefined;
}

/**
 * Whether another user added a setting that the plan does not contain. The service itself also adds settings: defaults,
 * settings derived from others, and settings inside an object that the push added.
 */
function isAddedByOthers(
  { live, target, changes }: StepEffect,
  { kind, described }: LivePool,
  { path, after }: Change,
): boolean {
  const fields = kind.requests.update;
  const parent = path.slice(0, -1);
  if (changes.some((change) => startsWith(change.path, path))) return false;
  if (isDefault(fields, path, after) || kind.isFilledIn(path, described)) return false;
  return isJsonObject(valueAt(shapeAt(fields, parent)?.kind === 'map' ? target : live, parent));
}

/** Whether a value is the default of a setting, or an object that contains only defaults. */
function isDefault(fields: FieldTable, path: Path, value: JsonValue | undefined): boolean {
  if (sameValue(fields, fieldAt(fields, path).default, value, path)) return true;
  const members = isJsonObject(value) && shapeAt(fields, path)?.kind === 'structure' ? Object.entries(value) : [];
  return members.length > 0 && members.every(([name, member]) => isDefault(fields, [...path, name], member));
}

/** Returns the changes to settings that requests must not contain. */
function unsendableChanges({ described: before }: LivePool, { described: after, kind }: LivePool): Change[] {
  const { unsendable } = kind.describe;
  return changesBetween(kind.requests.update, unsendable(before), unsendable(after));
}
