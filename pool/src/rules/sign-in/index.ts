import { mfaOnOtpFirstFactor } from './mfa-on-otp-first-factor.ts';
import type { Rule } from '../rule.ts';

/** First sign-in factors. */
export const signInRules: readonly Rule[] = [mfaOnOtpFirstFactor];
