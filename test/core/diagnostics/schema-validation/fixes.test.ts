import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import type { Fix } from '#core/diagnostics/types';
import { structureChecks } from '../../../support/structure-checks.ts';
import { afterFix, poolFile } from '../../../support/check.ts';
import { parsePool } from '../../../support/parse-pool.ts';

const codes = new Set(structureChecks.map(({ code }) => code));
const fixesOf = (members: string): Fix[] =>
  checkDocument(parsePool(poolFile(members)))
    .filter(({ code }) => codes.has(code))
    .flatMap(({ fixes = [] }) => fixes);
const tight = (text: string): string => text.replace(/\s+/g, '');

const template = (member: string, text: string): string =>
  `"VerificationMessageTemplate": { "${member}": ${JSON.stringify(text)} }`;
const SENDER = '"LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:sms"';

describe('a structural fix', () => {
  it.each([
    ['Rename to MfaConfiguration', '"MfaConfigurations": "ON"', '"MfaConfiguration": "ON"'],
    ['Change to "OFF"', '"MfaConfiguration": "off"', '"MfaConfiguration": "OFF"'],
    ['Change to "OFF"', '"MfaConfiguration": " OFF "', '"MfaConfiguration": "OFF"'],
    ['Change to "OFF"', '"MfaConfiguration": false', '"MfaConfiguration": "OFF"'],
    ['Change to "ON"', '"MfaConfiguration": "REQUIRED"', '"MfaConfiguration": "ON"'],
    ['Change to "ACTIVE"', '"DeletionProtection": ["ACTIVE"]', '"DeletionProtection": "ACTIVE"'],
    [
      'Change to true',
      '"AdminCreateUserConfig": { "AllowAdminCreateUserOnly": "True" }',
      '"AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true }',
    ],
    [
      'Change to 12',
      '"Policies": { "PasswordPolicy": { "MinimumLength": "12" } }',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 12 } }',
    ],
    [
      'Remove :$LATEST (default)',
      '"LambdaConfig": { "PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:x:$LATEST" }',
      '"LambdaConfig": { "PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:x" }',
    ],
    ['Change to "8"', '"UserPoolTags": { "floor": 8 }', '"UserPoolTags": { "floor": "8" }'],
    [
      'Change to {"a":"1","b":"2"}',
      '"UserPoolTags": [{ "Key": "a", "Value": "1" }, { "Key": "b", "Value": "2" }]',
      '"UserPoolTags": { "a": "1", "b": "2" }',
    ],
    [
      'Change to {"Type":"UPDATED"}',
      '"IssuerConfiguration": "UPDATED"',
      '"IssuerConfiguration": { "Type": "UPDATED" }',
    ],
    ['Change to ["email"]', '"AutoVerifiedAttributes": "email"', '"AutoVerifiedAttributes": ["email"]'],
    [
      'Change to 99',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 120 } }',
      '"Policies": { "PasswordPolicy": { "MinimumLength": 99 } }',
    ],
    [
      'Change to ["PASSWORD"]',
      '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [] } }',
      '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] } }',
    ],
    ['Remove SessionLimits', '"SessionLimits": 4, "PoolName": "x"', '"PoolName": "x"'],
    ['Remove PoolName', '"PoolName": ""', ''],
    ['Remove PreSignUp', '"LambdaConfig": { "PreSignUp": "" }', '"LambdaConfig": {}'],
    ['Remove the second email', '"AutoVerifiedAttributes": ["email", "email"]', '"AutoVerifiedAttributes": ["email"]'],
    [
      'Set AdvancedSecurityMode to "OFF"',
      '"UserPoolAddOns": {}',
      '"UserPoolAddOns": { "AdvancedSecurityMode": "OFF" }',
    ],
    [
      'Set AcrValue to "urn:cognito:loa:2"',
      '"AcrConfiguration": { "Level2": {} }',
      '"AcrConfiguration": { "Level2": { "AcrValue": "urn:cognito:loa:2" } }',
    ],
    [
      'Set LambdaVersion to "V1_0"',
      `"LambdaConfig": { "InboundFederation": { ${SENDER} } }`,
      `"LambdaConfig": { "InboundFederation": { ${SENDER}, "LambdaVersion": "V1_0" } }`,
    ],
  ])('%s: %s', (title, before, after) => {
    const whole = after === '' ? '{ "UserPoolId": "eu-west-1_Abc1" }' : poolFile(after);
    expect(tight(afterFix(poolFile(before), title))).toBe(tight(whole));
  });

  it.each([
    ['Add {####}', template('EmailMessage', 'Your code:'), template('EmailMessage', 'Your code: {####}')],
    [
      'Add {####}',
      template('EmailMessage', '<p>Your code: </p>\n</body>'),
      template('EmailMessage', '<p>Your code: {####}</p>\n</body>'),
    ],
    ['Add {####}', '"SmsAuthenticationMessage": "Hi"', '"SmsAuthenticationMessage": "Hi {####}"'],
    [
      'Add {##Verify your email##}',
      template('EmailMessageByLink', 'Follow this.'),
      template('EmailMessageByLink', 'Follow this. {##Verify your email##}'),
    ],
    [
      'Change {####} to {##Verify your email##}',
      template('EmailMessageByLink', 'Click {####}!'),
      template('EmailMessageByLink', 'Click {##Verify your email##}!'),
    ],
    [
      'Replace nonstandard spaces and remove invisible characters',
      template('EmailSubject', '\ufeffYour\u00a0co\u00adde\u200b\u2028now'),
      template('EmailSubject', 'Your code\nnow'),
    ],
    [
      'Replace these characters with HTML entities',
      template('EmailMessage', '\ufeff<b>a\u00a0b\u200d{####}</b>'),
      template('EmailMessage', '<b>a&#160;b&#8205;{####}</b>'),
    ],
    [
      'Replace nonstandard spaces and remove invisible characters',
      template('EmailMessage', '<b>a\u00a0b {####}</b>'),
      template('EmailMessage', '<b>a b {####}</b>'),
    ],
    [
      'Replace nonstandard spaces and remove invisible characters',
      '"PoolName": "my\u00a0pool"',
      '"PoolName": "my pool"',
    ],
    [
      'Remove leading and trailing white space',
      '"KeyConfiguration": { "KmsKeyArn": " arn:aws:kms:eu-west-1:123456789012:key/1\\n" }',
      '"KeyConfiguration": { "KmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/1" }',
    ],
  ])('%s: %s', (title, before, after) => {
    expect(afterFix(poolFile(before), title)).toBe(poolFile(after));
  });

  it('trims a pool ID', () => {
    expect(afterFix('{ "UserPoolId": " eu-west-1_Abc1" }', 'Remove leading and trailing white space')).toBe(
      '{ "UserPoolId": "eu-west-1_Abc1" }',
    );
  });

  it.each([
    ['a value with the wrong type for the correct name', '"MfaConfigurations": []', ['Remove MfaConfigurations']],
    ['a placeholder that would exceed the limit', template('SmsMessage', 'x'.repeat(138)), []],
    ['a string with a number out of range', '"Policies": { "PasswordPolicy": { "MinimumLength": "5" } }', []],
    ['a character without a plain equivalent', template('EmailSubject', 'a\ue000b'), []],
    ['tags with a duplicate name', '"UserPoolTags": [{ "Key": "a", "Value": "1" }, { "Key": "a", "Value": "2" }]', []],
    ['a value that the user must supply', `"LambdaConfig": { "InboundFederation": { "LambdaVersion": "V1_0" } }`, []],
    ['a missing name in a list', '"AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1 }] }', []],
  ])('does not guess for %s', (_, members, titles) => {
    expect(fixesOf(members).map(({ title }) => title)).toEqual(titles);
  });

  it.each([
    ['"MfaConfiguration": "off"', [true]],
    ['"MfaConfiguration": "ONN"', [undefined]],
    ['"Policies": { "PasswordPolicy": { "MinimumLength": "12" } }', [true]],
    ['"Policies": { "PasswordPolicy": { "MinimumLength": 1 } }', [undefined]],
    ['"AutoVerifiedAttributes": "email"', [true]],
    ['"AutoVerifiedAttributes": ["email", "email"]', [true]],
    ['"MfaConfiguration": false', [undefined]],
  ])('of %s is safe to apply automatically only if it keeps the meaning', (members, safe) => {
    expect(fixesOf(members).map((fix) => fix.safe)).toEqual(safe);
  });
});
