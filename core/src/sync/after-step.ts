import {
  isJsonObject,
  jsonEquals,
  memberOf,
  valueAt,
  without,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';
import type { ResourceKind } from '../resources/kind.ts';
import type { LivePool } from './live-pool.ts';
import type { StepPlan } from './plan.ts';
import { withValue } from './with-value.ts';

/** The place of a setting that two requests contain, in each of them. */
export type SharedSetting = readonly [own: Path, other: Path];

/** Returns the settings that the requests of two kinds have in common. */
export function sharedSettings(own: ResourceKind, other: Pick<ResourceKind, 'id'>): readonly SharedSetting[] {
  return own.companions.find(({ kind }) => kind === other.id)?.shared ?? [];
}

/**
 * Predicts the resources of a pool after a step: its own resource has the target state, and the others have the settings
 * that they share with it. It is unknown whether a shared setting disappears if a request omits it, so it is predicted
 * to stay.
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

/** Returns a copy of the object with the value at a path of property names. Creates missing parents. */
function withValueBelow(object: JsonObject, path: Path, value: JsonValue): JsonObject {
  const parents = path.slice(0, -1).map((_, i) => path.slice(0, i + 1));
  const whole = parents.reduce(
    (all, parent) => (isJsonObject(valueAt(all, parent)) ? all : withValue(all, parent, {})),
    object,
  );
  return withValue(whole, path, value);
}
