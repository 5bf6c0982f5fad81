import type { SmsConfigurationType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import { accountOf, type Pool } from '../state/pool.ts';
import { allowedSnsRegions } from './regions.ts';
import type { ValidationRule } from './rule.ts';

interface Change {
  readonly next: Pool;
}

/** The rules for the SMS configuration. */
export const smsRules: readonly ValidationRule<Change>[] = [
  {
    // Documented (API reference, SmsConfigurationType). The message is our own.
    code: 'sms-caller-xor-eums',
    rejects({ next: { settings } }) {
      const sms = settings.SmsConfiguration;
      return sms !== undefined && Boolean(sms.SnsCallerArn) === (sms.EumsSms !== undefined);
    },
    error: () => invalidParameter('SmsConfiguration must have either SnsCallerArn or EumsSms, but not both'),
  },
  {
    // Measured 2026-09-08 for SnsCallerArn (badmintoncryer/cdk-preflight).
    code: 'sms-role-account',
    rejects({ next }) {
      const account = /^arn:[^:]+:iam::(?<account>\d+):/u.exec(callerOf(next.settings.SmsConfiguration))?.groups
        ?.account;
      return account !== undefined && account !== accountOf(next);
    },
    error: () => invalidParameter('Cross-account pass role is not allowed.'),
  },
  {
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight); the Regions are documented.
    code: 'sms-region',
    rejects({ next: { settings, region } }) {
      const snsRegion = settings.SmsConfiguration?.SnsRegion;
      return snsRegion !== undefined && !allowedSnsRegions(region).includes(snsRegion);
    },
    error: ({ next: { region } }) =>
      invalidParameter(
        `Invalid snsRegion. Allowed SNS region for ${region} is ${allowedSnsRegions(region).join(', ')}`,
      ),
  },
  {
    // Documented (API reference, EumsSmsConfigurationType). The message is our own.
    code: 'sms-eums-region',
    rejects({ next: { settings, region } }) {
      const eumsRegion = settings.SmsConfiguration?.EumsSms?.Region;
      return eumsRegion !== undefined && eumsRegion !== region;
    },
    error: ({ next }) => invalidParameter(`EumsSms Region must be the Region of the user pool: ${next.region}`),
  },
];

/** Returns the role that Cognito assumes to send SMS messages, or an empty string. */
function callerOf(sms: SmsConfigurationType | undefined): string {
  const sns = sms?.SnsCallerArn ?? '';
  return sns === '' ? (sms?.EumsSms?.CallerArn ?? '') : sns;
}
