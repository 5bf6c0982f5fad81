import { unusedAccountValidity } from './unused-account-validity.ts';
import type { Rule } from '../rule.ts';

/** Password policy and temporary passwords. */
export const passwordRules: readonly Rule[] = [unusedAccountValidity];
