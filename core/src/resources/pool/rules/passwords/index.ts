import { passwordHistoryTier } from './password-history-tier.ts';
import { passwordPolicyPartial } from './password-policy-partial.ts';
import { passwordPolicyWeak } from './password-policy-weak.ts';
import { tempValidityZero } from './temp-validity-zero.ts';
import { unusedAccountValidity } from './unused-account-validity.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about the password policy and temporary passwords. */
export const passwordRules: readonly Rule[] = [
  passwordHistoryTier,
  passwordPolicyPartial,
  passwordPolicyWeak,
  tempValidityZero,
  unusedAccountValidity,
];
