import type { Rule } from '../../../diagnostics/rules/rule.ts';

/** All rules for MFA files. To add one, create a file in this folder and add it to this list. */
export const mfaFileRules: readonly Rule[] = [];
