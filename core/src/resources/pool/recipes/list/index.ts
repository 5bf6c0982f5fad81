import type { Recipe } from '../recipe.ts';
import { emailRecipes } from './email.ts';
import { mfaRecipes } from './mfa.ts';
import { protectionRecipes } from './protection.ts';
import { signInRecipes } from './sign-in.ts';
import { smsRecipes } from './sms.ts';
import { triggerRecipes } from './triggers.ts';

/** All recipes, with the most useful ones first. */
export const recipes: readonly Recipe[] = [
  ...signInRecipes,
  ...mfaRecipes,
  ...emailRecipes,
  ...smsRecipes,
  ...protectionRecipes,
  ...triggerRecipes,
];
