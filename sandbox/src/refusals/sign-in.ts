import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import type { Pool } from '../state/pool.ts';
import type { PoolChange, Refusal } from './refusal.ts';

/** About the first factors with which users may sign in. */
export const signInRefusals: readonly Refusal<PoolChange>[] = [
  {
    // Documented as not supported although the model lists it (AWS API reference, SignInPolicyType); text unknown.
    code: 'first-factor-software-token',
    refuses: ({ next }) => allowsFirstFactor(next, 'SOFTWARE_TOKEN'),
    error: () => invalidParameter('SOFTWARE_TOKEN can not be configured as AuthFactor'),
  },
  {
    // Recorded from CreateUserPool (go-to-k/cdkd).
    code: 'first-factor-sms-needs-sms-config',
    refuses: ({ next }) => allowsFirstFactor(next, 'SMS_OTP') && !next.settings.SmsConfiguration,
    error: () =>
      invalidParameter('SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration'),
  },
];

/** Whether users may sign in with one of these as their first factor. */
export function allowsFirstFactor({ settings }: Pool, ...factors: AuthFactorType[]): boolean {
  const allowed = settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return factors.some((factor) => allowed.includes(factor));
}
