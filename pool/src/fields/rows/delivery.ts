import type { FieldRows } from '../field.ts';
import { arn, length, optionalArn, pattern } from '../limits.ts';
import { kept, unknown } from '../omission.ts';

const text = [length(0, 131072)];
const address = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+`;

/** How email and SMS messages are sent. */
export const deliveryRows: FieldRows = {
  EmailConfiguration: {
    default: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    omission: unknown('the default sender of Cognito'),
  },
  'EmailConfiguration.SourceArn': { leftOut: 'remove', limits: arn() },
  'EmailConfiguration.ReplyToEmailAddress': {
    leftOut: 'remove',
    limits: [pattern(address, 'an address like name@example.com', 'email-reply-to')],
  },
  'EmailConfiguration.EmailSendingAccount': { default: 'COGNITO_DEFAULT' },
  'EmailConfiguration.From': { leftOut: 'remove', limits: text },
  'EmailConfiguration.ConfigurationSet': {
    leftOut: 'remove',
    limits: [
      length(1, 64, 'email-configset-format'),
      pattern('[a-zA-Z0-9_-]+', 'letters, digits, - and _', 'email-configset-format'),
    ],
  },
  SmsConfiguration: { omission: kept('inferred') },
  'SmsConfiguration.SnsCallerArn': { leftOut: 'remove', limits: [length(0, 2048, 'arn-format'), ...optionalArn] },
  'SmsConfiguration.ExternalId': { leftOut: 'remove', limits: text },
  'SmsConfiguration.SnsRegion': { leftOut: 'remove', limits: [length(5, 32)] },
  'SmsConfiguration.EumsSms': { leftOut: 'remove' },
  'SmsConfiguration.EumsSms.CallerArn': { requiredCode: 'sms-eums-caller', limits: arn() },
  'SmsConfiguration.EumsSms.ExternalId': { leftOut: 'remove', limits: text },
  'SmsConfiguration.EumsSms.OriginationIdentity': { leftOut: 'remove', limits: text },
  'SmsConfiguration.EumsSms.ConfigurationSetName': { leftOut: 'remove', limits: text },
  'SmsConfiguration.EumsSms.InEntityId': { leftOut: 'remove', limits: text },
  'SmsConfiguration.EumsSms.InTemplateId': { leftOut: 'remove', limits: text },
  'SmsConfiguration.EumsSms.Region': { leftOut: 'remove', limits: [length(5, 32)] },
};
