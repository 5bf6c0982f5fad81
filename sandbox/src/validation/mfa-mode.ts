import { invalidParameter } from '../errors.ts';
import { defaultRecovery } from '../state/defaults.ts';
import { hasTotpOrEmail, hasMfaFactor, type Pool } from '../state/pool.ts';
import type { PoolChange, ValidationRule } from './rule.ts';
import { allowsFirstFactor } from './sign-in.ts';

/** The rules for MFA in CreateUserPool and UpdateUserPool. */
export const mfaModeRules: readonly ValidationRule<PoolChange>[] = [
  {
    // Recordings show that a factor must be on. Earlier reports say that ON is always rejected (go-to-k/cdkd).
    code: 'mfa-on-needs-factor',
    rejects: ({ live, next }) =>
      live !== undefined && isRequired(next) && live.settings.MfaConfiguration !== 'ON' && !hasMfaFactor(live),
    error: () => invalidParameter('Cannot turn MFA functionality ON, once the user pool has been created'),
  },
  {
    // Reported often, for example in aws/aws-cdk#12075.
    code: 'mfa-optional-needs-factor',
    rejects: ({ next }) =>
      next.settings.MfaConfiguration !== 'OFF' && !next.settings.SmsConfiguration && !hasTotpOrEmail(next.factors),
    error: () =>
      invalidParameter(
        'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
      ),
  },
  {
    // Reported for UpdateUserPool (hashicorp/terraform-provider-aws#50110).
    code: 'mfa-on-webauthn-first-factor',
    rejects: ({ next }) => requiresMfaWithPasskey(next),
    error: () =>
      invalidParameter('WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.'),
  },
];

/** The rules for required MFA. They apply to all operations that turn it on. */
export const requiredMfaRules: readonly ValidationRule<{ readonly next: Pool }>[] = [
  {
    // Recorded with both factors and both modes. OPTIONAL is accepted (go-to-k/cdkd#1975).
    code: 'mfa-on-otp-first-factor',
    rejects: ({ next }) => isRequired(next) && allowsFirstFactor(next, 'EMAIL_OTP', 'SMS_OTP'),
    error: () =>
      invalidParameter(
        'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
      ),
  },
  {
    // Reported in aws/aws-cdk#11478. Rejected even as the second priority. Accepted if recovery was never set
    // (getmoto/moto, verified against AWS) or if email is also enabled as a factor (aws/aws-cdk, user-pool-mfa-email).
    code: 'mfa-sms-recovery-phone',
    rejects: ({ next }) =>
      isRequired(next) && next.settings.SmsConfiguration !== undefined && !next.factors.email && recoversByPhone(next),
    error: () =>
      invalidParameter(
        'Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number as a recovery mechanism when SMS MFA is configured.',
      ),
  },
];

/** Whether MFA is required and a passkey that does not count as MFA is an allowed first factor. */
export function requiresMfaWithPasskey(pool: Pool): boolean {
  const countsAsMfa = pool.factors.webAuthn?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  return isRequired(pool) && allowsFirstFactor(pool, 'WEB_AUTHN') && !countsAsMfa;
}

function isRequired(pool: Pool): boolean {
  return pool.settings.MfaConfiguration === 'ON';
}

/** Whether recovery by phone was set explicitly. The default does not count, but the same value in a request does. */
function recoversByPhone({ settings }: Pool): boolean {
  if (settings.AccountRecoverySetting === defaultRecovery) return false;
  const mechanisms = settings.AccountRecoverySetting?.RecoveryMechanisms ?? [];
  return mechanisms.some(({ Name }) => Name === 'verified_phone_number');
}
