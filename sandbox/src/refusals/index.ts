import { accountRefusals } from './accounts.ts';
import { acrRefusals } from './acr.ts';
import { emailRefusals } from './email.ts';
import { messageRefusals } from './messages.ts';
import { mfaConfigRefusals } from './mfa-config.ts';
import { mfaModeRefusals, requiredMfaRefusals } from './mfa-mode.ts';
import { planRefusal } from './plan.ts';
import type { MfaChange, PoolChange, Refusal } from './refusal.ts';
import { signInRefusals } from './sign-in.ts';
import { smsRefusals } from './sms.ts';
import { tagRefusals } from './tags.ts';
import { triggerRefusals } from './triggers.ts';

/** Why CreateUserPool and UpdateUserPool refuse a change; the first one that applies is the answer. */
export const poolRefusals: readonly Refusal<PoolChange>[] = [
  ...messageRefusals,
  ...accountRefusals,
  ...triggerRefusals,
  ...emailRefusals,
  ...acrRefusals,
  ...tagRefusals,
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

export { refuse } from './refusal.ts';
