import type { RuleCases } from './rule-cases.ts';

export const requestCases: RuleCases = {
  'read-only-field': {
    finds: [
      ['"Arn": "x", "Domain": "y"', ['error read-only-field: "Arn"', 'error read-only-field: "Domain"']],
      ['"Name": "x"', ['error read-only-field: "Name"']],
      ['"UserPool": { "Id": "eu-west-1_Abc1" }', ['error read-only-field: "UserPool"']],
    ],
    silent: ['"PoolName": "x"'],
    fixes: [
      ['Remove Arn', '"Arn": "x", "MfaConfiguration": "OFF"', '"MfaConfiguration": "OFF"'],
      ['Rename to PoolName', '"Name": "x"', '"PoolName": "x"'],
    ],
  },
  'create-only-field': {
    finds: [
      ['"Schema": []', ['error create-only-field: "Schema"']],
      ['"UsernameConfiguration": { "CaseSensitive": true }', ['error create-only-field: "UsernameConfiguration"']],
    ],
    silent: ['"MfaConfiguration": "OFF"'],
    fixes: [['Remove Schema', '"MfaConfiguration": "OFF", "Schema": []', '"MfaConfiguration": "OFF"']],
  },
  'null-value': {
    finds: [
      ['"MfaConfiguration": null', ['error null-value: null']],
      ['"LambdaConfig": { "PreSignUp": null }', ['error null-value: null']],
      ['"Unheard": [null]', ['warning unknown-field: "Unheard"', 'error null-value: null']],
    ],
    silent: ['"$schema": null'],
    fixes: [
      ['Remove MfaConfiguration', '"MfaConfiguration": null, "PoolName": "x"', '"PoolName": "x"'],
      ['Change to []', '"AutoVerifiedAttributes": null', '"AutoVerifiedAttributes": []'],
    ],
  },
};
