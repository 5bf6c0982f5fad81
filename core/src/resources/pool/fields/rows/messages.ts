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
} from '../limits.ts';

const mirrored = 'It is mirrored with VerificationMessageTemplate. Write the text there.';

const templateNeedsNoDeveloper: Note = {
  id: 'email-template-needs-developer',
  text: 'AWS documents it for `EmailSendingAccount` `DEVELOPER` only, and does not hold to that: pools with the default sender have such texts, too.',
};
const characters: Note = {
  id: 'sms-message-length-unit',
  text: 'The 140 are characters, not bytes: Japanese text may be as long as English.',
};
const withoutConfig: Note = {
  id: 'sms-text-without-config',
  text: 'It may be set before the pool has an `SmsConfiguration`; then it waits.',
};

/** Verification, invitations and the texts of messages. */
export const messageRows: FieldRows = {
  AutoVerifiedAttributes: {
    default: [],
    isSet: true,
    emptyIsNone: true,
    values: {
      email: 'Who signs up gets a code or link by email and verifies the address with it.',
      phone_number:
        'Who signs up gets a code by SMS and verifies the number with it. The pool needs an `SmsConfiguration`.',
    },
  },
  UserAttributeUpdateSettings: {
    default: { AttributesRequireVerificationBeforeUpdate: [] },
  },
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate': {
    default: [],
    isSet: true,
    values: {
      email: 'A new email address counts once its user has confirmed it; until then the old one stays.',
      phone_number: 'A new phone number counts once its user has confirmed it; until then the old one stays.',
    },
  },
  SmsVerificationMessage: {
    summary: 'The SMS with the code that verifies a phone number, in its former place.',
    starter: 'Your verification code is {####}.',
    limits: smsMessage,
    notes: [characters],
    deprecated: mirrored,
  },
  EmailVerificationMessage: {
    summary: 'The email with the code that verifies an address, in its former place.',
    starter: 'Your verification code is {####}.',
    limits: emailBodyWithCode,
    deprecated: mirrored,
  },
  EmailVerificationSubject: {
    summary: 'The subject of the email with the code, in its former place.',
    starter: 'Your verification code',
    limits: emailSubject,
    deprecated: mirrored,
  },
  VerificationMessageTemplate: {
    default: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    notes: [
      {
        id: 'verify-both-bodies',
        text: 'AWS documents that texts for codes and for links exclude each other; pools have been seen with both, and `DefaultEmailOption` says which is sent.',
      },
    ],
  },
  'VerificationMessageTemplate.SmsMessage': {
    summary: 'The SMS with the code that verifies a phone number.',
    starter: 'Your verification code is {####}.',
    leftOut: 'remove',
    limits: smsMessage,
    notes: [characters, withoutConfig],
  },
  'VerificationMessageTemplate.EmailMessage': {
    summary:
      'The email with the code that verifies an address: text or HTML, sent where `DefaultEmailOption` is `CONFIRM_WITH_CODE`.',
    starter: 'Your verification code is {####}.',
    leftOut: 'remove',
    limits: emailBodyWithCode,
    notes: [templateNeedsNoDeveloper],
  },
  'VerificationMessageTemplate.EmailSubject': {
    summary: 'The subject of the email with the code.',
    starter: 'Your verification code',
    leftOut: 'remove',
    limits: emailSubject,
    notes: [templateNeedsNoDeveloper],
  },
  'VerificationMessageTemplate.EmailMessageByLink': {
    summary:
      'The email with the link that verifies an address: text or HTML, sent where `DefaultEmailOption` is `CONFIRM_WITH_LINK`.',
    starter: 'Please follow this link: {##Verify your email##}',
    leftOut: 'remove',
    limits: emailBodyWithLink,
    notes: [templateNeedsNoDeveloper],
  },
  'VerificationMessageTemplate.EmailSubjectByLink': {
    summary: 'The subject of the email with the link.',
    starter: 'Verify your email',
    leftOut: 'remove',
    limits: emailSubject,
    notes: [templateNeedsNoDeveloper],
  },
  'VerificationMessageTemplate.DefaultEmailOption': {
    default: 'CONFIRM_WITH_CODE',
    values: {
      CONFIRM_WITH_CODE: 'The email holds a code, which the user types into your app. `EmailMessage` is its text.',
      CONFIRM_WITH_LINK: 'The email holds a link, which the user follows. `EmailMessageByLink` is its text.',
    },
    notes: [
      {
        id: 'verify-link-needs-domain',
        text: 'A link leads to the domain of the pool: give the pool one before you choose `CONFIRM_WITH_LINK`.',
      },
    ],
  },
  SmsAuthenticationMessage: {
    summary: 'The SMS with the code of a sign-in: as second factor, or in place of a password.',
    starter: 'Your sign-in code is {####}.',
    limits: smsAuthMessage,
    notes: [characters, withoutConfig],
  },
  AdminCreateUserConfig: {
    default: { AllowAdminCreateUserOnly: false },
    notes: [
      {
        id: 'admin-config-omitted',
        text: 'Write it out: left out of a request it is reset, and anybody can sign up.',
      },
    ],
  },
  'AdminCreateUserConfig.AllowAdminCreateUserOnly': {
    default: false,
    values: {
      true: 'Only an administrator creates users; there is no sign-up.',
      false: 'Anybody can sign up.',
    },
  },
  'AdminCreateUserConfig.UnusedAccountValidityDays': {
    summary: 'How many days the temporary password of an invited user is good for, in its former place.',
    leftOut: 'remove',
    limits: [range(0, 365)],
    deprecated: 'Use Policies.PasswordPolicy.TemporaryPasswordValidityDays.',
  },
  'AdminCreateUserConfig.InviteMessageTemplate': { leftOut: 'remove' },
  'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage': {
    summary: 'The SMS that invites a user whom an administrator created, with name and temporary password.',
    starter: 'Your user name is {username}, your temporary password {####}',
    leftOut: 'remove',
    limits: [length(6, 140, 'invite-sms-length')],
    notes: [characters],
  },
  'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage': {
    summary:
      'The email that invites a user whom an administrator created, with name and temporary password: text or HTML.',
    starter: 'Your user name is {username}, your temporary password {####}',
    leftOut: 'remove',
    limits: emailBody,
    notes: [templateNeedsNoDeveloper],
  },
  'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject': {
    summary: 'The subject of the email that invites a user.',
    starter: 'Your new account',
    leftOut: 'remove',
    limits: emailSubject,
    notes: [templateNeedsNoDeveloper],
  },
};
