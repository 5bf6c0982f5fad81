import type { SmsConfigurationType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import { EMAIL_MFA_NEEDS_DEVELOPER } from './email.ts';
import { requiresMfaWithPasskey } from './mfa-mode.ts';
import type { MfaChange, ValidationRule } from './rule.ts';

/**
 * The rules for SetUserPoolMfaConfig, in the service's order: first the completeness of the SMS block, then the
 * consistency of mode and factors, then individual factors. Unless noted otherwise, the messages were recorded from
 * live pools (go-to-k/cdkd#1920, #1975, #2064).
 */
export const mfaConfigRules: readonly ValidationRule<MfaChange>[] = [
  {
    // Measured 2026-08-31, also with OFF (floci-io/floci PR#2831). It is unknown whether a block without
    // SmsConfiguration falls back to the pool's SmsConfiguration, so such a block is rejected too. EumsSms is accepted
    // without an external ID, because the error message refers only to the caller ARN for Amazon SNS; this behavior was
    // not recorded.
    code: 'mfa-config-sms-incomplete',
    rejects: ({ sent: { SmsMfaConfiguration: sms } }) => sms !== undefined && !isComplete(sms.SmsConfiguration),
    error: () =>
      invalidParameter('Invalid SMS MFA configuration given, external id and a valid caller arn are required'),
  },
  {
    code: 'mfa-config-off-with-factor',
    rejects: ({ sent, next }) => isOff({ next }) && namesFactor(sent),
    error: () => invalidParameter("Invalid MFA configuration given, can't turn off MFA and configure an MFA together."),
  },
  {
    code: 'mfa-config-no-factor',
    rejects: ({ sent, live, next }) => !isOff({ next }) && !namesFactor(sent) && !live.settings.SmsConfiguration,
    error: () =>
      invalidParameter('Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.'),
  },
  {
    // Also applies if the request contains no factors and the pool has SMS (aws/aws-sdk-js#4186).
    code: 'mfa-config-all-disabled',
    rejects: ({ sent, next }) => !isOff({ next }) && !enablesFactor({ sent, next }),
    error: () =>
      invalidParameter(
        "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
      ),
  },
  {
    // Reported (hashicorp/terraform-provider-aws#28294). We assume that omitting the SMS block removes SMS. The request
    // is accepted if phone_number is not verified automatically (getmoto/moto, verified against AWS).
    code: 'mfa-config-drops-sms-of-phone',
    rejects: ({ sent, next }) =>
      !isOff({ next }) &&
      sent.SmsMfaConfiguration === undefined &&
      Boolean(next.settings.AutoVerifiedAttributes?.includes('phone_number')),
    error: () => invalidParameter('SMS configuration is required when phone_number is selected for auto verification'),
  },
  {
    code: 'mfa-email-needs-developer',
    rejects: ({ sent, next }) =>
      sent.EmailMfaConfiguration !== undefined && next.settings.EmailConfiguration?.EmailSendingAccount !== 'DEVELOPER',
    error: () => invalidParameter(EMAIL_MFA_NEEDS_DEVELOPER),
  },
  {
    // The rejection was reported (hashicorp/terraform-provider-aws#41049), but not its message.
    code: 'mfa-email-recovery',
    rejects: ({ sent, next }) =>
      sent.EmailMfaConfiguration !== undefined &&
      next.settings.AccountRecoverySetting?.RecoveryMechanisms?.length === 1 &&
      next.settings.AccountRecoverySetting.RecoveryMechanisms[0]?.Name !== 'admin_only',
    error: () =>
      invalidParameter(
        'Invalid account recovery setting parameter. Account Recovery Setting needs a second recovery mechanism when Email MFA is configured.',
      ),
  },
  {
    code: 'mfa-config-on-webauthn-first-factor',
    rejects: ({ next }) => requiresMfaWithPasskey(next),
    error: () =>
      invalidParameter(
        'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
      ),
  },
];

/** Whether an SMS configuration is complete: it contains a role and an external ID, or AWS End User Messaging. */
function isComplete(sms: SmsConfigurationType | undefined): boolean {
  if (sms?.EumsSms) return true;
  return /^arn:[^:]+:iam::\d{12}:role\/.+$/u.test(sms?.SnsCallerArn ?? '') && Boolean(sms?.ExternalId);
}

type Part = Pick<MfaChange, 'next'>;

function isOff({ next }: Part): boolean {
  return next.settings.MfaConfiguration === 'OFF';
}

/** Whether the request contains an MFA factor. Passkeys do not count. */
function namesFactor(sent: MfaChange['sent']): boolean {
  return Boolean(sent.SmsMfaConfiguration ?? sent.SoftwareTokenMfaConfiguration ?? sent.EmailMfaConfiguration);
}

function enablesFactor({ sent, next }: Pick<MfaChange, 'sent' | 'next'>): boolean {
  const sms = sent.SmsMfaConfiguration !== undefined && next.settings.SmsConfiguration !== undefined;
  return sms || sent.EmailMfaConfiguration !== undefined || sent.SoftwareTokenMfaConfiguration?.Enabled === true;
}
