import * as l10n from '@vscode/l10n';
import type { Fix } from '../../../diagnostics/types/index.ts';
import { childrenOf, isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../../../json/index.ts';
import { includesTier, tiers, tierNeedOf, tierNeeds, type Tier, type TierNeed } from './needs.ts';

/** A place of a configuration that uses what its tier does not have. */
export interface TierUse {
  readonly need: TierNeed;
  readonly path: Path;
}

/**
 * Where a configuration uses what its tier does not have.
 * @param member field name, as the table of needs has it
 * @returns nothing for a configuration that names no tier, or one that nobody knows
 */
export function usesBeyondTier(root: JsonObject, member: string): readonly TierUse[] {
  const tier = memberOf(root, 'UserPoolTier');
  const need = tierNeedOf(member);
  if (!need || !isTier(tier) || includesTier(tier, need.tier)) return [];
  return placesOf(root, member).flatMap(({ value, path }) => (need.needs(value) ? [{ need, path }] : []));
}

/** The mend that gives a pool the cheapest tier that has everything which its configuration uses. */
export function raiseTier(root: JsonObject): Fix {
  const { tier } = neededTier(root);
  return {
    title: l10n.t('Raise the plan to {0}', tier),
    edits: [{ kind: 'set', path: ['UserPoolTier'], value: tier }],
  };
}

/** The cheapest tier that has everything which a configuration uses, and every place that takes that tier. */
export interface NeededTier {
  readonly tier: Tier;
  readonly uses: readonly TierUse[];
}

/** Which tier a configuration needs, whatever tier it names. */
export function neededTier(root: JsonObject): NeededTier {
  const used = tierNeeds.flatMap((need) =>
    placesOf(root, need.member).flatMap(({ value, path }) => (need.needs(value) ? [{ need, path }] : [])),
  );
  const tier = tiers.find((name) => used.every(({ need }) => includesTier(name, need.tier))) ?? 'PLUS';
  return { tier, uses: used.filter(({ need }) => need.tier === tier) };
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

function isTier(tier: JsonValue | undefined): tier is Tier {
  return tiers.some((name) => name === tier);
}
