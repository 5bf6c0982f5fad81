import * as l10n from '@vscode/l10n';
import type { Fix } from '../../../diagnostics/types/index.ts';
import { childrenOf, isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../../../json/index.ts';
import { includesPlan, planNames, planNeedOf, planNeeds, type PlanName, type PlanNeed } from './needs.ts';

/** A place of a configuration that uses what its plan does not have. */
export interface PlanUse {
  readonly need: PlanNeed;
  readonly path: Path;
}

/**
 * Where a configuration uses what its plan does not have.
 * @param member field name, as the table of needs has it
 * @returns nothing for a configuration that names no plan, or one that nobody knows
 */
export function beyondPlan(root: JsonObject, member: string): readonly PlanUse[] {
  const plan = memberOf(root, 'UserPoolTier');
  const need = planNeedOf(member);
  if (!need || !isPlanName(plan) || includesPlan(plan, need.plan)) return [];
  return placesOf(root, member).flatMap(({ value, path }) => (need.needs(value) ? [{ need, path }] : []));
}

/** The mend that gives a pool the cheapest plan that has everything which its configuration uses. */
export function raisePlan(root: JsonObject): Fix {
  const { plan } = neededPlan(root);
  return {
    title: l10n.t('Raise the plan to {0}', plan),
    edits: [{ kind: 'set', path: ['UserPoolTier'], value: plan }],
  };
}

/** The cheapest plan that has everything which a configuration uses, and every place that takes that plan. */
export interface NeededPlan {
  readonly plan: PlanName;
  readonly uses: readonly PlanUse[];
}

/** Which plan a configuration needs, whatever plan it names. */
export function neededPlan(root: JsonObject): NeededPlan {
  const used = planNeeds.flatMap((need) =>
    placesOf(root, need.member).flatMap(({ value, path }) => (need.needs(value) ? [{ need, path }] : [])),
  );
  const plan = planNames.find((name) => used.every(({ need }) => includesPlan(name, need.plan))) ?? 'PLUS';
  return { plan, uses: used.filter(({ need }) => need.plan === plan) };
}

interface Place {
  readonly value: JsonValue;
  readonly path: Path;
}

/** Every place that a field name speaks of: each item of a list, each value of a map. */
function placesOf(root: JsonValue, member: string): readonly Place[] {
  return member
    .split(/\.|(?=\[\])|(?=\{\})/)
    .reduce<readonly Place[]>(
      (places, segment) => places.flatMap((place) => below(place, segment)),
      [{ value: root, path: [] }],
    );
}

function below({ value, path }: Place, segment: string): Place[] {
  if (segment !== '[]' && segment !== '{}') {
    const child = isJsonObject(value) ? memberOf(value, segment) : undefined;
    return child === undefined ? [] : [{ value: child, path: [...path, segment] }];
  }
  return childrenOf(value)
    .filter(([name]) => segment === '{}' || typeof name === 'number')
    .map(([name, child]) => ({ value: child, path: [...path, name] }));
}

function isPlanName(plan: JsonValue | undefined): plan is PlanName {
  return planNames.some((name) => name === plan);
}
