import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import type { Pool } from '../state/pool.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

/** The rules for first sign-in factors. */
export const signInRules: readonly ValidationRule<PoolChange>[] = [
  {
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight). Reported three times for updates.
    code: 'first-factor-password-missing',
    rejects: ({ next }) => factorsOf(next).length > 0 && !allowsFirstFactor(next, 'PASSWORD'),
    error: () => invalidParameter('Password should be configured as one of the allowed first auth factors.'),
  },
  {
    // Documented as unsupported, although the model contains it (API reference, SignInPolicyType). The message is
    // unknown.
    code: 'first-factor-software-token',
    rejects: ({ next }) => allowsFirstFactor(next, 'SOFTWARE_TOKEN'),
    error: () => invalidParameter('SOFTWARE_TOKEN can not be configured as AuthFactor'),
  },
  {
    // Recorded from CreateUserPool (go-to-k/cdkd).
    code: 'first-factor-sms-needs-sms-config',
    rejects: ({ next }) => allowsFirstFactor(next, 'SMS_OTP') && !next.settings.SmsConfiguration,
    error: () =>
      invalidParameter('SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration'),
  },
];

/** Whether any of the given factors is an allowed first factor. */
export function allowsFirstFactor(pool: Pool, ...factors: AuthFactorType[]): boolean {
  return factors.some((factor) => factorsOf(pool).includes(factor));
}

function factorsOf({ settings }: Pool): readonly AuthFactorType[] {
  return settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
}
