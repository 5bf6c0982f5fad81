import { accountRefusals } from './accounts.ts';
import { acrRefusals } from './acr.ts';
import { emailRefusals } from './email.ts';
import { messageRefusals } from './messages.ts';
import { mfaConfigRefusals } from './mfa-config.ts';
import { mfaModeRefusals, requiredMfaRefusals } from './mfa-mode.ts';
import { planRefusal } from './plan.ts';
import type { MfaChange, PoolChange, Refusal } from './refusal.ts';
import { recoveryRefusals } from './recovery.ts';
import { signInRefusals } from './sign-in.ts';
import { smsRefusals } from './sms.ts';
import { triggerRefusals } from './triggers.ts';

/** Why CreateUserPool and UpdateUserPool refuse settings; the first refusal that applies is the answer. */
export const poolRefusals: readonly Refusal<PoolChange>[] = [
  ...messageRefusals,
  ...accountRefusals,
  ...recoveryRefusals,
  ...triggerRefusals,
  ...emailRefusals,
  ...acrRefusals,
  ...smsRefusals,
  ...signInRefusals,
  ...mfaModeRefusals,
  ...requiredMfaRefusals,
  planRefusal,
];

/** Why SetUserPoolMfaConfig refuses a change. */
export const mfaRefusals: readonly Refusal<MfaChange>[] = [
  ...mfaConfigRefusals,
  ...requiredMfaRefusals,
  ...smsRefusals,
  planRefusal,
];

export { creationRefusals } from './creation.ts';
export { refuse } from './refusal.ts';
export { tagRefusals } from './tags.ts';
