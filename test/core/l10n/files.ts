import type { CheckOptions } from '#core/diagnostics';
import { toRequest } from '#core/resources/pool/normalize';
import { characterNames } from '#core/diagnostics/schema-validation';
import { readYaml } from '#core/yaml';
import { poolFile } from '../../support/check.ts';
import { parseMfa, withPoolFile } from '../../support/mfa-file.ts';
import { newPoolFile } from '../../support/new-pool.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';
import { createSkeleton, updateSkeleton } from '../convert/skeletons.ts';
import { createCasesByGroup } from '../resources/pool/create/cases/index.ts';
import { mfaRuleCases } from '../resources/mfa/rules/cases.ts';
import { casesByGroup } from '../resources/pool/rules/cases/index.ts';

/** A file and its check options. */
export type CheckedFile = readonly [text: string, options?: CheckOptions];

/** The files of the rules' test cases. */
export const ruleFiles: readonly CheckedFile[] = Object.values(casesByGroup)
  .flatMap((cases) => Object.values(cases))
  .flatMap(({ finds, fixes = [], complete = [], live = [], accounts = [], withMfa = [] }): CheckedFile[] => [
    ...[...finds, ...fixes.map(([, before]) => [before] as const)].map(([members]) => [poolFile(members)] as const),
    ...complete.map(([members]) => [poolFile(members), { complete: true }] as const),
    ...live.map(([members, factors]) => [poolFile(members), { complete: true, factors }] as const),
    ...withMfa.map(([members, mfa]) => [poolFile(members), { siblings: [parseMfa(poolFile(mfa))] }] as const),
    ...accounts.map(([members, account]) => [poolFile(members), { complete: true, account }] as const),
  ]);

/** The files of the test cases for rules about new pools. */
const newPoolFiles: readonly CheckedFile[] = Object.values(createCasesByGroup)
  .flatMap((cases) => Object.values(cases))
  .flatMap(({ finds, fixes = [] }) => [...finds, ...fixes.map(([, before]) => [before] as const)])
  .map(([members]) => [newPoolFile(members)]);

const many = (n: number): string => Array.from({ length: n }, (_, i) => `"tag${i}": "x"`).join(', ');

const oneMissing = Object.entries(toRequest(describedBare)).filter(([name]) => name !== 'UserPoolTier');

/** Files for rule messages that no test case shows. */
export const moreFiles: readonly CheckedFile[] = [
  ...newPoolFiles,
  ['{ "UserPoolId": "eu-west-1_Bare00001",\n  "PoolName": "a"",\n  "MfaConfiguration": "OFF" }'],
  [poolFile('"VerificationMessageTemplate": { "EmailMessageByLink": "no link" }')],
  ['{ "UsernameConfiguration": {}, "Schema": [{ "Name": "a b" }] }'],
  [JSON.stringify(Object.fromEntries(oneMissing))],
  [
    poolFile(
      '"UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }, "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }',
    ),
  ],
  [poolFile('"EmailConfiguration": { "SourceArn": "arn:aws::eu-west-1:123456789012:identity/example.com" }')],
  [
    poolFile(
      '"LambdaConfig": { "PreSignUp": "arn:aws:lambda::123456789012:function:x", "KMSKeyID": "arn:aws:kms::123456789012:key/x", "CustomEmailSender": {} }',
    ),
  ],
  [
    poolFile(
      '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] } }',
    ),
    { complete: true, factors: { authenticatorApp: true, email: false, passkeys: undefined } },
  ],
  [
    poolFile('"MfaConfiguration": "ON"'),
    { factors: { authenticatorApp: false, email: false, passkeys: { countAsMfa: true, relyingParty: undefined } } },
  ],
];

/** The MFA files from the rules' test cases, and files for the messages that no test case covers. */
export const mfaFiles: readonly CheckedFile[] = [
  ...Object.values(mfaRuleCases).flatMap(({ finds = [], withPool = [], fixes = [] }): CheckedFile[] => [
    ...finds.map(([members]) => [poolFile(members)] as const),
    ...withPool.map(([members, pool]) => [poolFile(members), withPoolFile(pool)] as const),
    ...fixes.map(([, members, , pool = '"PoolName": "x"']) => [poolFile(members), withPoolFile(pool)] as const),
  ]),
  [
    '{ "UserPoolId": "", "SmsMfaConfiguration": { "SmsAuthenticationMessage": "", "SmsConfiguration": { "SnsCallerArn": "", "ExternalId": "" } } }',
  ],
];

/** Files with structural problems. */
export const structureFiles: readonly CheckedFile[] = [
  '',
  '[]',
  '{}',
  poolFile('"PoolName": "a", "PoolName": "b"'),
  ...[
    // unknown, misspelled and misplaced settings
    '"MfaConfigurations": "ON", "SessionLimits": 4',
    '"MinimumLength": 8, "LambdaArn": "x", "Priority": 1, "AcrValue": "x"',
    '"MinimumLength": 8, "Policies": { "PasswordPolicy": { "MinimumLength": 8 }, "MfaConfiguration": "ON" }',
    '"EmailConfiguration": { "PoolName": "x", "ConfigurationSet": "y", "EmailMessage": "z", "LambdaConfig": {} }',
    '"PoolName": "x", "UserPoolAddOns": { "AdvancedSecurityMode": "OFF", "PoolName": "x", "PolicyName": 1 }',
    '"LambdaConfig": { "ExternalId": "x" }, "SmsConfiguration": { "PreSignUp": "y" }',
    // types
    '"PoolName": 7, "MfaConfiguration": true, "Policies": "none", "AutoVerifiedAttributes": "email"',
    '"Policies": { "PasswordPolicy": { "MinimumLength": 8.5, "RequireNumbers": "yes", "RequireSymbols": "true" } }',
    `"PoolName": ["${'x'.repeat(60)}"], "UserPoolTags": [{ "Key": "${'k'.repeat(40)}", "Value": "${'v'.repeat(40)}" }]`,
    '"PoolName": { "Ref": "Name" }, "LambdaConfig": { "KMSKeyID": { "Fn::GetAtt": ["Key", "Arn"] } }',
    // numbers and strings that are not read exactly
    '"Unheard": [9007199254740993, 1e400], "PoolName": "gr\ufffdn"',
    `"DcrConfiguration": { "AllowedScopes": "${'s'.repeat(60)}" }`,
    // CloudFormation functions
    '"PoolName": { "Ref": "Name" }, "LambdaConfig": { "PreSignUp": { "Fn::GetAtt": ["Function", "Arn"] } }',
    '"Policies": { "PasswordPolicy": { "MinimumLength": 1e999, "PasswordHistorySize": 12345678901234567890 } }',
    '"PoolName": "caf\uFFFD"',
    // values
    '"MfaConfiguration": "on", "UserPoolTier": "", "DeletionProtection": "perhaps"',
    '"AutoVerifiedAttributes": ["email", "email", "email", "email", "email", "email"]',
    '"UserPoolAddOns": {}, "LambdaConfig": { "CustomSMSSender": {} }',
    '"Policies": { "PasswordPolicy": { "MinimumLength": 5 }, "SignInPolicy": { "AllowedFirstAuthFactors": [] } }',
    '"PoolName": "", "SmsAuthenticationMessage": "no", "EmailVerificationSubject": "  "',
    `"PoolName": "a/b", "SmsVerificationMessage": "${'x'.repeat(150)}{####}"`,
    `"UserPoolTags": { "": "x", "${'k'.repeat(129)}": "y", ${many(50)} }`,
    '"EmailConfiguration": { "ReplyToEmailAddress": " name@example.com", "ConfigurationSet": "a b", "SourceArn": "x" }',
    '"LambdaConfig": { "PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:x:$LATEST" }',
    '"VerificationMessageTemplate": { "EmailMessageByLink": "{####} here", "EmailMessage": "no placeholder" }',
    ...[...characterNames.keys(), '\u0007'].map(
      (odd) =>
        `"VerificationMessageTemplate": { "EmailMessage": ${JSON.stringify(`<b>{####}${odd}</b>`)}, "EmailSubject": ${JSON.stringify(`a${odd}b`)} }`,
    ),
  ].map(poolFile),
  poolFile('"x": 1').replace('eu-west-1_Abc1', 'nowhere'),
].map((text) => [text]);

/** Files that are not JSON, with every parser error. */
export const brokenFiles: readonly CheckedFile[] = [
  '{ "a": nonsense }',
  '{ "a": 1. }',
  '{ a: 1 }',
  '{ "a": }',
  '{ "a" 1 }',
  '{ "a": 1 "b": 2 }',
  '{ "a": 1',
  '{ "a": [1 }',
  '{} {}',
  '{} /* never closed',
  '{ "a": "never closed }',
  '{ "a": 1e }',
  '{ "a": "\\u12" }',
  '{ "a": "\\x" }',
  '{ "a": "tab\tin it" }',
  '{ "a": 1, , }',
  '{ "a": "b": 1 }',
  '{ "a": [1, 2 ',
  '{ "a": 1 ] }',
  '{\n  "a": 1,""\n  "b": 2\n}',
  '{\n  "a": "b"c",\n  "d": 2\n}',
  '{\n  # a\n  "a": 1\n}',
  '\n  "a": 1,\n  "b": 2\n}',
  '{\n  "a": {\n    "b": 1\n  },\n  "c": 1\n',
  '{\n  "a": {\n    "b": { "c": 1\n  }\n}',
  '{\n  "a": {\n    "b": 1 },\n    "c": 1\n  }\n}',
  '{\n  "a":\n    1,\n    2\n  ],\n  "b": 1\n}',
  '['.repeat(100_000),
  // other languages
  'PoolName: customers\nMfaConfiguration: OPTIONAL\n',
  'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n',
  'resource "aws_cognito_user_pool" "customers" {\n  name = "customers"\n}\n',
].map((text) => [text]);

/** Files with a pool in another format. */
export const otherFormatFiles: readonly CheckedFile[] = [
  '{ "Type": "AWS::Cognito::UserPool", "Properties": { "PoolName": { "Ref": "A" }, "EmailVerificationSubject": { "Ref": "B" } } }',
  updateSkeleton,
  createSkeleton.replace('"PoolName": ""', '"PoolName": "x"'),
  JSON.stringify({ UserPool: { ...describedWithEverything, Id: undefined } }),
  '{ "Id": "eu-west-1_Abc1", "Arn": "x" }',
  '{ "UserPool": { "Id": "eu-west-1_Abc1" } }',
  JSON.stringify({ UserPool: describedWithEverything }),
  JSON.stringify({
    ResponseMetadata: {},
    MfaConfiguration: 'OFF',
    UserPoolId: 'eu-west-1_Abc1',
    UserPool: {
      Id: 'eu-west-1_Abc1',
      MfaConfiguration: 'ON',
      UserPoolTags: { 'aws:cloudformation:stack-name': 'x', team: 'y' },
      SmsConfiguration: {},
      AdminCreateUserConfig: { UnusedAccountValidityDays: 3 },
      Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 7 } },
      SchemaAttributes: [],
      AcrConfiguration: { Level1: { AcrValue: 'urn:cognito:loa:1' } },
    },
  }),
  '{ "PoolName": "x", "UserPoolName": "y", "EnabledMfas": [], "ProviderName": "z" }',
  '{ "Type": "AWS::Cognito::UserPool", "Properties": { "PoolName": { "Ref": "Name" }, "EnabledMfas": [] } }',
  '{ "Type": "AWS::Cognito::UserPool", "Properties": { "EnabledMfas": ["EMAIL_OTP"] } }',
  '{ "UserPool": { "Id": "eu-west-1_Abc1", "WebAuthnRelyingPartyID": "x" } }',
  '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": {} }',
  JSON.stringify({
    Resources: { A: { Type: 'AWS::Cognito::UserPool' }, B: { Type: 'AWS::Cognito::UserPool' } },
  }),
  JSON.stringify({
    Outputs: {},
    Resources: { A: { Type: 'AWS::Cognito::UserPool', DependsOn: 'B', Properties: { Schema: [] } }, B: {} },
  }),
  poolFile('"ResponseMetadata": {}, "Outputs": {}, "Description": "x"'),
  // a request with other names or types, or a request nested in another value
  '{ "userPoolId": "eu-west-1_Abc1", "mfaConfiguration": "OFF", "poolName": "x" }',
  '[{ "UserPoolId": "eu-west-1_Abc1", "PoolName": "x" }]',
  '{ "Id": "eu-west-1_Abc1", "Arn": "x", "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": "true" } }',
  JSON.stringify({
    service: 'x',
    provider: {},
    resources: {
      Resources: { Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: '${self:custom.name}' } } },
    },
  }),
  // no pool, or several
  '{ "service": "x", "provider": {} }',
  '{ "TemplateBody": "no template" }',
  JSON.stringify(Array.from({ length: 51 }, () => ({ PoolName: 'x' }))),
  '{ "UserPools": [{ "Id": "eu-west-1_Abc1", "Name": "x" }] }',
  '{ "UserPoolClient": { "ClientId": "x" } }',
  '{ "terraform_version": "1.9.0", "resources": [] }',
  '{ "cognitoConfig": { "resourceName": "x" } }',
].map((text) => [text]);

/** YAML files, which are checked after the YAML parser is loaded. */
export const yamlFiles: readonly CheckedFile[] = [
  'PoolName: customers\nMfaConfiguration: OPTIONAL\n',
  'PoolName: customers # comment\nMfaConfiguration: OPTIONAL\n',
  'Parameters:\n  Name: x\n',
  'PoolName: [a\nTags: b\n',
  'PoolName: a\n'.repeat(50_000),
  `PoolName: a\nTags: ${'['.repeat(200)}${']'.repeat(200)}\n`,
  Array.from(
    { length: 12 },
    (_, i) =>
      `a${i}: &a${i} [${Array(10)
        .fill(i === 0 ? 'x' : `*a${i - 1}`)
        .join(', ')}]`,
  ).join('\n'),
  'PoolName: &pool [1, *pool]\nTags: b\n',
  'PoolName: *nothing\nTags: b\n',
  'PoolName: a\nTags:\n  ? [a]\n  : b\nDescription: c\nMfaConfiguration: d\n',
  'PoolName: a\nPoolName: b\n',
  'PoolName: a\n---\nPoolName: b\n',
].map((text) => [text, { readYaml }]);
