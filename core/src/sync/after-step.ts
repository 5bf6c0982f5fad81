import { jsonEquals, memberOf, valueAt, without, type JsonValue, type Path } from '../json/index.ts';
import type { ResourceKind } from '../resources/kind.ts';
import type { LivePool } from './live-pool.ts';
import type { StepPlan } from './plan.ts';
import { withValueBelow } from './with-value.ts';

/** The paths of a setting that two requests share: one path in each request. */
export type SharedSetting = readonly [own: Path, other: Path];

/** Returns the settings that the requests of two kinds share. */
export function sharedSettings(own: ResourceKind, other: Pick<ResourceKind, 'id'>): readonly SharedSetting[] {
  return own.companions.find(({ kind }) => kind === other.id)?.shared ?? [];
}

/**
 * Predicts the state of a pool's resources after a step. The resource that the step changes gets the target state. The
 * other resources get the new values of the settings that they share with it. If the request omits a shared setting, it
 * is unknown whether the others lose it, too; the prediction keeps it.
 */
export function afterStep(step: StepPlan, states: readonly LivePool[]): readonly LivePool[] {
  return states.map((state) => (state.kind.id === step.kind ? ownAfter(step, state) : otherAfter(step, state, states)));
}

function ownAfter({ live, target }: StepPlan, state: LivePool): LivePool {
  const names = [...new Set([...Object.keys(live), ...Object.keys(target)])];
  const changed = names.filter((name) => !jsonEquals(memberOf(live, name), memberOf(target, name)));
  const values = changed.flatMap((name): [string, JsonValue][] => {
    const value = memberOf(target, name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...state,
    described: { ...without(state.described, ...changed), ...Object.fromEntries(values) },
    request: target,
  };
}

function otherAfter(step: StepPlan, state: LivePool, states: readonly LivePool[]): LivePool {
  const own = states.find(({ kind }) => kind.id === step.kind);
  const shared = own ? sharedSettings(own.kind, state.kind) : [];
  const described = shared.reduce((all, [path, theirs]) => {
    const value = valueAt(step.target, path);
    return value === undefined || jsonEquals(value, valueAt(step.live, path))
      ? all
      : withValueBelow(all, theirs, value);
  }, state.described);
  return described === state.described
    ? state
    : { ...state, described, request: state.kind.describe.normalize(described) };
}
