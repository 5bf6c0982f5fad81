import type { FieldRows } from '../../../field.ts';
import { arn, length, pattern } from '../../../limits.ts';
import { smsRows } from '../../../sms.ts';

const text = [length(0, 131072)];
const address = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+`;

/** The fields for the delivery of email and SMS messages. */
export const deliveryRows: FieldRows = {
  EmailConfiguration: {
    default: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    notes: [
      {
        id: 'email-default-quota',
        text: 'The default sender sends at most 50 emails a day for the entire account. Use it only for testing.',
      },
    ],
  },
  'EmailConfiguration.SourceArn': {
    leftOut: 'remove',
    notes: [
      {
        id: 'email-source-unverified',
        text: 'The identity must be verified in SES in that Region, in your own account. If only a domain is verified, use the domain here and the address in `From`.',
      },
    ],
    limits: arn(),
  },
  'EmailConfiguration.ReplyToEmailAddress': {
    summary: "Address that receives replies to the pool's emails.",
    leftOut: 'remove',
    limits: [
      pattern(
        address,
        { form: 'an address like name@example.com', message: '{0} must be an address like name@example.com.' },
        'email-reply-to',
      ),
    ],
  },
  'EmailConfiguration.EmailSendingAccount': {
    default: 'COGNITO_DEFAULT',
    values: {
      DEVELOPER:
        'Email is sent through Amazon SES in your account, from the identity in `SourceArn` and within the SES limits. Recommended for pools with real users.',
      COGNITO_DEFAULT:
        'Cognito sends email itself, at most 50 messages a day for the account, from `no-reply@verificationemail.com` or from the address in `SourceArn`.',
    },
    notes: [
      {
        id: 'email-slr',
        text: 'The first push with `DEVELOPER` creates a service-linked role, so you need `iam:CreateServiceLinkedRole`.',
      },
    ],
  },
  'EmailConfiguration.From': {
    summary:
      'Sender that recipients see: an address, or a name and an address, such as `Shop <no-reply@example.com>`. The address must belong to the identity in `SourceArn`.',
    leftOut: 'remove',
    limits: text,
  },
  'EmailConfiguration.ConfigurationSet': {
    leftOut: 'remove',
    limits: [
      length(1, 64, 'email-configset-format'),
      pattern(
        '[a-zA-Z0-9_-]+',
        { form: 'letters, digits, - and _', message: '{0} can contain only letters, digits, - and _.' },
        'email-configset-format',
      ),
    ],
  },
  ...smsRows('SmsConfiguration'),
};
