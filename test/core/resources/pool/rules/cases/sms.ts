import type { RuleCases } from './rule-cases.ts';

const ROLE = 'arn:aws:iam::123456789012:role/sms';
const SNS = `"SnsCallerArn": "${ROLE}", "ExternalId": "x"`;
const EUMS = `"EumsSms": { "CallerArn": "${ROLE}", "ExternalId": "x" }`;

const sms = (...members: readonly string[]): string =>
  members.length === 0 ? '"SmsConfiguration": {}' : `"SmsConfiguration": { ${members.join(', ')} }`;
const eums = (...members: readonly string[]): string =>
  sms(`"EumsSms": { "CallerArn": "${ROLE}", "ExternalId": "x", ${members.join(', ')} }`);

const functions = (...list: readonly (readonly [trigger: string, account: string])[]): string =>
  list.map(([name, account]) => `"${name}": "arn:aws:lambda:eu-west-1:${account}:function:x"`).join(', ');
const preSignUp = (account: string): string => `"LambdaConfig": { ${functions(['PreSignUp', account])} }`;

export const smsCases: RuleCases = {
  'autoverify-phone-needs-sms': {
    finds: [
      ['"AutoVerifiedAttributes": ["email", "phone_number"]', ['warning autoverify-phone-needs-sms: "phone_number"']],
    ],
    silent: ['"AutoVerifiedAttributes": ["email"]', `"AutoVerifiedAttributes": ["phone_number"], ${sms(SNS)}`],
    complete: [['"AutoVerifiedAttributes": ["phone_number"]', ['error autoverify-phone-needs-sms: "phone_number"']]],
    fixes: [
      [
        'Remove phone_number from AutoVerifiedAttributes',
        '"AutoVerifiedAttributes": ["phone_number", "email"]',
        '"AutoVerifiedAttributes": ["email"]',
      ],
    ],
  },
  'sms-caller-role-arn': {
    finds: [
      [
        sms('"SnsCallerArn": "arn:aws:sts::123456789012:assumed-role/sms/me"', '"ExternalId": "x"'),
        ['warning sms-caller-role-arn: "arn:aws:sts::123456789012:assumed-role/sms/me"'],
      ],
      [
        sms('"EumsSms": { "CallerArn": "arn:aws-cn:iam::123456789012:role/sms", "ExternalId": "x" }'),
        ['warning sms-caller-role-arn: "arn:aws-cn:iam::123456789012:role/sms"'],
      ],
      [
        sms('"SnsCallerArn": "the role for SMS messages"', '"ExternalId": "x"'),
        ['error arn-format: "the role for SMS messages"'],
      ],
    ],
    silent: [sms(SNS), sms('"SnsCallerArn": "arn:aws:iam::123456789012:role/service-role/sms"', '"ExternalId": "x"')],
  },
  'sms-role-account': {
    finds: [
      [
        `${sms(SNS)}, ${preSignUp('999999999999')}`,
        [
          `warning sms-role-account: "${ROLE}"`,
          'information lambda-arn-account: "arn:aws:lambda:eu-west-1:999999999999:function:x"',
        ],
      ],
      [
        `${sms(EUMS)}, "LambdaConfig": { ${functions(['PreSignUp', '999999999999'], ['UserMigration', '999999999999'])} }`,
        [`warning sms-role-account: "${ROLE}"`],
      ],
    ],
    silent: [
      sms(SNS),
      `${sms(SNS)}, ${preSignUp('123456789012')}`,
      `${sms(SNS)}, "LambdaConfig": { ${functions(['PreSignUp', '123456789012'], ['UserMigration', '123456789012'])} }`,
    ],
    accounts: [
      [sms(SNS), '999999999999', [`error sms-role-account: "${ROLE}"`]],
      [sms(EUMS), '999999999999', [`error sms-role-account: "${ROLE}"`]],
      [sms(SNS), '123456789012', []],
      // An account that is known takes precedence over the one inferred from the ARNs.
      [
        `${sms(SNS)}, ${preSignUp('999999999999')}`,
        '123456789012',
        ['information lambda-arn-account: "arn:aws:lambda:eu-west-1:999999999999:function:x"'],
      ],
    ],
  },
  'sms-caller-xor-eums': {
    finds: [
      [sms(SNS, EUMS), ['error sms-caller-xor-eums: "EumsSms"']],
      [sms('"ExternalId": "x"'), ['warning sms-caller-xor-eums: "SmsConfiguration"']],
      [sms('"SnsCallerArn": ""', '"ExternalId": "x"'), ['warning sms-caller-xor-eums: "SmsConfiguration"']],
    ],
    silent: [sms(SNS), sms(EUMS), sms('"SnsCallerArn": ""', EUMS)],
    fixes: [
      ['Remove EumsSms', sms(SNS, EUMS), sms(SNS)],
      ['Remove SnsCallerArn', sms(SNS, EUMS), sms('"ExternalId": "x"', EUMS)],
    ],
  },
  'sms-empty-config': {
    finds: [[sms(), ['warning sms-empty-config: "SmsConfiguration"']]],
    silent: [sms(SNS), '"MfaConfiguration": "OFF"'],
    fixes: [['Remove SmsConfiguration', `"MfaConfiguration": "OFF", ${sms()}`, '"MfaConfiguration": "OFF"']],
  },
  'sms-eums-india': {
    finds: [
      [eums('"InEntityId": "1101"'), ['information sms-eums-india: "InEntityId"']],
      [eums('"InTemplateId": "1107"'), ['information sms-eums-india: "InTemplateId"']],
    ],
    silent: [sms(EUMS), eums('"InEntityId": "1101"', '"InTemplateId": "1107"')],
  },
  'sms-eums-region': {
    finds: [[eums('"Region": "us-east-1"'), ['error sms-eums-region: "us-east-1"']]],
    silent: [sms(EUMS), eums('"Region": "eu-west-1"')],
    fixes: [
      [
        'Remove Region',
        eums('"ConfigurationSetName": "x"', '"Region": "us-east-1"'),
        eums('"ConfigurationSetName": "x"'),
      ],
    ],
  },
  'sms-external-id-missing': {
    finds: [
      [sms(`"SnsCallerArn": "${ROLE}"`), ['warning sms-external-id-missing: "SnsCallerArn"']],
      [sms(`"EumsSms": { "CallerArn": "${ROLE}" }`), ['warning sms-external-id-missing: "CallerArn"']],
    ],
    silent: [sms(SNS), sms(EUMS)],
  },
  'sms-region': {
    finds: [
      [sms(SNS, '"SnsRegion": "us-east-1"'), ['error sms-region: "us-east-1"']],
      [
        `"UserPoolId": "ap-northeast-2_Abc1", ${sms(SNS, '"SnsRegion": "ap-northeast-2"')}`,
        ['warning duplicate-key: "UserPoolId"', 'error sms-region: "ap-northeast-2"'],
      ],
      // AWS's table has no row for this Region.
      [
        `"UserPoolId": "af-south-1_Abc1", ${sms(SNS, '"SnsRegion": "us-east-1"')}`,
        ['warning duplicate-key: "UserPoolId"'],
      ],
    ],
    silent: [sms(SNS), sms(SNS, '"SnsRegion": "eu-west-1"'), sms(EUMS, '"SnsRegion": "us-east-1"')],
    fixes: [['Change to "eu-west-1"', sms(SNS, '"SnsRegion": "us-east-1"'), sms(SNS, '"SnsRegion": "eu-west-1"')]],
  },
};
