import { attrVerifySubset } from './attr-verify-subset.ts';
import { autoverifyPhoneNeedsSms } from './autoverify-phone-needs-sms.ts';
import { createOnlyField } from './create-only-field.ts';
import { customSenderNeedsKms } from './custom-sender-needs-kms.ts';
import { mfaOnOtpFirstFactor } from './mfa-on-otp-first-factor.ts';
import { nullValue } from './null-value.ts';
import { pretokenMismatch } from './pretoken-mismatch.ts';
import { readOnlyField } from './read-only-field.ts';
import type { Rule } from './rule.ts';
import { threatTierEssentials } from './threat-tier-essentials.ts';
import { unusedAccountValidity } from './unused-account-validity.ts';

export { PoolView } from './pool-view.ts';
export type { Report, Rule } from './rule.ts';
export { runRules } from './run.ts';

/** Every rule. A new one is a file of its own and a line here. */
export const rules: readonly Rule[] = [
  attrVerifySubset,
  autoverifyPhoneNeedsSms,
  createOnlyField,
  customSenderNeedsKms,
  mfaOnOtpFirstFactor,
  nullValue,
  pretokenMismatch,
  readOnlyField,
  threatTierEssentials,
  unusedAccountValidity,
];
