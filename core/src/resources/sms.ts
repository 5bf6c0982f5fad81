import type { FieldRows } from './field.ts';
import { arn, length, optionalArn } from './limits.ts';

const text = [length(0, 131072)];

/**
 * The rows for the settings in an SmsConfiguration, by their name relative to it. Several requests contain this object.
 */
const rows: FieldRows = {
  '': {
    notes: [
      {
        id: 'sms-sandbox',
        text: 'New AWS accounts are in the SMS sandbox: messages reach only numbers that you verified there.',
      },
      {
        id: 'sms-config-stays',
        text: "Users report that it can't be removed from a pool once it's set. Instead, turn off SMS MFA, `SMS_OTP` and the verification of phone numbers.",
      },
    ],
  },
  SnsCallerArn: {
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
  ExternalId: {
    summary:
      "External ID that the role's trust policy requires, so that no one else can make Cognito use the role. It must match the policy exactly.",
    leftOut: 'remove',
    limits: text,
  },
  SnsRegion: { leftOut: 'remove', limits: [length(5, 32)] },
  EumsSms: {
    summary:
      'Sends SMS through AWS End User Messaging instead of Amazon SNS. Use either this or `SnsCallerArn`, not both.',
    leftOut: 'remove',
  },
  'EumsSms.CallerArn': { requiredCode: 'sms-eums-caller', limits: arn() },
  'EumsSms.ExternalId': { leftOut: 'remove', limits: text },
  'EumsSms.OriginationIdentity': {
    leftOut: 'remove',
    notes: [
      {
        id: 'sms-eums-origination',
        text: "If the role's policy contains an ARN, use the same ARN here instead of the phone number.",
      },
    ],
    limits: text,
  },
  'EumsSms.ConfigurationSetName': { leftOut: 'remove', limits: text },
  'EumsSms.InEntityId': {
    leftOut: 'remove',
    limits: text,
  },
  'EumsSms.InTemplateId': {
    leftOut: 'remove',
    limits: text,
  },
  'EumsSms.Region': { leftOut: 'remove', limits: [length(5, 32)] },
};

/** The order in which completion offers the settings of an SmsConfiguration. */
const orders: Readonly<Record<string, readonly string[]>> = {
  '': ['SnsCallerArn', 'ExternalId', 'SnsRegion', 'EumsSms'],
  EumsSms: [
    'CallerArn',
    'ExternalId',
    'OriginationIdentity',
    'ConfigurationSetName',
    'Region',
    'InEntityId',
    'InTemplateId',
  ],
};

/** Returns the rows for the SmsConfiguration with the given field name. */
export const smsRows = (member: string): FieldRows => below(member, rows);

/** Returns the order of settings for each object in the SmsConfiguration with the given field name. */
export const smsOrders = (member: string): Readonly<Record<string, readonly string[]>> => below(member, orders);

function below<T>(member: string, table: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, value]) => [name === '' ? member : `${member}.${name}`, value]),
  );
}
