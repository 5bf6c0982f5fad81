import type { RuleCases } from './rule-cases.ts';

const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:x';
const INVOKED = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`;
const IN_CHINA = 'arn:aws-cn:lambda:cn-north-1:123456789012:function:x';
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';
const ALIAS = 'arn:aws:kms:eu-west-1:123456789012:alias/codes';

const triggers = (members: string) => `"LambdaConfig": { ${members} }`;
const sender = (name: string, arn = FUNCTION) => `"${name}": { "LambdaVersion": "V1_0", "LambdaArn": "${arn}" }`;
const preToken = (version: string, arn = FUNCTION) =>
  `"PreTokenGenerationConfig": { "LambdaVersion": "${version}", "LambdaArn": "${arn}" }`;
const withKey = (arn: string) => triggers(`${sender('CustomEmailSender')}, "KMSKeyID": "${arn}"`);
const emailKey = `${sender('CustomEmailSender')}, "KMSKeyID": "${KEY}"`;

export const triggerCases: RuleCases = {
  'custom-auth-trio': {
    finds: [
      [triggers(`"CreateAuthChallenge": "${FUNCTION}"`), ['warning custom-auth-trio: "CreateAuthChallenge"']],
      [
        triggers(`"DefineAuthChallenge": "${FUNCTION}", "VerifyAuthChallengeResponse": "${FUNCTION}"`),
        ['warning custom-auth-trio: "DefineAuthChallenge"'],
      ],
    ],
    silent: [
      triggers(`"PreSignUp": "${FUNCTION}"`),
      triggers(
        `"DefineAuthChallenge": "${FUNCTION}", "CreateAuthChallenge": "${FUNCTION}", "VerifyAuthChallengeResponse": "${FUNCTION}"`,
      ),
    ],
  },
  'custom-sender-needs-kms': {
    finds: [
      [triggers(sender('CustomEmailSender')), ['error custom-sender-needs-kms: "CustomEmailSender"']],
      [
        triggers(`${sender('CustomEmailSender')}, ${sender('CustomSMSSender')}`),
        ['error custom-sender-needs-kms: "CustomEmailSender"', 'error custom-sender-needs-kms: "CustomSMSSender"'],
      ],
    ],
    silent: ['"LambdaConfig": {}', triggers(emailKey)],
    fixes: [
      ['Remove CustomEmailSender', triggers(sender('CustomEmailSender')), '"LambdaConfig": {}'],
      [
        'Remove CustomSMSSender',
        triggers(`"PreSignUp": "${FUNCTION}", ${sender('CustomSMSSender')}`),
        triggers(`"PreSignUp": "${FUNCTION}"`),
      ],
    ],
    complete: [[triggers(sender('CustomSMSSender')), ['error custom-sender-needs-kms: "CustomSMSSender"']]],
  },
  'kms-key-alone': {
    finds: [
      [triggers(`"KMSKeyID": "${KEY}"`), ['hint kms-key-alone: "KMSKeyID"']],
      [triggers(`"KMSKeyID": "${ALIAS}"`), ['hint kms-key-alone: "KMSKeyID"']],
    ],
    silent: [triggers(emailKey), triggers(`${sender('CustomSMSSender')}, "KMSKeyID": "${KEY}"`)],
    fixes: [['Remove KMSKeyID', triggers(`"KMSKeyID": "${KEY}"`), '"LambdaConfig": {}']],
  },
  'kms-key-service': {
    finds: [
      [withKey(ALIAS), [`warning kms-key-service: "${ALIAS}"`]],
      [withKey(FUNCTION), [`warning kms-key-service: "${FUNCTION}"`]],
      [
        withKey(KEY.replace('eu-west-1', 'us-east-1')),
        [`error kms-key-service: "${KEY.replace('eu-west-1', 'us-east-1')}"`],
      ],
      [withKey(KEY.replace('aws', 'aws-cn')), [`warning kms-key-service: "${KEY.replace('aws', 'aws-cn')}"`]],
    ],
    silent: [withKey(KEY), withKey(KEY.replace('key/', 'key/mrk-'))],
    fixes: [[`Change to "${KEY}"`, withKey(KEY.replace('aws', 'aws-cn')), withKey(KEY)]],
  },
  'lambda-arn-account': {
    finds: [
      [
        triggers(
          `"PreSignUp": "${FUNCTION}", "PostConfirmation": "${FUNCTION}", "UserMigration": "${FUNCTION.replace('123456789012', '210987654321')}"`,
        ),
        ['information lambda-arn-account: "arn:aws:lambda:eu-west-1:210987654321:function:x"'],
      ],
      [
        `"SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::210987654321:role/x", "ExternalId": "x" }, ${triggers(`"PreSignUp": "${FUNCTION}"`)}`,
        [
          'warning sms-role-account: "arn:aws:iam::210987654321:role/x"',
          `information lambda-arn-account: "${FUNCTION}"`,
        ],
      ],
    ],
    silent: [
      triggers(`"PreSignUp": "${FUNCTION}", "PostConfirmation": "${FUNCTION.replace('123456789012', '210987654321')}"`),
      `"SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/x", "ExternalId": "x" }, ${triggers(`"PreSignUp": "${FUNCTION}"`)}`,
    ],
  },
  'lambda-arn-partition': {
    finds: [
      [
        triggers(`"PreSignUp": "${FUNCTION.replace('aws', 'aws-cn')}"`),
        [`warning lambda-arn-partition: "${FUNCTION.replace('aws', 'aws-cn')}"`],
      ],
    ],
    silent: [triggers(`"PreSignUp": "${FUNCTION}"`)],
    fixes: [
      [
        `Change to "${FUNCTION}"`,
        triggers(
          `"PreTokenGeneration": "${FUNCTION.replace('aws', 'aws-cn')}", ${preToken('V1_0', FUNCTION.replace('aws', 'aws-cn'))}`,
        ),
        triggers(`"PreTokenGeneration": "${FUNCTION}", ${preToken('V1_0')}`),
      ],
    ],
  },
  'lambda-arn-region': {
    finds: [
      [triggers(`"PreSignUp": "${IN_CHINA}"`), [`error lambda-arn-region: "${IN_CHINA}"`]],
      [
        triggers(sender('InboundFederation', FUNCTION.replace('eu-west-1', 'us-east-1'))),
        [`error lambda-arn-region: "${FUNCTION.replace('eu-west-1', 'us-east-1')}"`],
      ],
    ],
    silent: [triggers(sender('InboundFederation'))],
  },
  'lambda-arn-service': {
    finds: [
      [
        triggers('"PreSignUp": "arn:aws:sns:eu-west-1:123456789012:topic"'),
        ['error lambda-arn-service: "arn:aws:sns:eu-west-1:123456789012:topic"'],
      ],
      [
        triggers(sender('InboundFederation', 'arn:aws:lambda:eu-west-1:123456789012:layer:x:1')),
        ['error lambda-arn-service: "arn:aws:lambda:eu-west-1:123456789012:layer:x:1"'],
      ],
      [
        triggers(`"PreSignUp": "${INVOKED}"`),
        [`error arn-format: "${INVOKED}"`, `error lambda-arn-service: "${INVOKED}"`],
      ],
    ],
    silent: [
      triggers(`"PreSignUp": "${FUNCTION}:live", "UserMigration": "${FUNCTION}:12"`),
      triggers('"PreSignUp": "arn:aws:lambda:eu-west-1:000000000000:function:local_function-1"'),
    ],
    fixes: [
      [`Change to "${FUNCTION}"`, triggers(`"PreSignUp": "${INVOKED}"`), triggers(`"PreSignUp": "${FUNCTION}"`)],
      [
        `Change to "${FUNCTION}"`,
        triggers(`"PreTokenGeneration": "${INVOKED}", ${preToken('V1_0', INVOKED)}`),
        triggers(`"PreTokenGeneration": "${FUNCTION}", ${preToken('V1_0')}`),
      ],
    ],
  },
  'pretoken-mismatch': {
    finds: [
      [
        triggers(`"PreTokenGeneration": "${FUNCTION}", ${preToken('V1_0', `${FUNCTION}:live`)}`),
        [`error pretoken-mismatch: "${FUNCTION}"`],
      ],
    ],
    silent: [
      triggers(`"PreTokenGeneration": "${FUNCTION}"`),
      triggers(preToken('V2_0')),
      triggers(`"PreTokenGeneration": "${FUNCTION}", ${preToken('V1_0')}`),
    ],
    fixes: [
      [
        'Use the ARN of PreTokenGenerationConfig for both',
        triggers(`"PreTokenGeneration": "${FUNCTION}", ${preToken('V1_0', `${FUNCTION}:live`)}`),
        triggers(`"PreTokenGeneration": "${FUNCTION}:live", ${preToken('V1_0', `${FUNCTION}:live`)}`),
      ],
      [
        'Use the ARN of PreTokenGeneration for both',
        triggers(`"PreTokenGeneration": "${FUNCTION}", ${preToken('V1_0', `${FUNCTION}:live`)}`),
        triggers(`"PreTokenGeneration": "${FUNCTION}", ${preToken('V1_0')}`),
      ],
    ],
  },
  'pretoken-version-tier': {
    finds: [
      [`"UserPoolTier": "LITE", ${triggers(preToken('V2_0'))}`, ['warning pretoken-version-tier: "V2_0"']],
      [
        `"UserPoolTier": "LITE", "UserPoolAddOns": { "AdvancedSecurityMode": "OFF" }, ${triggers(preToken('V3_0'))}`,
        ['warning pretoken-version-tier: "V3_0"'],
      ],
    ],
    silent: [
      `"UserPoolTier": "LITE", ${triggers(preToken('V1_0'))}`,
      `"UserPoolTier": "ESSENTIALS", ${triggers(preToken('V2_0'))}`,
      triggers(preToken('V2_0')),
    ],
    fixes: [
      [
        'Set LambdaVersion to "V1_0"',
        `"UserPoolTier": "LITE", ${triggers(preToken('V2_0'))}`,
        `"UserPoolTier": "LITE", ${triggers(preToken('V1_0'))}`,
      ],
      [
        'Raise UserPoolTier to ESSENTIALS',
        `"UserPoolTier": "LITE", ${triggers(preToken('V2_0'))}`,
        `"UserPoolTier": "ESSENTIALS", ${triggers(preToken('V2_0'))}`,
      ],
      [
        'Raise UserPoolTier to PLUS',
        `"UserPoolTier": "LITE", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, ${triggers(preToken('V2_0'))}`,
        `"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }, ${triggers(preToken('V2_0'))}`,
      ],
    ],
    complete: [[`"UserPoolTier": "LITE", ${triggers(preToken('V2_0'))}`, ['error pretoken-version-tier: "V2_0"']]],
  },
};
