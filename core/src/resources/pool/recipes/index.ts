export { recipesFor, type FittingRecipe } from './fitting.ts';
export { recipes } from './list/index.ts';
export type { Recipe } from './recipe.ts';
