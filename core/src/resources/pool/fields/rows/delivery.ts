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
        text: 'The default sender sends at most 50 emails a day for the entire account. Use it only for testing.',
      },
    ],
  },
  'EmailConfiguration.SourceArn': {
    leftOut: 'remove',
    notes: [
      {
        id: 'email-source-unverified',
        text: 'The identity must be verified in SES in that Region of your own account. If only a domain is verified, use the domain here and the address in `From`.',
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
  SmsConfiguration: {
    notes: [
      {
        id: 'sms-sandbox',
        text: 'New AWS accounts are in the SMS sandbox: messages reach only numbers that you verified there.',
      },
      {
        id: 'sms-config-stays',
        text: "Users report that it can't be removed from a pool again. Instead, turn off SMS MFA, `SMS_OTP` and the verification of phone numbers.",
      },
    ],
  },
  'SmsConfiguration.SnsCallerArn': {
    leftOut: 'remove',
    notes: [
      {
        id: 'sms-role-trust',
        text: 'The role must trust `cognito-idp.amazonaws.com` with the same `ExternalId`. A new role might be rejected for a few minutes.',
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
      "External ID that the role's trust policy requires, so that no one else can make Cognito use the role. It must match the policy exactly.",
    leftOut: 'remove',
    limits: text,
  },
  'SmsConfiguration.SnsRegion': { leftOut: 'remove', limits: [length(5, 32)] },
  'SmsConfiguration.EumsSms': {
    summary:
      'Sends SMS through AWS End User Messaging instead of Amazon SNS. Use either this or `SnsCallerArn`, not both.',
    leftOut: 'remove',
  },
  'SmsConfiguration.EumsSms.CallerArn': { requiredCode: 'sms-eums-caller', limits: arn() },
  'SmsConfiguration.EumsSms.ExternalId': { leftOut: 'remove', limits: text },
  'SmsConfiguration.EumsSms.OriginationIdentity': {
    leftOut: 'remove',
    notes: [
      {
        id: 'sms-eums-origination',
        text: "If the role's policy contains an ARN, use the same ARN here, not the number behind it.",
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
