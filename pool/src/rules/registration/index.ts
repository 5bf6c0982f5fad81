import type { Rule } from '../rule.ts';

/** Dynamic client registration and authentication levels. */
export const registrationRules: readonly Rule[] = [];
