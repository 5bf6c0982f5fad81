import type { RuleCases } from './rule-cases.ts';

const resource = '{ "Type": "AWS::Cognito::UserPool" }';

export const requestCases: RuleCases = {
  'foreign-form': {
    finds: [
      ['"UserPool": { "Id": "eu-west-1_Abc1" }', ['error foreign-form: {']],
      ['"Arn": "x", "Status": "Enabled", "Name": "x"', ['error foreign-form: {']],
      ['"UserPoolName": "x", "EnabledMfas": []', ['error foreign-form: {']],
      [`"Type": "AWS::Cognito::UserPool", "Properties": { "UserPoolName": "x" }`, ['error foreign-form: {']],
      [`"Resources": { "Pool": ${resource}, "Other": ${resource} }`, ['error foreign-form: {']],
      [`"Resources": { "Topic": { "Type": "AWS::SNS::Topic" } }`, ['error foreign-form: {']],
      [
        '"ResponseMetadata": {}, "UserPool": 1',
        ['error foreign-form: "ResponseMetadata"', 'error foreign-form: "UserPool"'],
      ],
    ],
    silent: ['"PoolName": "x"', '"LambdaConfig": {}, "UserPoolTags": { "KeyName": "" }'],
    fixes: [
      [
        'Convert DescribeUserPool output to a user pool file (removes Arn, Status and Domain)',
        '"Arn": "x", /* name */ "Name": "x", "Status": "Enabled", "Domain": "y"',
        '/* name */ "PoolName": "x"',
      ],
      [
        'Convert CloudFormation properties to a user pool file (removes EnabledMfas)',
        '"UserPoolName": "x", "EnabledMfas": []',
        '"PoolName": "x"',
      ],
      ['Remove ResponseMetadata', '"PoolName": "x", "ResponseMetadata": {}', '"PoolName": "x"'],
    ],
  },
  'read-only-field': {
    finds: [
      ['"Arn": "x", "Domain": "y"', ['error read-only-field: "Arn"', 'error read-only-field: "Domain"']],
      ['"Name": "x"', ['error read-only-field: "Name"']],
      ['"Status": null', ['error read-only-field: "Status"']],
    ],
    silent: ['"PoolName": "x"'],
    fixes: [
      ['Remove Arn', '"Arn": "x", "MfaConfiguration": "OFF"', '"MfaConfiguration": "OFF"'],
      ['Rename to PoolName', '"Name": "x"', '"PoolName": "x"'],
      ['Remove Name', '"Name": "x", "PoolName": "y"', '"PoolName": "y"'],
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
  'cfn-only-field': {
    finds: [
      ['"UserPoolName": "x"', ['error cfn-only-field: "UserPoolName"']],
      ['"WebAuthnRelyingPartyID": "example.com"', ['error cfn-only-field: "WebAuthnRelyingPartyID"']],
      ['"ProviderURL": "x"', ['error cfn-only-field: "ProviderURL"']],
    ],
    silent: ['"PoolName": "x"'],
    fixes: [
      ['Rename to PoolName', '"UserPoolName": "x"', '"PoolName": "x"'],
      ['Remove UserPoolName', '"UserPoolName": "x", "PoolName": "x"', '"PoolName": "x"'],
      ['Remove EnabledMfas', '"EnabledMfas": [], "PoolName": "x"', '"PoolName": "x"'],
    ],
  },
  'mfa-config-field': {
    finds: [
      ['"SmsMfaConfiguration": {}', ['error mfa-config-field: "SmsMfaConfiguration"']],
      [
        '"SoftwareTokenMfaConfiguration": { "Enabled": true }, "MfaConfiguration": "OFF"',
        ['error mfa-config-field: "SoftwareTokenMfaConfiguration"'],
      ],
    ],
    silent: ['"MfaConfiguration": "OFF"'],
    fixes: [['Remove WebAuthnConfiguration', '"WebAuthnConfiguration": {}, "PoolName": "x"', '"PoolName": "x"']],
  },
  'null-value': {
    finds: [
      ['"PoolName": null', ['error null-value: null']],
      ['"LambdaConfig": { "PreSignUp": null }', ['error null-value: null']],
      ['"UserPoolAddOns": { "AdvancedSecurityMode": null }', ['error null-value: null']],
      ['"AccountRecoverySetting": { "RecoveryMechanisms": [null] }', ['error null-value: null']],
      ['"Unheard": [null]', ['warning unknown-field: "Unheard"', 'error null-value: null']],
    ],
    silent: ['"$schema": null'],
    fixes: [
      [
        'Remove AutoVerifiedAttributes',
        '"AutoVerifiedAttributes": null, "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
        '"UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
      ],
      ['Remove MfaConfiguration', '"MfaConfiguration": null, "PoolName": "x"', '"PoolName": "x"'],
      ['Change to []', '"AutoVerifiedAttributes": null', '"AutoVerifiedAttributes": []'],
      ['Change to {}', '"LambdaConfig": null', '"LambdaConfig": {}'],
      ['Change to "OFF"', '"MfaConfiguration": null', '"MfaConfiguration": "OFF"'],
      [
        'Change to "Disabled"',
        '"DcrConfiguration": { "EnableStatus": null }',
        '"DcrConfiguration": { "EnableStatus": "Disabled" }',
      ],
    ],
  },
};
