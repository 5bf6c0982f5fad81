import { attrVerifySubset } from './attr-verify-subset.ts';
import type { Rule } from '../rule.ts';

/** Attribute verification and account recovery. */
export const attributeRules: readonly Rule[] = [attrVerifySubset];
