import type { FieldRows } from '../field.ts';
import {
  emailBody,
  emailBodyWithCode,
  emailBodyWithLink,
  emailSubject,
  length,
  range,
  smsAuthMessage,
  smsMessage,
} from '../limits.ts';
import { kept, reset, unknown } from '../omission.ts';

const mirrored = 'It is mirrored with VerificationMessageTemplate. Write the text there.';

/** What is verified, how users are invited, and the texts of messages. */
export const messageRows: FieldRows = {
  AutoVerifiedAttributes: {
    default: [],
    isSet: true,
    emptyIsNone: true,
    omission: reset('nothing is verified any more', 'measured'),
  },
  UserAttributeUpdateSettings: {
    default: { AttributesRequireVerificationBeforeUpdate: [] },
    omission: kept('reported'),
  },
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate': { default: [], isSet: true },
  SmsVerificationMessage: { limits: smsMessage, omission: unknown('the stock text'), deprecated: mirrored },
  EmailVerificationMessage: { limits: emailBodyWithCode, omission: unknown('the stock text'), deprecated: mirrored },
  EmailVerificationSubject: { limits: emailSubject, omission: unknown('the stock text'), deprecated: mirrored },
  VerificationMessageTemplate: {
    default: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    omission: unknown('codes with the stock texts'),
  },
  'VerificationMessageTemplate.SmsMessage': { leftOut: 'remove', limits: smsMessage },
  'VerificationMessageTemplate.EmailMessage': { leftOut: 'remove', limits: emailBodyWithCode },
  'VerificationMessageTemplate.EmailSubject': { leftOut: 'remove', limits: emailSubject },
  'VerificationMessageTemplate.EmailMessageByLink': { leftOut: 'remove', limits: emailBodyWithLink },
  'VerificationMessageTemplate.EmailSubjectByLink': { leftOut: 'remove', limits: emailSubject },
  'VerificationMessageTemplate.DefaultEmailOption': { default: 'CONFIRM_WITH_CODE' },
  SmsAuthenticationMessage: { limits: smsAuthMessage, omission: unknown('the stock text') },
  AdminCreateUserConfig: {
    default: { AllowAdminCreateUserOnly: false },
    omission: unknown('self sign-up for everybody and the stock invitation'),
  },
  'AdminCreateUserConfig.AllowAdminCreateUserOnly': { default: false },
  'AdminCreateUserConfig.UnusedAccountValidityDays': {
    leftOut: 'remove',
    limits: [range(0, 365)],
    deprecated: 'Use Policies.PasswordPolicy.TemporaryPasswordValidityDays.',
  },
  'AdminCreateUserConfig.InviteMessageTemplate': { leftOut: 'remove' },
  'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage': {
    leftOut: 'remove',
    limits: [length(6, 140, 'invite-sms-length')],
  },
  'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage': { leftOut: 'remove', limits: emailBody },
  'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject': { leftOut: 'remove', limits: emailSubject },
};
