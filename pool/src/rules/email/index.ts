import type { Rule } from '../rule.ts';

/** How email is sent. */
export const emailRules: readonly Rule[] = [];
