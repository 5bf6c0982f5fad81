import type { RuleCases } from '../../rules/cases/index.ts';

const sms = '"SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x" }';
const anyCase = '"UsernameConfiguration": { "CaseSensitive": false }';
const byEmail = '"UsernameAttributes": ["email"]';
const preferred = '"AliasAttributes": ["preferred_username"]';

export const newPoolCases: RuleCases = {
  'user-pool-id-required': {
    finds: [[byEmail, ['information user-pool-id-required: {']]],
    silent: [],
    fixes: [
      [
        'Use for an existing pool: add UserPoolId',
        '"DeletionProtection": "ACTIVE"',
        '"DeletionProtection": "ACTIVE", "UserPoolId": "eu-west-1_AbCdEf123"',
      ],
    ],
  },
  'create-alias-username-exclusive': {
    finds: [
      [
        `"AliasAttributes": ["email"], ${byEmail}, "AutoVerifiedAttributes": ["email"]`,
        ['error create-alias-username-exclusive: "AliasAttributes"'],
      ],
    ],
    silent: [
      byEmail,
      `"AliasAttributes": [], ${byEmail}`,
      '"AliasAttributes": ["email"], "AutoVerifiedAttributes": ["email"]',
    ],
    fixes: [
      ['Remove AliasAttributes', `"AliasAttributes": ["email"], ${byEmail}`, byEmail],
      ['Remove UsernameAttributes', `"AliasAttributes": ["email"], ${byEmail}`, '"AliasAttributes": ["email"]'],
    ],
  },
  'create-alias-unverified': {
    finds: [
      ['"AliasAttributes": ["email"]', ['warning create-alias-unverified: "email"']],
      [
        '"AliasAttributes": ["email", "phone_number"], "AutoVerifiedAttributes": ["email"]',
        ['warning create-alias-unverified: "phone_number"'],
      ],
    ],
    silent: ['"AliasAttributes": ["email"], "AutoVerifiedAttributes": ["email"]'],
    fixes: [
      [
        'Add phone_number to AutoVerifiedAttributes',
        `"AliasAttributes": ["phone_number"], "AutoVerifiedAttributes": ["email"], ${sms}`,
        `"AliasAttributes": ["phone_number"], "AutoVerifiedAttributes": [\n  "email",\n  "phone_number"\n], ${sms}`,
      ],
    ],
  },
  'create-preferred-username': {
    finds: [
      [
        `${preferred}, "Schema": [{ "Name": "preferred_username", "Mutable": true, "Required": true }]`,
        ['information create-preferred-username-late: "preferred_username"', 'warning create-preferred-username: true'],
      ],
    ],
    silent: ['"Schema": [{ "Name": "preferred_username", "Mutable": true, "Required": true }]'],
    fixes: [
      [
        'Remove Required',
        `${preferred}, "Schema": [{ "Name": "preferred_username", "Mutable": true, "Required": true }]`,
        `${preferred}, "Schema": [{ "Name": "preferred_username", "Mutable": true }]`,
      ],
    ],
  },
  'create-preferred-username-late': {
    finds: [[preferred, ['information create-preferred-username-late: "preferred_username"']]],
    silent: [byEmail],
  },
  'create-case-default': {
    finds: [[byEmail, ['warning create-case-default: {']]],
    silent: [anyCase, '"UsernameConfiguration": "none of our business"'],
    fixes: [
      [
        'Set UsernameConfiguration to {"CaseSensitive":false}',
        byEmail,
        `${byEmail}, "UsernameConfiguration": {\n  "CaseSensitive": false\n}`,
      ],
    ],
  },
  'create-case-sensitive': {
    finds: [['"UsernameConfiguration": { "CaseSensitive": true }', ['information create-case-sensitive: true']]],
    silent: [anyCase],
    fixes: [['Change to false', '"UsernameConfiguration": { "CaseSensitive": true }', anyCase]],
  },
  'create-mfa-needs-sms': {
    finds: [
      ['"MfaConfiguration": "OPTIONAL"', ['error create-mfa-needs-sms: "OPTIONAL"']],
      ['"MfaConfiguration": "ON"', ['error create-mfa-needs-sms: "ON"']],
    ],
    silent: ['"MfaConfiguration": "OFF"', `"MfaConfiguration": "OPTIONAL", ${sms}`],
    fixes: [['Remove MfaConfiguration', `"MfaConfiguration": "ON", ${byEmail}`, byEmail]],
  },
  'create-protection-default': {
    finds: [[byEmail, ['information create-protection-default: {']]],
    silent: ['"DeletionProtection": "ACTIVE"'],
    fixes: [['Set DeletionProtection to "ACTIVE"', byEmail, `${byEmail}, "DeletionProtection": "ACTIVE"`]],
  },
  'create-self-signup-default': {
    finds: [
      [byEmail, ['information create-self-signup-default: {']],
      ['"AdminCreateUserConfig": {}', ['information create-self-signup-default: {']],
    ],
    silent: ['"AdminCreateUserConfig": { "AllowAdminCreateUserOnly": false }'],
    fixes: [
      [
        'Set AllowAdminCreateUserOnly to true',
        '"AdminCreateUserConfig": { "UnusedAccountValidityDays": 0 }',
        '"AdminCreateUserConfig": { "UnusedAccountValidityDays": 0, "AllowAdminCreateUserOnly": true }',
      ],
      [
        'Set AdminCreateUserConfig to {"AllowAdminCreateUserOnly":false}',
        byEmail,
        `${byEmail}, "AdminCreateUserConfig": {\n  "AllowAdminCreateUserOnly": false\n}`,
      ],
    ],
  },
  'create-recovery-default': {
    finds: [[byEmail, ['information create-recovery-default: {']]],
    silent: ['"AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1, "Name": "admin_only" }] }'],
    fixes: [
      [
        'Let users recover their accounts by email',
        byEmail,
        `${byEmail}, "AccountRecoverySetting": {\n  "RecoveryMechanisms": [\n    {\n      "Priority": 1,\n      "Name": "verified_email"\n    }\n  ]\n}`,
      ],
    ],
  },
  'create-signin-irreversible': {
    finds: [['"DeletionProtection": "ACTIVE"', ['information create-signin-irreversible: {']]],
    silent: [byEmail, '"AliasAttributes": ["email"], "AutoVerifiedAttributes": ["email"]'],
    fixes: [
      [
        'Set UsernameAttributes to ["email"]',
        '"DeletionProtection": "ACTIVE"',
        '"DeletionProtection": "ACTIVE", "UsernameAttributes": [\n  "email"\n]',
      ],
    ],
  },
  'create-triggers-without-permission': {
    finds: [
      [
        '"LambdaConfig": { "PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:x" }',
        ['information create-triggers-without-permission: "LambdaConfig"'],
      ],
    ],
    silent: ['"LambdaConfig": {}'],
  },
};
