import type { Rule } from '../rule.ts';

/** Encryption key, token issuer, tags. */
export const identityRules: readonly Rule[] = [];
