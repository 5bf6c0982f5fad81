import { accountRules } from './accounts.ts';
import { acrRules } from './acr.ts';
import { emailRules } from './email.ts';
import { messageRules } from './messages.ts';
import { mfaConfigRules } from './mfa-config.ts';
import { mfaModeRules, requiredMfaRules } from './mfa-mode.ts';
import { tierRule } from './tier.ts';
import type { MfaChange, PoolChange, ValidationRule } from './rule.ts';
import { recoveryRules } from './recovery.ts';
import { signInRules } from './sign-in.ts';
import { smsRules } from './sms.ts';
import { triggerRules } from './triggers.ts';

/** The rules for CreateUserPool and UpdateUserPool. The first rule that rejects a change determines the error. */
export const poolRules: readonly ValidationRule<PoolChange>[] = [
  ...messageRules,
  ...accountRules,
  ...recoveryRules,
  ...triggerRules,
  ...emailRules,
  ...acrRules,
  ...smsRules,
  ...signInRules,
  ...mfaModeRules,
  ...requiredMfaRules,
  tierRule,
];

/** The rules for SetUserPoolMfaConfig. */
export const mfaRules: readonly ValidationRule<MfaChange>[] = [
  ...mfaConfigRules,
  ...requiredMfaRules,
  ...smsRules,
  tierRule,
];

export { additionRules } from './addition.ts';
export { creationRules } from './creation.ts';
export { validate } from './rule.ts';
export { tagRules } from './tags.ts';
