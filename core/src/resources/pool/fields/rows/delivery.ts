import type { FieldRows } from '../../../field.ts';
import { arn, length, optionalArn, pattern } from '../limits.ts';

const text = [length(0, 131072)];
const address = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+`;

/** The delivery of email and SMS messages. */
export const deliveryRows: FieldRows = {
  EmailConfiguration: {
    default: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    notes: [
      {
        id: 'email-default-quota',
        text: 'The default sender sends 50 emails a day for the whole account, which is for trying things out.',
      },
    ],
  },
  'EmailConfiguration.SourceArn': {
    leftOut: 'remove',
    notes: [
      {
        id: 'email-source-unverified',
        text: 'SES must have verified the identity in that region of your own account. Where only a domain is verified, name the domain here and the address in `From`.',
      },
    ],
    limits: arn(),
  },
  'EmailConfiguration.ReplyToEmailAddress': {
    summary: 'Where answers to the emails of the pool go.',
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
        'Emails go out through Amazon SES in your account, from the identity in `SourceArn` and within the limits of SES. For every pool with real users.',
      COGNITO_DEFAULT:
        'Cognito sends the emails itself, at most 50 a day for the account, from `no-reply@verificationemail.com` or the address in `SourceArn`.',
    },
    notes: [
      {
        id: 'email-slr',
        text: 'The first push with `DEVELOPER` creates a service-linked role: whoever pushes needs `iam:CreateServiceLinkedRole`.',
      },
    ],
  },
  'EmailConfiguration.From': {
    summary:
      'The sender that recipients see: an address, or a name and an address such as `Shop <no-reply@example.com>`. The address belongs to the identity in `SourceArn`.',
    leftOut: 'remove',
    limits: text,
  },
  'EmailConfiguration.ConfigurationSet': {
    leftOut: 'remove',
    limits: [
      length(1, 64, 'email-configset-format'),
      pattern(
        '[a-zA-Z0-9_-]+',
        { form: 'letters, digits, - and _', message: '{0} must be letters, digits, - and _.' },
        'email-configset-format',
      ),
    ],
  },
  SmsConfiguration: {
    notes: [
      {
        id: 'sms-sandbox',
        text: 'A new AWS account is in the SMS sandbox: messages reach numbers that you verified there, and nobody else.',
      },
      {
        id: 'sms-config-stays',
        text: 'Users report that it cannot be taken off a pool again. Turn off what uses it: MFA by SMS, `SMS_OTP`, phone numbers that are verified.',
      },
    ],
  },
  'SmsConfiguration.SnsCallerArn': {
    leftOut: 'remove',
    notes: [
      {
        id: 'sms-role-trust',
        text: 'The role must trust `cognito-idp.amazonaws.com`, with the same `ExternalId`. A role that was just made may be refused for some minutes.',
      },
      {
        id: 'sms-role-permission',
        text: 'The role must allow `sns:Publish` without further conditions.',
      },
    ],
    limits: [length(0, 2048, 'arn-format'), ...optionalArn],
  },
  'SmsConfiguration.ExternalId': {
    summary:
      'A text of your choice that the trust policy of the role asks for, so that nobody else can make Cognito use the role. It must be the very text of the policy.',
    leftOut: 'remove',
    limits: text,
  },
  'SmsConfiguration.SnsRegion': { leftOut: 'remove', limits: [length(5, 32)] },
  'SmsConfiguration.EumsSms': {
    summary: 'Sends SMS through AWS End User Messaging, in place of SNS: give this or `SnsCallerArn`, never both.',
    leftOut: 'remove',
  },
  'SmsConfiguration.EumsSms.CallerArn': { requiredCode: 'sms-eums-caller', limits: arn() },
  'SmsConfiguration.EumsSms.ExternalId': { leftOut: 'remove', limits: text },
  'SmsConfiguration.EumsSms.OriginationIdentity': {
    leftOut: 'remove',
    notes: [
      {
        id: 'sms-eums-origination',
        text: 'Where the role’s policy names an ARN, give that ARN here and not the number that it stands for.',
      },
    ],
    limits: text,
  },
  'SmsConfiguration.EumsSms.ConfigurationSetName': { leftOut: 'remove', limits: text },
  'SmsConfiguration.EumsSms.InEntityId': {
    leftOut: 'remove',
    limits: text,
  },
  'SmsConfiguration.EumsSms.InTemplateId': {
    leftOut: 'remove',
    limits: text,
  },
  'SmsConfiguration.EumsSms.Region': { leftOut: 'remove', limits: [length(5, 32)] },
};
