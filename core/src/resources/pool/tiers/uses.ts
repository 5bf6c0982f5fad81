import * as l10n from '@vscode/l10n';
import type { Fix } from '../../../diagnostics/types/index.ts';
import { childrenOf, isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../../../json/index.ts';
import { includesTier, isTier, tiers, tierNeedOf, tierNeeds, type Tier, type TierNeed } from './needs.ts';

/** A setting that a configuration uses although the configuration's tier doesn't include it. */
export interface TierUse {
  readonly need: TierNeed;
  readonly path: Path;
}

/**
 * Returns each use of a setting in a configuration whose tier does not include that setting.
 * @param member field name, as in {@link tierNeeds}
 * @returns an empty list if the configuration sets no tier or an unknown one
 */
export function usesBeyondTier(root: JsonObject, member: string): readonly TierUse[] {
  const tier = memberOf(root, 'UserPoolTier');
  const need = tierNeedOf(member);
  if (!need || !isTier(tier) || includesTier(tier, need.tier)) return [];
  return placesOf(root, member).flatMap(({ value, path }) => (need.needs(value) ? [{ need, path }] : []));
}

/** Returns a fix that sets the cheapest tier that includes all settings in use. */
export function raiseTier(root: JsonObject): Fix {
  const { tier } = neededTier(root);
  return {
    title: l10n.t('Raise UserPoolTier to {0}', tier),
    edits: [{ kind: 'set', path: ['UserPoolTier'], value: tier }],
  };
}

/** The cheapest tier that includes all settings that a configuration uses, and the settings that need this tier. */
export interface NeededTier {
  readonly tier: Tier;
  readonly uses: readonly TierUse[];
}

/** Returns the tier that a configuration needs, regardless of the tier that it sets. */
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

/** Returns every path that matches a field name: one for each list item and map value. */
function placesOf(root: JsonValue, member: string): readonly Place[] {
  return member
    .split(/\.|(?=\[\])|(?=\{\})/)
    .reduce<readonly Place[]>(
      (places, segment) => places.flatMap((place) => childrenAt(place, segment)),
      [{ value: root, path: [] }],
    );
}

function childrenAt({ value, path }: Place, segment: string): Place[] {
  if (segment !== '[]' && segment !== '{}') {
    const child = isJsonObject(value) ? memberOf(value, segment) : undefined;
    return child === undefined ? [] : [{ value: child, path: [...path, segment] }];
  }
  return childrenOf(value)
    .filter(([name]) => segment === '{}' || typeof name === 'number')
    .map(([name, child]) => ({ value: child, path: [...path, name] }));
}
