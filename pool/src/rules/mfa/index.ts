import type { Rule } from '../rule.ts';

/** The mode of multi-factor authentication. */
export const mfaRules: readonly Rule[] = [];
