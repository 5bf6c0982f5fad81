import { invalidParameter } from '../errors.ts';
import type { Pool } from '../state/pool.ts';
import type { Refusal } from './refusal.ts';

interface Change {
  readonly next: Pool;
}

/**
 * About the pool's way to send SMS. Both are documented (AWS API reference, SmsConfigurationType and
 * EumsSmsConfigurationType); the texts are the sandbox's own.
 */
export const smsRefusals: readonly Refusal<Change>[] = [
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
