import { overlap, valueAt, type JsonObject } from '../json/index.ts';
import { afterStep, sharedSettings } from './after-step.ts';
import { changesBetween, sameValue } from './changes.ts';
import type { LivePool } from './live-pool.ts';
import type { StepPlan } from './plan.ts';
import { withValue } from './with-value.ts';

/**
 * Returns a function that adds a step's effect on the pool's other resource to the base of that resource, so that the
 * effect does not count as another user's change. The effect consists of changes to the settings that both resources
 * share, and of settings that Cognito removes with them, such as the factors when MFA is turned off. Settings whose
 * live value already differed from the base stay as they are, because another user changed them.
 * @param before the pool's resources before the step
 * @param after the other resource after the step
 */
export function withEffectOf(
  step: StepPlan,
  before: readonly LivePool[],
  after: LivePool,
): (base: JsonObject) => JsonObject {
  const stateIn = (states: readonly LivePool[], kind: string): LivePool | undefined =>
    states.find((state) => state.kind.id === kind);
  const { update: fields } = after.kind.requests;
  const old = stateIn(before, after.kind.id);
  const predicted = stateIn(afterStep(step, before), after.kind.id);
  if (!old || !predicted) return (base) => base;
  const touched = sharedSettings(after.kind, { id: step.kind })
    .filter(([, inStep]) => step.changes.some((change) => overlap(change.path, inStep)))
    .map(([path]) => path);
  const effect = changesBetween(fields, old.request, after.request).filter(
    (change) =>
      sameValue(fields, valueAt(predicted.request, change.path), change.after, change.path) ||
      (change.after === undefined && touched.some((path) => overlap(change.path, path))),
  );
  return (base) =>
    effect
      .filter(({ path }) => sameValue(fields, valueAt(base, path), valueAt(old.request, path), path))
      .reduce((all, { path, after: value }) => withValue(all, path, value), base);
}
