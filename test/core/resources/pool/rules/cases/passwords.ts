import type { RuleCases } from './rule-cases.ts';

/** Returns settings with a password policy that has the given properties and all four character requirements. */
const policy = (members: string): string =>
  `"Policies": { "PasswordPolicy": { "RequireUppercase": true, "RequireLowercase": true, "RequireNumbers": true, "RequireSymbols": true, ${members} } }`;

export const passwordCases: RuleCases = {
  'password-history-tier': {
    finds: [[`"UserPoolTier": "LITE", ${policy('"PasswordHistorySize": 5')}`, ['warning password-history-tier: 5']]],
    silent: [
      `"UserPoolTier": "LITE", ${policy('"PasswordHistorySize": 0')}`,
      `"UserPoolTier": "ESSENTIALS", ${policy('"PasswordHistorySize": 5')}`,
      policy('"PasswordHistorySize": 5'),
    ],
    complete: [[`"UserPoolTier": "LITE", ${policy('"PasswordHistorySize": 5')}`, ['error password-history-tier: 5']]],
    fixes: [
      [
        'Set PasswordHistorySize to 0',
        `"UserPoolTier": "LITE", ${policy('"PasswordHistorySize": 5')}`,
        `"UserPoolTier": "LITE", ${policy('"PasswordHistorySize": 0')}`,
      ],
      [
        'Raise UserPoolTier to ESSENTIALS',
        `"UserPoolTier": "LITE", ${policy('"PasswordHistorySize": 5')}`,
        `"UserPoolTier": "ESSENTIALS", ${policy('"PasswordHistorySize": 5')}`,
      ],
      [
        'Raise UserPoolTier to PLUS',
        `"UserPoolTier": "LITE", ${policy('"PasswordHistorySize": 5')}, "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }`,
        `"UserPoolTier": "PLUS", ${policy('"PasswordHistorySize": 5')}, "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }`,
      ],
    ],
  },
  'password-policy-partial': {
    finds: [
      [
        '"Policies": { "PasswordPolicy": { "MinimumLength": 12, "RequireSymbols": true } }',
        ['hint password-policy-partial: "PasswordPolicy"'],
      ],
    ],
    silent: [
      '"Policies": {}',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 12 } }',
      policy('"MinimumLength": 12'),
    ],
  },
  'password-policy-weak': {
    finds: [
      [policy('"MinimumLength": 6'), ['information password-policy-weak: 6']],
      [policy('"MinimumLength": 5'), ['error password-min-length: 5']],
    ],
    silent: [policy('"MinimumLength": 8')],
    fixes: [['Change to 8', policy('"MinimumLength": 7 /* as ever */'), policy('"MinimumLength": 8 /* as ever */')]],
  },
  'temp-validity-zero': {
    finds: [[policy('"TemporaryPasswordValidityDays": 0'), ['warning temp-validity-zero: 0']]],
    silent: [policy('"TemporaryPasswordValidityDays": 1')],
    fixes: [
      ['Change to 7', policy('"TemporaryPasswordValidityDays": 0'), policy('"TemporaryPasswordValidityDays": 7')],
      ['Change to 1', policy('"TemporaryPasswordValidityDays": 0'), policy('"TemporaryPasswordValidityDays": 1')],
    ],
  },
  'unused-account-validity': {
    finds: [
      [
        `${policy('"TemporaryPasswordValidityDays": 7')}, "AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }`,
        ['error unused-account-validity: "UnusedAccountValidityDays"'],
      ],
      [
        '"AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }',
        ['warning unused-account-validity: "UnusedAccountValidityDays"'],
      ],
    ],
    silent: [
      '"AdminCreateUserConfig": { "UnusedAccountValidityDays": 0 }',
      policy('"TemporaryPasswordValidityDays": 7'),
    ],
    fixes: [
      [
        'Remove UnusedAccountValidityDays',
        `${policy('"TemporaryPasswordValidityDays": 7')}, "AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }`,
        `${policy('"TemporaryPasswordValidityDays": 7')}, "AdminCreateUserConfig": {}`,
      ],
      [
        'Move 30 to TemporaryPasswordValidityDays',
        '"Policies": { "PasswordPolicy": { "MinimumLength": 8 } }, "AdminCreateUserConfig": { /* old */ "UnusedAccountValidityDays": 30, "AllowAdminCreateUserOnly": true }',
        '"Policies": { "PasswordPolicy": { "MinimumLength": 8, "TemporaryPasswordValidityDays": 30 } }, "AdminCreateUserConfig": { /* old */ "AllowAdminCreateUserOnly": true }',
      ],
    ],
  },
};
