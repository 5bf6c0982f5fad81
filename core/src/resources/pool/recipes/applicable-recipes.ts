import { accountOf } from '../../../aws/arns/index.ts';
import { arnsIn } from '../arns.ts';
import { isJsonObject, valueAt, type JsonObject, type Path } from '../../../json/index.ts';
import { includesTier } from '../tiers/index.ts';
import { RequestView } from '../../../diagnostics/rules/request-view.ts';
import { requestShape } from '../shape/index.ts';
import { recipes } from './list/index.ts';
import type { Recipe } from './recipe.ts';
import { Writer } from './writer.ts';

/** A recipe for one file, with the settings to insert. */
export interface ApplicableRecipe {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly about: string;
  /** The settings to insert, except those that already exist. Strings may contain tab stops, such as `${1:text}`. */
  readonly members: JsonObject;
}

/**
 * Returns the recipes that can be inserted into an object of a file.
 * @param root the file
 * @param at the path of the object: the file itself or a top-level object. Only recipes that consist of several
 * settings in a top-level object can be inserted into that object.
 */
export function recipesFor(root: JsonObject, at: Path): readonly ApplicableRecipe[] {
  if (at.length > 1) return [];
  const object = valueAt(root, at);
  const exists = (name: string): boolean => isJsonObject(object) && Object.hasOwn(object, name);
  // Rules out most recipes before computing their settings for this file: their settings for an empty pool are enough
  // to detect conflicts with existing settings.
  const possible = recipes.filter((recipe) => missingMembers(blankOf(recipe), at, recipe, exists));
  const pool = new RequestView(requestShape, root);
  return possible.flatMap((recipe) => {
    if (!hasTier(pool, recipe) || recipe.isApplicable?.(pool) === false) return [];
    const all = recipe.members(new Writer(pool, () => accountOf(arnsIn(root))));
    const members = missingMembers(all, at, recipe, exists);
    return members ? [{ id: recipe.id, title: recipe.title(), about: recipe.about(), members }] : [];
  });
}

const blanks = new Map<string, JsonObject>();

/** Returns a recipe's settings for an empty pool. For other pools, the recipe has at least the same settings. */
function blankOf({ id, members }: Recipe): JsonObject {
  const blank = blanks.get(id) ?? members(new Writer(new RequestView(requestShape, {}), () => undefined));
  blanks.set(id, blank);
  return blank;
}

/** Whether the tier in a file includes a recipe's features. If the file has no tier, the pool may be on any tier. */
function hasTier(pool: RequestView, { tier }: Recipe): boolean {
  return tier === undefined || !pool.has('UserPoolTier') || includesTier(pool.text('UserPoolTier') ?? '', tier);
}

/**
 * Returns the settings that a recipe inserts into an object; undefined if the recipe doesn't fit there.
 * @param all the recipe's settings, as they would be at the top level of the file
 * @param exists whether the object has the given setting
 */
function missingMembers(
  all: JsonObject,
  at: Path,
  recipe: Recipe,
  exists: (name: string) => boolean,
): JsonObject | undefined {
  const below = valueAt(all, at);
  if (!isJsonObject(below)) return undefined;
  const isWhole = at.length === 0 || (Object.keys(all).length === 1 && Object.keys(below).length > 1);
  if (!isWhole) return undefined;
  const stays = (name: string): boolean => recipe.keeps?.includes([...at, name].join('.')) ?? false;
  const missing = Object.entries(below).filter(([name]) => !(exists(name) && stays(name)));
  return missing.length === 0 || missing.some(([name]) => exists(name)) ? undefined : Object.fromEntries(missing);
}
