import type { RuleCases } from './rule-cases.ts';

const email = (members: string): string => `"EmailConfiguration": { ${members} }`;
const ses = (rest: string): string => `arn:aws:ses:${rest}`;
const own = ses('eu-west-1:123456789012:identity/example.com');
const address = ses('eu-west-1:123456789012:identity/help@example.com');
const role = (account: string): string =>
  `"SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::${account}:role/sms", "ExternalId": "x" }`;
const sender = (from: string, arn = own): string =>
  email(`"EmailSendingAccount": "DEVELOPER", "SourceArn": "${arn}", "From": ${JSON.stringify(from)}`);

const healthy = sender('Example <no-reply@example.com>');

export const emailCases: RuleCases = {
  'email-developer-source': {
    finds: [[email('"EmailSendingAccount": "DEVELOPER"'), ['error email-developer-source: "DEVELOPER"']]],
    silent: [healthy, email('"EmailSendingAccount": "COGNITO_DEFAULT"')],
    complete: [[email('"EmailSendingAccount": "DEVELOPER"'), ['error email-developer-source: "DEVELOPER"']]],
    fixes: [
      [
        'Set EmailSendingAccount to "COGNITO_DEFAULT"',
        email('"EmailSendingAccount": "DEVELOPER"'),
        email('"EmailSendingAccount": "COGNITO_DEFAULT"'),
      ],
      [
        'Set EmailSendingAccount to "COGNITO_DEFAULT" and remove From',
        email('"EmailSendingAccount": "DEVELOPER", "From": "a@example.com"'),
        email('"EmailSendingAccount": "COGNITO_DEFAULT"'),
      ],
    ],
  },
  'email-default-from': {
    finds: [
      ['"EmailConfiguration": { "From": "a@example.com" }', ['error email-default-from: "From"']],
      [
        email('"EmailSendingAccount": "COGNITO_DEFAULT", "From": "A <a@example.com>"'),
        ['error email-default-from: "From"'],
      ],
      [
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${address}", "From": "help@example.com"`),
        ['information email-default-custom-from: "COGNITO_DEFAULT"', 'error email-default-from: "From"'],
      ],
      // If the file has an identity, the live pool's EmailSendingAccount may be DEVELOPER.
      [email(`"SourceArn": "${address}", "From": "help@example.com"`), ['warning email-default-from: "From"']],
      // An invalid value gets only the diagnostic about the value itself.
      [email('"EmailSendingAccount": "SES", "From": "a@example.com"'), ['error enum-value: "SES"']],
    ],
    silent: [
      healthy,
      email('"EmailSendingAccount": "COGNITO_DEFAULT", "ReplyToEmailAddress": "a@example.com"'),
      email('"EmailSendingAccount": "COGNITO_DEFAULT", "From": ""'),
    ],
    complete: [[email(`"SourceArn": "${address}", "From": "help@example.com"`), ['error email-default-from: "From"']]],
    fixes: [
      [
        'Remove From',
        email('"EmailSendingAccount": "COGNITO_DEFAULT", "From": "a@example.com"'),
        email('"EmailSendingAccount": "COGNITO_DEFAULT"'),
      ],
      [
        'Set EmailSendingAccount to "DEVELOPER"',
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${own}", "From": "a@example.com"`),
        email(`"EmailSendingAccount": "DEVELOPER", "SourceArn": "${own}", "From": "a@example.com"`),
      ],
    ],
  },
  'email-default-source-identity': {
    finds: [
      [
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${own}"`),
        [`error email-default-source-identity: "${own}"`],
      ],
      [email(`"SourceArn": "${own}"`), [`warning email-default-source-identity: "${own}"`]],
      [
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${own}", "From": "a@example.com"`),
        [`error email-default-source-identity: "${own}"`, 'error email-default-from: "From"'],
      ],
    ],
    silent: [healthy, email(`"SourceArn": "${address}"`)],
    complete: [[email(`"SourceArn": "${own}"`), [`error email-default-source-identity: "${own}"`]]],
    fixes: [
      [
        'Set EmailSendingAccount to "DEVELOPER"',
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${own}"`),
        email(`"EmailSendingAccount": "DEVELOPER", "SourceArn": "${own}"`),
      ],
      [
        'Remove SourceArn',
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${own}"`),
        email('"EmailSendingAccount": "COGNITO_DEFAULT"'),
      ],
    ],
  },
  'email-source-arn-shape': {
    finds: [
      ...[
        ses('eu-west-1:123456789012:identity/'),
        ses('eu-west-1:123456789012:example.com'),
        ses('eu-west-1:123456789012:configuration-set/pool'),
        ses(':123456789012:identity/example.com'),
        'arn:aws:sns:eu-west-1:123456789012:topic',
      ].map((arn) => [email(`"SourceArn": "${arn}"`), [`error email-source-arn-shape: "${arn}"`]] as const),
      // A value that is not an ARN gets only the diagnostic about its format.
      [email('"SourceArn": "no-reply@example.com"'), ['error arn-format: "no-reply@example.com"']],
      [
        email(`"SourceArn": "${ses('eu-west-1:123456789012:')}"`),
        [`error arn-format: "${ses('eu-west-1:123456789012:')}"`],
      ],
    ],
    silent: [healthy, email(`"SourceArn": "${address}"`)],
    fixes: [
      [
        `Change to "${address}"`,
        email(`"SourceArn": "${ses('eu-west-1:123456789012:help@example.com')}"`),
        email(`"SourceArn": "${address}"`),
      ],
    ],
  },
  'email-source-account': {
    finds: [
      [
        `${healthy}, ${role('999999999999')}`,
        [`warning email-source-account: "${own}"`, 'warning sms-role-account: "arn:aws:iam::999999999999:role/sms"'],
      ],
    ],
    silent: [`${healthy}, ${role('123456789012')}`, healthy],
    accounts: [
      [healthy, '999999999999', [`error email-source-account: "${own}"`]],
      [healthy, '123456789012', []],
    ],
  },
  'email-source-region': {
    finds: [
      [
        sender('a@example.com', ses('eu-central-1:123456789012:identity/example.com')),
        [`error email-source-region: "${ses('eu-central-1:123456789012:identity/example.com')}"`],
      ],
      // The last pool ID applies. If the pool's Region is unknown, the list of accepted Regions is a guess.
      [
        `"UserPoolId": "ap-east-1_Abc1", ${healthy}`,
        ['warning duplicate-key: "UserPoolId"', `warning email-source-region: "${own}"`],
      ],
    ],
    silent: [healthy, sender('a@example.com', ses('us-west-2:123456789012:identity/example.com'))],
    fixes: [
      [
        'Change the Region to eu-west-1',
        sender('a@example.com', ses('eu-central-1:123456789012:identity/example.com')),
        sender('a@example.com'),
      ],
    ],
  },
  'email-from-domain-identity': {
    finds: [
      ...['', ', "From": ""'].map(
        (from) =>
          [
            email(`"EmailSendingAccount": "DEVELOPER", "SourceArn": "${own}"${from}`),
            [`warning email-from-domain-identity: "${own}"`],
          ] as const,
      ),
    ],
    silent: [
      healthy,
      email(`"EmailSendingAccount": "DEVELOPER", "SourceArn": "${address}"`),
      email('"EmailSendingAccount": "COGNITO_DEFAULT"'),
    ],
  },
  'email-from-mismatch': {
    finds: [
      [sender('a@example.org'), ['warning email-from-mismatch: "a@example.org"']],
      [sender('Ann <a@notexample.com>'), ['warning email-from-mismatch: "Ann <a@notexample.com>"']],
      [sender('help@example.org', address), ['warning email-from-mismatch: "help@example.org"']],
    ],
    silent: [healthy, sender('a@EXAMPLE.com'), sender('a@mail.example.com'), sender('other@example.com', address)],
  },
  'email-from-format': {
    finds: [
      ...['Ann', 'a@example.com <example.com>', '<>', 'Ann a@example.com', 'a@b@example.com', 'not an address'].map(
        (from) => [sender(from), [`error email-from-format: ${JSON.stringify(from)}`]] as const,
      ),
      [sender('Ann <ann@exämple.com>'), ['warning email-from-format: "Ann <ann@exämple.com>"']],
    ],
    silent: [
      healthy,
      sender('a@example.com'),
      sender('<a@example.com>'),
      sender('"Ann, from here" <a@example.com> '),
      sender('Änn <a@example.com>'),
      sender('"a b"@example.com'),
    ],
    fixes: [['Change to "Ann B <a@example.com>"', sender('Ann B  a@example.com'), sender('Ann B <a@example.com>')]],
  },
  'email-configset-default': {
    finds: [
      [
        email('"EmailSendingAccount": "COGNITO_DEFAULT", "ConfigurationSet": "pool"'),
        ['warning email-configset-default: "ConfigurationSet"'],
      ],
      [
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${address}", "ConfigurationSet": "pool"`),
        ['warning email-configset-default: "ConfigurationSet"'],
      ],
    ],
    silent: [
      email('"ConfigurationSet": "pool"'),
      email(`"EmailSendingAccount": "DEVELOPER", "SourceArn": "${address}", "ConfigurationSet": "pool"`),
    ],
    fixes: [
      [
        'Remove ConfigurationSet',
        email('"EmailSendingAccount": "COGNITO_DEFAULT", "ConfigurationSet": "pool"'),
        email('"EmailSendingAccount": "COGNITO_DEFAULT"'),
      ],
      [
        'Set EmailSendingAccount to "DEVELOPER"',
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${address}", "ConfigurationSet": "pool"`),
        email(`"EmailSendingAccount": "DEVELOPER", "SourceArn": "${address}", "ConfigurationSet": "pool"`),
      ],
    ],
  },
  'email-default-custom-from': {
    finds: [
      [
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${address}"`),
        ['information email-default-custom-from: "COGNITO_DEFAULT"'],
      ],
    ],
    silent: [healthy, email('"EmailSendingAccount": "COGNITO_DEFAULT"'), email(`"SourceArn": "${address}"`)],
    fixes: [
      [
        'Set EmailSendingAccount to "DEVELOPER"',
        email(`"EmailSendingAccount": "COGNITO_DEFAULT", "SourceArn": "${address}"`),
        email(`"EmailSendingAccount": "DEVELOPER", "SourceArn": "${address}"`),
      ],
    ],
  },
};
