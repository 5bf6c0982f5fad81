import { describe, expect, it } from 'vitest';
import { conversionsOf, formOf, findConversion, summarizeConversion, type Conversion } from '#core/convert';
import { editText, parseDocument } from '#core/document';
import { formatPath, type JsonObject, type JsonValue } from '#core/json';
import { fileTextOf } from '../../support/live-pool.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';
import { createSkeleton, updateSkeleton } from './skeletons.ts';

function conversionOf(text: string): Conversion {
  const conversion = findConversion(parseDocument(text).root);
  if (!conversion) throw new Error('It is a pool file.');
  return conversion;
}

const converted = (text: string): string => editText(text, conversionOf(text).edits);

const valueOf = (text: string): JsonValue | undefined => parseDocument(text).value;

const droppedFrom = (text: string): string[] =>
  conversionOf(text).dropped.map(({ path, why }) => `${formatPath(path)}: ${why}`);

describe('a pool file', () => {
  it.each([
    '{}',
    '{ "UserPoolId": "eu-west-1_Abc1", "Arn": "x" }',
    '{ "UserPoolId": "eu-west-1_Abc1", "Arn": "x", "Domain": "y" }',
    '{ "UserPoolId": "eu-west-1_Abc1", "Schema": [], "AliasAttributes": [] }',
    '{ "UserPoolId": "eu-west-1_Abc1", "UserPoolName": "x" }',
    '{ "UserPoolId": "", "PoolName": "", "LambdaConfig": { "PreSignUp": "" }, "UserPoolTags": { "a": "", "b": "" } }',
    '{ "UserPool": "x", "Properties": {}, "Type": "AWS::SNS::Topic", "Resources": {} }',
    fileTextOf(describedWithEverything),
  ])('is not in another format: %s', (text) => {
    expect(findConversion(parseDocument(text).root)).toBeUndefined();
  });
});

describe.each([
  ['bare', describedBare],
  ['with everything', describedWithEverything],
])('a pool description, %s', (_, pool) => {
  it.each([
    ['without a wrapper', pool],
    ['in its response', { UserPool: pool }],
    ['in a response of the SDK for Python', { UserPool: pool, ResponseMetadata: { HTTPStatusCode: 200 } }],
    ['in a response of the SDK for JavaScript', { $metadata: { attempts: 1 }, UserPool: pool }],
  ])('becomes the file that a pull writes, %s', (_, value) => {
    expect(valueOf(converted(JSON.stringify(value, null, 2)))).toEqual(valueOf(fileTextOf(pool)));
  });
});

describe('DescribeUserPool output', () => {
  it('becomes a pool file in which every comment is in the right place', () => {
    expect(
      converted(`{
  // the pool
  "Id": "eu-west-1_Abc1", // never changes
  "Name": "customers",
  "Arn": "arn:x", // not ours to say
  "MfaConfiguration": "OFF", // for now
  "AdminCreateUserConfig": {
    "UnusedAccountValidityDays": 7, // old
    "AllowAdminCreateUserOnly": true
  },
  "Policies": { "PasswordPolicy": { "MinimumLength": 12 } }, // long
  "SchemaAttributes": [{ "Name": "sub" }],
}
`),
    ).toBe(`{
  // the pool
  "UserPoolId": "eu-west-1_Abc1", // never changes
  "PoolName": "customers",
  // not ours to say
  "MfaConfiguration": "OFF", // for now
  "AdminCreateUserConfig": {
    // old
    "AllowAdminCreateUserOnly": true
  },
  "Policies": { "PasswordPolicy": { "MinimumLength": 12, "TemporaryPasswordValidityDays": 7 } }, // long
  "AutoVerifiedAttributes": [],
  "AccountRecoverySetting": {},
}
`);
  });

  it('gets no default values for settings that an excerpt omits', () => {
    const excerpt = '{ "Id": "eu-west-1_Abc1", "Name": "customers", "LambdaConfig": {}, "Status": "Enabled" }';
    expect(valueOf(converted(excerpt))).toEqual({
      UserPoolId: 'eu-west-1_Abc1',
      PoolName: 'customers',
      LambdaConfig: {},
    });
  });

  it('reports which settings it drops, and why', () => {
    const text = JSON.stringify({
      ResponseMetadata: {},
      UserPool: {
        Id: 'eu-west-1_Abc1',
        Arn: 'x',
        UsernameAttributes: ['email'],
        UserPoolTags: { 'aws:cloudformation:stack-name': 'x', team: 'y' },
        SmsConfiguration: {},
        DeviceConfiguration: null,
        SmsVerificationMessage: 'Code {####}',
        AdminCreateUserConfig: { UnusedAccountValidityDays: 3 },
        Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 7 } },
        AcrConfiguration: { Level1: { AcrValue: 'urn:cognito:loa:1' }, Level2: { AcrValue: 'urn:mine' } },
      },
    });
    expect(droppedFrom(text)).toEqual([
      'UserPool.Arn: read-only',
      'UserPool.UsernameAttributes: set only at creation',
      'UserPool.UserPoolTags["aws:cloudformation:stack-name"]: AWS tags',
      'UserPool.SmsConfiguration: empty',
      'UserPool.AdminCreateUserConfig.UnusedAccountValidityDays: TemporaryPasswordValidityDays is also present',
      'UserPool.AcrConfiguration.Level1: default names',
      'UserPool.DeviceConfiguration: null',
      'ResponseMetadata: metadata of the response',
    ]);
  });

  it('uses top-level settings rather than the same settings in UserPool', () => {
    const text = `{
  "$schema": "./x.json",
  "UserPoolId": "eu-west-1_Mine1",
  "MfaConfiguration": "ON", // mine
  "UserPool": { "Id": "eu-west-1_Abc1", "Name": "x", "MfaConfiguration": "OFF" }
}`;
    expect(converted(text)).toBe(`// mine
{
  "$schema": "./x.json",
  "UserPoolId": "eu-west-1_Mine1",
  "MfaConfiguration": "ON",
  "PoolName": "x"
}`);
    expect(droppedFrom(text)).toEqual([
      'UserPool.Id: UserPoolId is also present',
      'UserPool.MfaConfiguration: also at the top level',
    ]);
  });
});

describe('CreateUserPool input', () => {
  const input = { PoolName: 'customers', UsernameAttributes: ['email'], MfaConfiguration: 'OFF' };

  it('is a pool file', () => {
    expect(formOf(input)).toBeUndefined();
  });

  it('keeps the settings that are fixed at creation, even if its names are spelled differently', () => {
    const text = JSON.stringify({ poolName: 'customers', usernameAttributes: ['email'], mfaConfiguration: 'OFF' });
    expect(droppedFrom(text)).toEqual([]);
    expect(JSON.parse(converted(text))).toEqual(input);
    expect(conversionOf(text)).toMatchObject({ namesPool: false });
  });

  it('loses the settings that are fixed at creation if it also contains a pool ID', () => {
    const text = JSON.stringify({
      userPoolId: 'eu-west-1_Abc1',
      usernameAttributes: ['email'],
      mfaConfiguration: 'OFF',
    });
    expect(droppedFrom(text)).toEqual(['usernameAttributes: set only at creation']);
  });
});

describe('an AWS CLI skeleton', () => {
  it('loses all of its sample values', () => {
    expect(converted(updateSkeleton)).toBe(`{
    "UserPoolId": ""
}
`);
  });

  it('keeps the values that the user filled in, and the required settings of the same objects', () => {
    const filled = updateSkeleton
      .replace('"UserPoolId": ""', '"UserPoolId": "eu-west-1_Abc1"')
      .replace('"PreSignUp": ""', '"PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:x" // mine')
      .replace('"KeyName": ""', '"KeyName": "", "team": ""')
      .replace('"SnsRegion": ""', '"EumsSms": { "CallerArn": "", "ExternalId": "x" }');
    expect(valueOf(converted(filled))).toMatchObject({
      UserPoolId: 'eu-west-1_Abc1',
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:x' },
      UserPoolTags: { team: '' },
      SmsConfiguration: { EumsSms: { CallerArn: '', ExternalId: 'x' } },
    });
    expect(conversionOf(filled).namesPool).toBe(true);
  });

  it('for create-user-pool also loses all of its sample values', () => {
    expect(formOf(parseDocument(createSkeleton).root)?.kind).toBe('skeleton');
    expect(valueOf(converted(createSkeleton))).toEqual({ PoolName: '' });
  });

  it('for create-user-pool keeps the filled-in values, and the permanent settings next to them', () => {
    const filled = createSkeleton
      .replace('"PoolName": ""', '"PoolName": "customers"')
      .replace('"MinimumLength": 0', '"MinimumLength": 12')
      .replace('"From": ""', '"From": "shop@example.com"')
      .replace('"Name": ""', '"Name": "tier"')
      .replace('"AttributeDataType": "Boolean"', '"AttributeDataType": "String"')
      .replace('"MaxLength": ""', '"MaxLength": "20"');
    expect(valueOf(converted(filled))).toEqual({
      PoolName: 'customers',
      // Without these, the pool would be less secure than the skeleton says.
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireUppercase: true, RequireLowercase: true } },
      DeletionProtection: 'ACTIVE',
      // A pool can't have both lists, so the user has to remove one.
      AliasAttributes: ['email'],
      UsernameAttributes: ['phone_number'],
      EmailConfiguration: { From: 'shop@example.com', EmailSendingAccount: 'DEVELOPER' },
      Schema: [
        {
          Name: 'tier',
          AttributeDataType: 'String',
          Mutable: true,
          Required: true,
          StringAttributeConstraints: { MaxLength: '20' },
        },
      ],
    });
    expect(summarizeConversion(formOf(parseDocument(filled).root)!).message).toContain(
      'UsernameAttributes and AliasAttributes might be sample values. A pool can have only one of them',
    );
    expect(droppedFrom(filled)).toEqual([
      'Policies.SignInPolicy: {"AllowedFirstAuthFactors":["EMAIL_OTP"]} can\'t be distinguished from a sample value',
      'LambdaConfig: sample values',
      'EmailVerificationMessage: sample values',
      'EmailConfiguration.SourceArn: sample values',
      "Schema[0].DeveloperOnlyAttribute: true can't be distinguished from a sample value",
      'Schema[0].NumberAttributeConstraints: sample values',
      'Schema[0].StringAttributeConstraints.MinLength: sample values',
      'UserPoolTags: sample values',
      'UsernameConfiguration: {"CaseSensitive":true} can\'t be distinguished from a sample value',
      'UserPoolTier: "PLUS" can\'t be distinguished from a sample value',
    ]);
  });

  it('loses AliasAttributes if the user chose several UsernameAttributes, and the other way round', () => {
    for (const [list, own, other] of [
      ['"phone_number"', 'UsernameAttributes', 'AliasAttributes'],
      ['"email"\n', 'AliasAttributes', 'UsernameAttributes'],
    ] as const) {
      const value = valueOf(converted(createSkeleton.replace(list, '"email", "phone_number"')));
      expect(value).toHaveProperty(own);
      expect(value).not.toHaveProperty(other);
    }
  });

  it('keeps values that no skeleton contains, such as false and a list of two items', () => {
    const filled = createSkeleton
      .replace('"CaseSensitive": true', '"CaseSensitive": false')
      .replace('"EMAIL_OTP"', '"PASSWORD", "EMAIL_OTP"');
    expect(valueOf(converted(filled))).toMatchObject({
      UsernameConfiguration: { CaseSensitive: false },
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    });
  });
});

const properties = `{
  // who
  "UserPoolName": { "Fn::Sub": "\${Stage}-customers" },
  "EnabledMfas": ["SOFTWARE_TOKEN_MFA"], // by app
  "UsernameAttributes": ["email"],
  "LambdaConfig": { "PreSignUp": { "Fn::GetAtt": ["PreSignUp", "Arn"] } }
}`;
const request = {
  PoolName: { 'Fn::Sub': '${Stage}-customers' },
  UsernameAttributes: ['email'],
  LambdaConfig: { PreSignUp: { 'Fn::GetAtt': ['PreSignUp', 'Arn'] } },
};
const dropped = ['EnabledMfas: set in a *.userpoolmfa.json file'];
const below = (path: string) => dropped.map((line) => `${path}.Properties.${line}`);
const resource = `{ "Type": "AWS::Cognito::UserPool", "DeletionPolicy": "Retain", "Properties": ${properties} }`;
const others = '"Topic": { "Type": "AWS::SNS::Topic" }';

describe('CloudFormation', () => {
  it.each([
    ['properties', properties, dropped],
    [
      'a resource',
      resource,
      [
        ...dropped.map((line) => `Properties.${line}`),
        'Type: CloudFormation only',
        'DeletionPolicy: CloudFormation only',
      ],
    ],
    [
      'a resource with its name',
      `{ "UserPool": ${resource}, ${others} }`,
      [
        ...below('UserPool'),
        'UserPool.Type: CloudFormation only',
        'UserPool.DeletionPolicy: CloudFormation only',
        'Topic: CloudFormation only',
      ],
    ],
    [
      'a template',
      `{ "Resources": { ${others}, "Pool": ${resource} }, "Outputs": {} }`,
      [
        ...below('Resources.Pool'),
        'Resources.Topic: CloudFormation only',
        'Resources.Pool.Type: CloudFormation only',
        'Resources.Pool.DeletionPolicy: CloudFormation only',
        'Outputs: CloudFormation only',
      ],
    ],
  ])('%s becomes a request with unchanged functions', (_, text, lost) => {
    expect(valueOf(converted(text))).toEqual(request);
    expect(droppedFrom(text)).toEqual(lost);
    expect(conversionOf(text).functions.map((path) => formatPath(path))).toEqual([
      'PoolName',
      'LambdaConfig.PreSignUp',
    ]);
    for (const comment of ['// who', '// by app']) expect(converted(text)).toContain(comment);
  });

  it('keeps the comments on properties in place', () => {
    expect(converted(properties)).toBe(`{
  // who
  "PoolName": { "Fn::Sub": "\${Stage}-customers" },
  // by app
  "UsernameAttributes": ["email"],
  "LambdaConfig": { "PreSignUp": { "Fn::GetAtt": ["PreSignUp", "Arn"] } }
}`);
  });

  it.each([`{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": {} }`, `{ "Resources": { ${others} } }`])(
    'input without a pool is not converted: %s',
    (text) => {
      const { root } = parseDocument(text);
      expect(formOf(root)).toMatchObject({ contents: [], obstacle: 'It has no user pool.' });
      expect(findConversion(root)).toBeUndefined();
    },
  );

  it('input with a single tag is not mistaken for a function, even if the tag is named Ref', () => {
    const UserPoolTags = { Ref: 1 };
    const Properties = { UserPoolTags, MfaConfiguration: { Ref: 'Mfa' } };
    const conversion = conversionsOf(formOf({ Type: 'AWS::Cognito::UserPool', Properties })!)[0];
    expect(conversion?.value).toEqual({ ...Properties, UserPoolTags: { Ref: '1' } });
    expect(conversion?.functions).toEqual([['MfaConfiguration']]);
  });

  it('a resource is treated as a live pool only if it has attributes that only live pools have', () => {
    const pool = (Properties: JsonObject): JsonObject => ({ Type: 'AWS::Cognito::UserPool', Properties });
    const Policies = { PasswordPolicy: { MinimumLength: 8 } };
    const written = { UserPoolName: 'written', Schema: [{ Name: 'tier', AttributeDataType: 'String' }], Policies };
    const read = { ...written, UserPoolName: 'read', Arn: 'arn:aws:x' };
    const Resources = { Written: pool(written), Read: pool(read) };
    const asWritten = { PoolName: 'written', Policies, Schema: written.Schema };
    const asRead = {
      PoolName: 'read',
      Policies,
      AutoVerifiedAttributes: [],
      AccountRecoverySetting: {},
      Schema: [{ ...written.Schema[0], Mutable: false }],
    };
    for (const value of [
      { Resources },
      { service: 'x', resources: { Resources } },
      Resources,
      Object.values(Resources),
    ]) {
      expect(conversionsOf(formOf(value)!).map((one) => one.value)).toEqual([asWritten, asRead]);
    }
  });

  it('input with several pools has one conversion for each pool', () => {
    const second = resource.replace('customers', 'staff');
    const form = formOf(parseDocument(`{ "Resources": { "A": ${resource}, "B": ${second} } }`).root)!;
    const [a, b, ...more] = conversionsOf(form);
    expect(more).toEqual([]);
    expect([a?.value, b?.value]).toEqual([request, { ...request, PoolName: { 'Fn::Sub': '${Stage}-staff' } }]);
    expect(a?.dropped).toContainEqual({ path: ['Resources', 'B'], why: 'CloudFormation only' });
    expect(b?.dropped).toContainEqual({ path: ['Resources', 'A'], why: 'CloudFormation only' });
  });

  it('a pool that has no properties becomes an empty request', () => {
    expect(valueOf(converted('{ "Type": "AWS::Cognito::UserPool" }'))).toEqual({});
  });
});
