import type { Rule } from '../rule.ts';

/** Verification and invitation texts. */
export const messageRules: readonly Rule[] = [];
