import type { EmailConfigurationType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter, ServiceError } from '../errors.ts';
import { accountOf, type Pool } from '../state/pool.ts';
import { allowedSesRegions } from './regions.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

/** The message for email MFA in a pool with the default sender. */
export const EMAIL_MFA_NEEDS_DEVELOPER =
  'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount.';

/** The rules for the email sender. The format of From is checked before the identity's account (recorded). */
export const emailRules: readonly ValidationRule<PoolChange>[] = [
  {
    // Recorded for SetUserPoolMfaConfig (badmintoncryer/cdk-preflight). Not recorded for an update, but rejected here,
    // so that no client relies on a pool with email MFA and the default sender.
    code: 'mfa-email-needs-developer',
    rejects: ({ live, next }) =>
      next.factors.email !== undefined && live !== undefined && isDeveloper(live) && !isDeveloper(next),
    error: () => invalidParameter(EMAIL_MFA_NEEDS_DEVELOPER),
  },
  {
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight).
    code: 'email-developer-source',
    rejects: ({ next }) => isDeveloper(next) && !emailOf(next).SourceArn,
    error: () => invalidParameter('Source ARN is required to use DEVELOPER email sending owner'),
  },
  {
    // Measured 2026-10-07 (Ivenaccip/aws-media); reported since 2020 (aws/aws-cdk#9739).
    code: 'email-default-from',
    rejects: ({ next }) => !isDeveloper(next) && emailOf(next).From !== undefined,
    error: () => invalidParameter('Cannot configure From email address for default email configuration'),
  },
  {
    // Measured 2026-10-07 (Ivenaccip/aws-media): the default sender requires an email address identity, not a domain
    // identity.
    code: 'email-default-source-identity',
    rejects: ({ next }) => !isDeveloper(next) && identityOf(next)?.name.includes('@') === false,
    error: () => invalidParameter('Invalid FROM email address ARN'),
  },
  {
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight).
    code: 'email-from-format',
    rejects: ({ next }) => !isSender(emailOf(next).From),
    error: () => invalidParameter('Provided From email address is invalid'),
  },
  {
    // Reported with this error type, although the error concerns the request and not the caller (aws/aws-cdk#25115).
    code: 'email-source-arn',
    rejects: ({ next }) => emailOf(next).SourceArn !== undefined && identityOf(next)?.account !== accountOf(next),
    error: () => new ServiceError('NotAuthorizedException', 'Email arn does not belong to your account.'),
  },
  {
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight); the Regions are documented.
    code: 'email-source-region',
    rejects({ next }) {
      const region = identityOf(next)?.region;
      return region !== undefined && allowedSesRegions(next.region)?.includes(region) === false;
    },
    error: ({ next }) =>
      invalidParameter(
        `Invalid EmailConfiguration.SourceArn. Provided SourceArn must be in one of the following SES regions: ${(allowedSesRegions(next.region) ?? []).join(', ')}.`,
      ),
  },
  {
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight). Depends on a policy in SES; see `deniedIdentities`.
    code: 'email-identity-policy',
    rejects: ({ next, deniedIdentities }) => deniedIdentities.includes(emailOf(next).SourceArn ?? ''),
    error: () =>
      new ServiceError('InvalidEmailRoleAccessPolicyException', 'Cognito is not allowed to use your email identity'),
  },
];

interface Identity {
  readonly region: string;
  readonly account: string;
  /** An email address or a domain. */
  readonly name: string;
}

function emailOf({ settings }: Pool): EmailConfigurationType {
  return settings.EmailConfiguration ?? {};
}

function isDeveloper(pool: Pool): boolean {
  return emailOf(pool).EmailSendingAccount === 'DEVELOPER';
}

function identityOf(pool: Pool): Identity | undefined {
  const arn = /^arn:[^:]+:ses:(?<region>[^:]+):(?<account>\d+):identity\/(?<name>.+)$/u.exec(
    emailOf(pool).SourceArn ?? '',
  );
  return arn?.groups as Identity | undefined;
}

/** Whether a string is an email address, or a name followed by an email address in angle brackets. */
function isSender(from: string | undefined): boolean {
  return from === undefined || /^(?:[^<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u.test(from.trim());
}
