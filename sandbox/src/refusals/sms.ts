import { invalidParameter } from '../errors.ts';
import type { Pool } from '../pool/pool.ts';
import type { Refusal } from './refusal.ts';

interface Change {
  readonly next: Pool;
}

/**
 * About the pool's way to send SMS. The first text was reported (hashicorp/terraform-provider-aws#28294); the other
 * refusals are documented (AWS API reference, SmsConfigurationType and EumsSmsConfigurationType), their texts are not.
 */
export const smsRefusals: readonly Refusal<Change>[] = [
  {
    code: 'autoverify-phone-needs-sms',
    refuses: ({ next: { settings } }) =>
      Boolean(settings.AutoVerifiedAttributes?.includes('phone_number')) && !settings.SmsConfiguration,
    error: () => invalidParameter('SMS configuration is required when phone_number is selected for auto verification'),
  },
  {
    code: 'sms-caller-xor-eums',
    refuses({ next: { settings } }) {
      const sms = settings.SmsConfiguration;
      return sms !== undefined && Boolean(sms.SnsCallerArn) === (sms.EumsSms !== undefined);
    },
    error: () => invalidParameter('SmsConfiguration must have either SnsCallerArn or EumsSms, but not both'),
  },
  {
    code: 'sms-eums-region',
    refuses({ next: { settings, region } }) {
      const eumsRegion = settings.SmsConfiguration?.EumsSms?.Region;
      return eumsRegion !== undefined && eumsRegion !== region;
    },
    error: ({ next }) => invalidParameter(`EumsSms Region must be the Region of the user pool: ${next.region}`),
  },
];
