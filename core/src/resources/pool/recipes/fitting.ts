import { accountOf } from '../../../aws/arns/index.ts';
import { arnsIn } from '../arns.ts';
import { isJsonObject, valueAt, type JsonObject, type Path } from '../../../json/index.ts';
import { includesTier } from '../tiers/index.ts';
import { RequestView } from '../../../diagnostics/rules/request-view.ts';
import { requestShape } from '../shape/index.ts';
import { recipes } from './list/index.ts';
import type { Recipe } from './recipe.ts';
import { Writer } from './writer.ts';

/** A recipe as it goes into one file. */
export interface FittingRecipe {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly about: string;
  /** What goes into the object, without what is there already; texts have tab stops, `${1:text}`. */
  readonly members: JsonObject;
}

/**
 * The recipes that go with what a file says already.
 * @param root the file
 * @param at the object that they go into: the file itself, or an object at its top, which takes those of several members
 */
export function recipesFor(root: JsonObject, at: Path): readonly FittingRecipe[] {
  if (at.length > 1) return [];
  const object = valueAt(root, at);
  const there = (name: string): boolean => isJsonObject(object) && Object.hasOwn(object, name);
  // Most recipes are in the way of something that is there already, and need not be written to know that.
  const possible = recipes.filter((recipe) => missingMembers(blankOf(recipe), at, recipe, there));
  const pool = new RequestView(requestShape, root);
  return possible.flatMap((recipe) => {
    if (!hasTier(pool, recipe) || recipe.fits?.(pool) === false) return [];
    const all = recipe.members(new Writer(pool, () => accountOf(arnsIn(root))));
    const members = missingMembers(all, at, recipe, there);
    return members ? [{ id: recipe.id, title: recipe.title(), about: recipe.about(), members }] : [];
  });
}

const blanks = new Map<string, JsonObject>();

/** A recipe as it is for a pool of which nothing is known. For any other it has those members too. */
function blankOf({ id, members }: Recipe): JsonObject {
  const blank = blanks.get(id) ?? members(new Writer(new RequestView(requestShape, {}), () => undefined));
  blanks.set(id, blank);
  return blank;
}

/** A file that does not say its tier may be of any. */
function hasTier(pool: RequestView, { tier }: Recipe): boolean {
  return tier === undefined || !pool.has('UserPoolTier') || includesTier(pool.text('UserPoolTier') ?? '', tier);
}

/**
 * What a recipe puts into an object; undefined where it does not go there.
 * @param all the recipe's members, at the top of the file
 * @param there whether the object has a member of that name
 */
function missingMembers(
  all: JsonObject,
  at: Path,
  recipe: Recipe,
  there: (name: string) => boolean,
): JsonObject | undefined {
  const below = valueAt(all, at);
  if (!isJsonObject(below)) return undefined;
  const isWhole = at.length === 0 || (Object.keys(all).length === 1 && Object.keys(below).length > 1);
  if (!isWhole) return undefined;
  const stays = (name: string): boolean => recipe.keeps?.includes([...at, name].join('.')) ?? false;
  const missing = Object.entries(below).filter(([name]) => !(there(name) && stays(name)));
  return missing.length === 0 || missing.some(([name]) => there(name)) ? undefined : Object.fromEntries(missing);
}
