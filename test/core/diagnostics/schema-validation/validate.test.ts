import { describe, expect, it } from 'vitest';
import { diagnosticsIn, poolFile } from '../../../support/check.ts';
import { structural } from './structural.ts';

describe('the structure of a file', () => {
  it.each([
    ['', ['information user-pool-id-required: ']],
    ['{}', ['error create-pool-name-required: {', 'information user-pool-id-required: {']],
    ['[]', ['error type-mismatch: []']],
    ['{ "UserPoolId": "eu-west-1_Abc1", "$schema": "./x.json" }', []],
    ['// only a comment', ['information user-pool-id-required: ']],
    [
      '{ "PoolName": "x", "UserPoolID": "eu-west-1_Abc1" }',
      ['information user-pool-id-required: {', 'error unknown-field: "UserPoolID"'],
    ],
    [poolFile('"MfaConfigurations": "ON"'), ['error unknown-field: "MfaConfigurations"']],
    [poolFile('"mfaconfiguration": "ON"'), ['error unknown-field: "mfaconfiguration"']],
    [poolFile('"SessionLimits": 4'), ['warning unknown-field: "SessionLimits"']],
    [poolFile('"Policies": { "PasswordPolicy": { "MinLength": 8 } }'), ['error unknown-field: "MinLength"']],
    [poolFile('"Policies": { "SignInPolicy": {}, "SignUpPolicy": {} }'), ['warning unknown-field: "SignUpPolicy"']],
    [
      poolFile('"VerificationMessageTemplate": { "EmailMessageByLink": "{####}" }'),
      ['error verify-link-placeholder: {####}'],
    ],
    [poolFile('"VerificationMessageTemplate": { "EmailMessageByLink": "{##x##}" }'), []],
    [poolFile('"MinimumLength": 8'), ['warning unknown-field: "MinimumLength"']],
    [poolFile('"LambdaConfig": { "LambdaArn": "x" }'), ['warning unknown-field: "LambdaArn"']],
    [poolFile('"Policies": { "MfaConfiguration": "ON" }'), ['warning unknown-field: "MfaConfiguration"']],
    [poolFile('"AutoVerifiedAttributes": ["email", "email"]'), ['warning duplicate-list-item: "email"']],
    [poolFile('"DcrConfiguration": { "AllowedScopes": ["a", "b", "a"] }'), ['warning duplicate-list-item: "a"']],
    [poolFile('"UserPoolTags": { "a": "x", "b": "x" }'), []],
    [poolFile('"VerificationMessageTemplate": { "SmsMessage": "" }'), ['error text-length: ""']],
    [poolFile('"MfaConfiguration": "on"'), ['error enum-value: "on"']],
    [poolFile('"MfaConfiguration": true'), ['error type-mismatch: true']],
    [poolFile('"Policies": "none"'), ['error type-mismatch: "none"']],
    [poolFile('"Policies": { "PasswordPolicy": { "MinimumLength": 8.5 } }'), ['error type-mismatch: 8.5']],
    [poolFile('"Policies": { "PasswordPolicy": { "MinimumLength": 5 } }'), ['error password-min-length: 5']],
    [poolFile('"PoolName": ""'), ['error pool-name-format: ""']],
    [poolFile('"UserPoolTags": { "": "x" }'), ['error tags-length: ""']],
    [poolFile('"UserPoolAddOns": {}'), ['error threat-mode-required: "UserPoolAddOns"']],
    [poolFile('"AccountRecoverySetting": { "RecoveryMechanisms": [] }'), ['error recovery-count: []']],
    [poolFile('"SmsAuthenticationMessage": "no code"'), ['error sms-auth-message: "no code"']],
    [poolFile('"PoolName": "a", "PoolName": "b"'), ['warning duplicate-key: "PoolName"']],
    ['{ "UserPoolId": "nowhere" }', ['error user-pool-id-format: "nowhere"']],
    ['{ "UserPoolId": "eu-west-1_Abc1" "PoolName": "x" }', ['error json-syntax: "']],
  ])('%s', (text, diagnostics) => {
    expect(structural(text)).toEqual(diagnostics);
  });

  it('is checked against length limits in characters, not in bytes or code units', () => {
    const message = (n: number) => poolFile(`"SmsAuthenticationMessage": "{####}${'😀'.repeat(n)}"`);
    expect(structural(message(134))).toEqual([]);
    expect(structural(message(135)).map((line) => line.split(':')[0])).toEqual(['error sms-auth-message']);
  });

  it('is checked with the service’s patterns: Unicode letters, but only ASCII whitespace', () => {
    const body = (text: string) =>
      structural(poolFile(`"VerificationMessageTemplate": { "EmailMessage": "{####} ${text}" }`));
    expect(body('Grüße, 日本, ₿ 😀\\n')).toEqual([]);
    expect(body('a\u00a0b').map((line) => line.split(':')[0])).toEqual(['error email-body-charset']);
  });

  it('can be checked even if it contains odd values', () => {
    expect(structural('['.repeat(100_000))).toEqual(['error json-syntax: [']);
    expect(structural('{ "__proto__": { "x": 1 }, "UserPoolId": "eu-west-1_Abc1" }')).toEqual([
      'warning unknown-field: "__proto__"',
    ]);
  });
});

describe('the range of a problem inside a string', () => {
  const message = (text: string): string =>
    poolFile(`"VerificationMessageTemplate": { "EmailMessage": ${text}, "EmailSubject": "x" }`);

  it.each([
    [String.raw`"Hello,\n\u00e4 \"x\" {####} {code}"`, ['{code}']],
    ['"Dear \\"{####}\\", your\u00a0code"', ['\u00a0']],
  ])('%j', (text, underlined) => {
    const found = diagnosticsIn(message(text)).map((diagnostic) => diagnostic.replace(/^.*?: /, ''));
    expect(found).toEqual(expect.arrayContaining(underlined));
    expect(found).not.toContain(text);
  });
});
