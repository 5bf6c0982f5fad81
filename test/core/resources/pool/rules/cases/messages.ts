import type { RuleCases } from './rule-cases.ts';

const template = (members: Readonly<Record<string, string>>): string =>
  `"VerificationMessageTemplate": ${written(members)}`;
const invitation = (members: Readonly<Record<string, string>>): string =>
  `"AdminCreateUserConfig": { "InviteMessageTemplate": ${written(members)} }`;

function written(members: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(members)
    .map(([name, text]) => `"${name}": ${JSON.stringify(text)}`)
    .join(', ')} }`;
}

const healthy = template({
  SmsMessage: 'Your code is {####}',
  EmailMessage: 'Your code is {####}',
  EmailSubject: 'Your code',
  EmailMessageByLink: 'Follow {##this link##}',
  EmailSubjectByLink: 'Your link',
  DefaultEmailOption: 'CONFIRM_WITH_LINK',
});
const invited = invitation({ SMSMessage: '{username}: {####}', EmailMessage: '{username}: {####}' });

export const messageCases: RuleCases = {
  'invite-placeholders': {
    finds: [
      [invitation({ SMSMessage: 'Password {####}' }), ['error invite-placeholders: "Password {####}"']],
      [invitation({ EmailMessage: 'Hello {username}' }), ['error invite-placeholders: "Hello {username}"']],
      [
        invitation({ EmailMessage: 'Welcome' }),
        ['error invite-placeholders: "Welcome"', 'error invite-placeholders: "Welcome"'],
      ],
      // A misspelled placeholder counts as missing, but the message gets only one diagnostic.
      [invitation({ EmailMessage: 'Hi {Username}, {####}' }), ['error invite-placeholders: {Username}']],
      // A message that is too short for either placeholder also gets only one diagnostic.
      [invitation({ SMSMessage: '' }), ['error invite-sms-length: ""']],
    ],
    silent: [invited, invitation({ EmailSubject: 'Welcome' })],
    fixes: [
      [
        'Add {username}',
        invitation({ SMSMessage: 'Password {####}' }),
        invitation({ SMSMessage: 'Password {####} {username}' }),
      ],
      [
        'Add {####}',
        invitation({ EmailMessage: '<p>Hello {username}:</p>' }),
        invitation({ EmailMessage: '<p>Hello {username}: {####}</p>' }),
      ],
      [
        'Change {Username} to {username}',
        invitation({ EmailMessage: 'Hi {Username}, {####}' }),
        invitation({ EmailMessage: 'Hi {username}, {####}' }),
      ],
      [
        'Change {password} to {####}',
        invitation({ EmailMessage: 'Hi {username}, {password}' }),
        invitation({ EmailMessage: 'Hi {username}, {####}' }),
      ],
    ],
  },
  'message-placeholder-misspelled': {
    finds: [
      [template({ EmailMessage: '{####} or {code}' }), ['warning message-placeholder-misspelled: {code}']],
      [template({ EmailMessageByLink: 'Click {#####}' }), ['warning message-placeholder-misspelled: {#####}']],
      [
        template({ EmailSubject: 'Code {###}, {code}' }),
        ['warning message-placeholder-misspelled: {###}', 'warning message-placeholder-misspelled: {code}'],
      ],
      [invitation({ EmailSubject: 'Hi {Username}' }), ['warning message-placeholder-misspelled: {Username}']],
      // If the misspelled placeholder is a required one, only the missing placeholder is reported.
      [template({ EmailMessage: 'Code {###}' }), ['error verify-code-placeholder: {###}']],
      [template({ EmailMessageByLink: '{##Go}' }), ['error verify-link-placeholder: {##Go}']],
    ],
    silent: [
      healthy,
      invited,
      template({ EmailMessage: '<style>p { color: red }</style><p>{####}</p>' }),
      template({ EmailSubjectByLink: 'Link {###}' }),
    ],
    fixes: [
      [
        'Change {code} to {####}',
        template({ EmailMessage: '{####} or {code}, {code}' }),
        template({ EmailMessage: '{####} or {####}, {####}' }),
      ],
      [
        'Change {##Click} to {##Click##}',
        template({ EmailMessageByLink: '{##Go##} or {##Click}' }),
        template({ EmailMessageByLink: '{##Go##} or {##Click##}' }),
      ],
    ],
  },
  'verify-username-placeholder': {
    finds: [
      [template({ SmsMessage: '{username}: {####}' }), ['warning verify-username-placeholder: "{username}: {####}"']],
      [
        template({ EmailSubject: 'Welcome, {Username}!' }),
        ['warning verify-username-placeholder: "Welcome, {Username}!"'],
      ],
      [template({ EmailSubjectByLink: '{username}' }), ['warning verify-username-placeholder: "{username}"']],
      [
        '"SmsAuthenticationMessage": "{username}: {####}"',
        ['warning verify-username-placeholder: "{username}: {####}"'],
      ],
    ],
    silent: [healthy, invited],
    fixes: [
      [
        'Remove {username}',
        template({ EmailMessage: 'Hello {username}, {user name}: {####}' }),
        template({ EmailMessage: 'Hello,: {####}' }),
      ],
      ['Remove {Username}', template({ EmailMessage: '{Username} {####}' }), template({ EmailMessage: ' {####}' })],
    ],
  },
  'verify-link-both-placeholders': {
    finds: [
      [
        template({ EmailMessageByLink: 'Go to {##this page##} {####}' }),
        ['information verify-link-both-placeholders: "Go to {##this page##} {####}"'],
      ],
      // If there is no link, only the missing link is reported.
      [template({ EmailMessageByLink: 'Go to {####}' }), ['error verify-link-placeholder: {####}']],
    ],
    silent: [healthy, template({ EmailMessage: '{####}: go to {##this page##}' })],
    fixes: [
      [
        'Remove {####}',
        template({ EmailMessageByLink: '<p>Go to {##this page##} {####}</p>' }),
        template({ EmailMessageByLink: '<p>Go to {##this page##}</p>' }),
      ],
    ],
  },
  'verify-body-for-option': {
    finds: [
      [
        template({ EmailMessageByLink: '{##Go##}', DefaultEmailOption: 'CONFIRM_WITH_CODE' }),
        ['warning verify-body-for-option: "EmailMessageByLink"'],
      ],
      [
        template({ EmailMessage: '{####}', DefaultEmailOption: 'CONFIRM_WITH_LINK' }),
        ['information verify-body-for-option: "CONFIRM_WITH_LINK"'],
      ],
    ],
    silent: [
      healthy,
      healthy.replace('CONFIRM_WITH_LINK', 'CONFIRM_WITH_CODE'),
      template({ DefaultEmailOption: 'CONFIRM_WITH_LINK' }),
      template({ EmailMessageByLink: '{##Go##}' }),
    ],
    fixes: [
      [
        'Set DefaultEmailOption to "CONFIRM_WITH_LINK"',
        template({ EmailMessageByLink: '{##Go##}', DefaultEmailOption: 'CONFIRM_WITH_CODE' }),
        template({ EmailMessageByLink: '{##Go##}', DefaultEmailOption: 'CONFIRM_WITH_LINK' }),
      ],
    ],
  },
  'verify-legacy-only': {
    finds: [
      [
        '"EmailVerificationMessage": "Code {####}", "EmailVerificationSubject": "Code"',
        [
          'information verify-legacy-only: "EmailVerificationMessage"',
          'information verify-legacy-only: "EmailVerificationSubject"',
        ],
      ],
      [
        `"SmsVerificationMessage": "Code {####}", ${template({ EmailSubject: 'Code' })}`,
        ['information verify-legacy-only: "SmsVerificationMessage"'],
      ],
      ['"SmsVerificationMessage": "Code {####}", "VerificationMessageTemplate": []', ['error type-mismatch: []']],
    ],
    silent: [healthy],
    fixes: [
      [
        'Move the text to VerificationMessageTemplate.SmsMessage',
        `"SmsVerificationMessage": "Code {####}", ${template({ EmailSubject: 'Code' })}`,
        template({ SmsMessage: 'Code {####}', EmailSubject: 'Code' }),
      ],
      [
        'Move the text to VerificationMessageTemplate.EmailMessage',
        '"EmailVerificationMessage": "Code {####}", "MfaConfiguration": "OFF"',
        `"MfaConfiguration": "OFF", ${template({ EmailMessage: 'Code {####}' })}`,
      ],
      [
        'Move the text to VerificationMessageTemplate.EmailSubject',
        `"EmailVerificationSubject": "Code", ${template({ EmailMessage: '{####}' })}`,
        template({ EmailMessage: '{####}', EmailSubject: 'Code' }),
      ],
    ],
  },
  'verify-legacy-duplicate': {
    finds: [
      [
        `"SmsVerificationMessage": "Code {####}", ${template({ SmsMessage: 'Code {####}' })}`,
        ['information verify-legacy-duplicate: "SmsVerificationMessage"'],
      ],
    ],
    silent: [healthy],
    fixes: [
      [
        'Remove SmsVerificationMessage',
        `"SmsVerificationMessage": "Code {####}", ${template({ SmsMessage: 'Code {####}' })}`,
        template({ SmsMessage: 'Code {####}' }),
      ],
      [
        'Remove EmailVerificationMessage',
        `"EmailVerificationMessage": "Code {####}", ${template({ EmailMessage: 'Code {####}' })}`,
        template({ EmailMessage: 'Code {####}' }),
      ],
      [
        'Remove EmailVerificationSubject',
        `"EmailVerificationSubject": "Code", ${template({ EmailSubject: 'Code' })}`,
        template({ EmailSubject: 'Code' }),
      ],
    ],
  },
  'verify-legacy-mismatch': {
    finds: [
      [
        `"EmailVerificationSubject": "Old", ${template({ EmailSubject: 'New' })}`,
        ['warning verify-legacy-mismatch: "EmailVerificationSubject"'],
      ],
    ],
    silent: [healthy],
    complete: [
      [
        `"EmailVerificationSubject": "Old", ${template({ EmailSubject: 'New' })}`,
        ['warning verify-legacy-mismatch: "EmailVerificationSubject"'],
      ],
    ],
    fixes: [
      [
        'Keep the text in VerificationMessageTemplate.EmailSubject',
        `"EmailVerificationSubject": "Old", ${template({ EmailSubject: 'New' })}`,
        template({ EmailSubject: 'New' }),
      ],
      [
        'Move the text of EmailVerificationSubject to VerificationMessageTemplate',
        `"EmailVerificationSubject": "Old", ${template({ EmailSubject: 'New' })}`,
        template({ EmailSubject: 'Old' }),
      ],
    ],
  },
  'sms-message-newline': {
    finds: [
      [template({ SmsMessage: 'Code:\n{####}' }), [String.raw`warning sms-message-newline: "Code:\n{####}"`]],
      ['"SmsAuthenticationMessage": "{####}\\r\\n"', [String.raw`warning sms-message-newline: "{####}\r\n"`]],
    ],
    silent: [healthy, invitation({ SMSMessage: '{username}\n{####}' }), template({ EmailMessage: 'Code:\n{####}' })],
    fixes: [
      [
        'Replace line breaks with spaces',
        template({ SmsMessage: 'Code: \r\n\n {####}\n' }),
        template({ SmsMessage: 'Code: {####}' }),
      ],
    ],
  },
};
