import type { RuleCases } from './rule-cases.ts';

export const passwordCases: RuleCases = {
  'unused-account-validity': {
    finds: [
      [
        '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }, "AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }',
        ['error unused-account-validity: "UnusedAccountValidityDays"'],
      ],
      [
        '"AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }',
        ['warning unused-account-validity: "UnusedAccountValidityDays"'],
      ],
    ],
    silent: [
      '"AdminCreateUserConfig": { "UnusedAccountValidityDays": 0 }',
      '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }',
    ],
    fixes: [
      [
        'Remove UnusedAccountValidityDays',
        '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }, "AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 }',
        '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }, "AdminCreateUserConfig": {}',
      ],
      [
        'Move 30 to TemporaryPasswordValidityDays',
        '"Policies": { "PasswordPolicy": { "MinimumLength": 8 } }, "AdminCreateUserConfig": { /* old */ "UnusedAccountValidityDays": 30, "AllowAdminCreateUserOnly": true }',
        '"Policies": { "PasswordPolicy": { "MinimumLength": 8, "TemporaryPasswordValidityDays": 30 } }, "AdminCreateUserConfig": { /* old */ "AllowAdminCreateUserOnly": true }',
      ],
    ],
  },
};
