import type { FieldRows, Note } from '../../../field.ts';
import {
  emailBody,
  emailBodyWithCode,
  emailBodyWithLink,
  emailSubject,
  length,
  range,
  smsAuthMessage,
  smsMessage,
} from '../../../limits.ts';

const mirrored = 'Use VerificationMessageTemplate instead. Cognito keeps the two settings in sync.';

const templateNeedsNoDeveloper: Note = {
  id: 'email-template-needs-developer',
  text: 'AWS documents it only for `EmailSendingAccount` `DEVELOPER`, but pools with the default sender also have such messages.',
};
const characters: Note = {
  id: 'sms-message-length-unit',
  text: 'The limit is 140 characters, not bytes, so Japanese messages can be as long as English ones.',
};
const withoutConfig: Note = {
  id: 'sms-text-without-config',
  text: "You can set it before the pool has an `SmsConfiguration`; it's used once the pool has one.",
};

/** The fields for verification, invitations and the content of messages. */
export const messageRows: FieldRows = {
  AutoVerifiedAttributes: {
    default: [],
    isSet: true,
    emptyIsNone: true,
    values: {
      email: 'Users verify their email address with a code or link at sign-up.',
      phone_number:
        'Users verify their phone number at sign-up with a code sent by SMS. Requires an `SmsConfiguration`.',
    },
  },
  UserAttributeUpdateSettings: {
    default: { AttributesRequireVerificationBeforeUpdate: [] },
  },
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate': {
    default: [],
    isSet: true,
    values: {
      email: 'A new email address takes effect after the user confirms it; until then, the old one stays.',
      phone_number: 'A new phone number takes effect after the user confirms it; until then, the old one stays.',
    },
  },
  SmsVerificationMessage: {
    summary: 'SMS message with the code that verifies a phone number (legacy setting).',
    starter: 'Your verification code is {####}.',
    limits: smsMessage,
    notes: [characters],
    deprecated: mirrored,
  },
  EmailVerificationMessage: {
    summary: 'Email with the code that verifies an address (legacy setting).',
    starter: 'Your verification code is {####}.',
    limits: emailBodyWithCode,
    deprecated: mirrored,
  },
  EmailVerificationSubject: {
    summary: 'Subject of the email with the code (legacy setting).',
    starter: 'Your verification code',
    limits: emailSubject,
    deprecated: mirrored,
  },
  VerificationMessageTemplate: {
    default: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    notes: [
      {
        id: 'verify-both-bodies',
        text: 'AWS documents that messages for codes and for links are mutually exclusive, but some pools have both. `DefaultEmailOption` determines which one is sent.',
      },
    ],
  },
  'VerificationMessageTemplate.SmsMessage': {
    summary: 'SMS message with the code that verifies a phone number.',
    starter: 'Your verification code is {####}.',
    leftOut: 'remove',
    limits: smsMessage,
    notes: [characters, withoutConfig],
  },
  'VerificationMessageTemplate.EmailMessage': {
    summary:
      'Email with the code that verifies an address, as text or HTML. Sent if `DefaultEmailOption` is `CONFIRM_WITH_CODE`.',
    starter: 'Your verification code is {####}.',
    leftOut: 'remove',
    limits: emailBodyWithCode,
    notes: [templateNeedsNoDeveloper],
  },
  'VerificationMessageTemplate.EmailSubject': {
    summary: 'Subject of the email with the code.',
    starter: 'Your verification code',
    leftOut: 'remove',
    limits: emailSubject,
    notes: [templateNeedsNoDeveloper],
  },
  'VerificationMessageTemplate.EmailMessageByLink': {
    summary:
      'Email with the link that verifies an address, as text or HTML. Sent if `DefaultEmailOption` is `CONFIRM_WITH_LINK`.',
    starter: 'Please follow this link: {##Verify your email##}',
    leftOut: 'remove',
    limits: emailBodyWithLink,
    notes: [templateNeedsNoDeveloper],
  },
  'VerificationMessageTemplate.EmailSubjectByLink': {
    summary: 'Subject of the email with the link.',
    starter: 'Verify your email',
    leftOut: 'remove',
    limits: emailSubject,
    notes: [templateNeedsNoDeveloper],
  },
  'VerificationMessageTemplate.DefaultEmailOption': {
    default: 'CONFIRM_WITH_CODE',
    values: {
      CONFIRM_WITH_CODE: 'The email contains a code that the user enters in your app. `EmailMessage` is its text.',
      CONFIRM_WITH_LINK: 'The email contains a link that the user follows. `EmailMessageByLink` is its text.',
    },
    notes: [
      {
        id: 'verify-link-needs-domain',
        text: "The link leads to the pool's domain. Add a domain to the pool before you use `CONFIRM_WITH_LINK`.",
      },
    ],
  },
  SmsAuthenticationMessage: {
    summary: 'SMS message with the sign-in code, as a second factor or instead of a password.',
    starter: 'Your sign-in code is {####}.',
    limits: smsAuthMessage,
    notes: [characters, withoutConfig],
  },
  AdminCreateUserConfig: {
    default: { AllowAdminCreateUserOnly: false },
    notes: [
      {
        id: 'admin-config-omitted',
        text: 'Always include it: a request that omits it lets anyone sign up.',
      },
    ],
  },
  'AdminCreateUserConfig.AllowAdminCreateUserOnly': {
    default: false,
    values: {
      true: "Only administrators can create users; there's no sign-up.",
      false: 'Anyone can sign up.',
    },
  },
  'AdminCreateUserConfig.UnusedAccountValidityDays': {
    summary: 'How many days the temporary password of an invited user is valid (legacy setting).',
    leftOut: 'remove',
    limits: [range(0, 365)],
    deprecated: 'Use TemporaryPasswordValidityDays in Policies.PasswordPolicy instead.',
  },
  'AdminCreateUserConfig.InviteMessageTemplate': { leftOut: 'remove' },
  'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage': {
    summary:
      'SMS message that invites a user created by an administrator, with the username and the temporary password.',
    starter: 'Your username is {username} and your temporary password is {####}',
    leftOut: 'remove',
    limits: [length(6, 140, 'invite-sms-length')],
    notes: [characters],
  },
  'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage': {
    summary:
      'Email that invites a user created by an administrator, with the username and the temporary password, as text or HTML.',
    starter: 'Your username is {username} and your temporary password is {####}',
    leftOut: 'remove',
    limits: emailBody,
    notes: [templateNeedsNoDeveloper],
  },
  'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject': {
    summary: 'Subject of the invitation email.',
    starter: 'Your new account',
    leftOut: 'remove',
    limits: emailSubject,
    notes: [templateNeedsNoDeveloper],
  },
};
