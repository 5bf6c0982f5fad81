export { recipesFor, type ApplicableRecipe } from './applicable-recipes.ts';
export { recipes } from './list/index.ts';
export type { Recipe } from './recipe.ts';
