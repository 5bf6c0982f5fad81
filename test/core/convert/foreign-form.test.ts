import { describe, expect, it } from 'vitest';
import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { afterFix, diagnosticsIn } from '../../support/check.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';
import { updateSkeleton } from './skeletons.ts';
import { parsePool } from '../../support/parse-pool.ts';

function messages(text: string): { message: string; fixes: string[] } {
  const found = checkDocument(parsePool(text)).filter(({ code }) => code === 'foreign-form');
  expect(found).toHaveLength(1);
  const [{ message, fixes = [] }] = found as [LocatedDiagnostic];
  for (const { title } of fixes) expect(afterFix(text, title)).not.toBe(text);
  return { message, fixes: fixes.map(({ title }) => title) };
}

describe('the diagnostic for a pool in another format', () => {
  it.each([
    [
      'a short description',
      '{ "Id": "eu-west-1_Abc1", "Arn": "x" }',
      'This is DescribeUserPool output, not a user pool file.\nThe conversion removes Arn (read-only).',
      ['Convert DescribeUserPool output to a user pool file (removes Arn)'],
    ],
    [
      'a description without dropped settings',
      '{ "UserPool": { "Id": "eu-west-1_Abc1" } }',
      'This is DescribeUserPool output, not a user pool file.\nThe conversion keeps everything.',
      ['Convert DescribeUserPool output to a user pool file'],
    ],
    [
      'a complete description',
      JSON.stringify({ UserPool: describedWithEverything }),
      'This is DescribeUserPool output, not a user pool file.\nThe conversion removes Status, LastModifiedDate, CreationDate, SchemaAttributes, EstimatedNumberOfUsers, SmsConfigurationFailure, EmailConfigurationFailure, Domain, CustomDomain (read-only), AliasAttributes, UsernameAttributes, UsernameConfiguration (set only at creation) and 4 more.',
      ['Convert DescribeUserPool output to a user pool file (removes Status, LastModifiedDate and 14 more)'],
    ],
    [
      'a list with a new pool',
      '[{ "PoolName": "x", "UsernameAttributes": ["email"] }]',
      'This is a list, not a user pool file.\nThe conversion keeps everything. The result describes a new pool. If the pool already exists, set UserPoolId.',
      ['Convert to a user pool file'],
    ],
    [
      'a resource',
      '{ "Type": "AWS::Cognito::UserPool", "Properties": { "PoolName": { "Ref": "Name" }, "EnabledMfas": [] } }',
      'This is a CloudFormation resource, not a user pool file.\nThe conversion removes EnabledMfas (set in a *.userpoolmfa.json file) and Type (CloudFormation only). The result still contains CloudFormation functions (PoolName). Replace each with its value. The result describes a new pool. If the pool already exists, set UserPoolId.',
      ['Convert CloudFormation resource to a user pool file (removes EnabledMfas and Type; 1 function to replace)'],
    ],
    [
      'a template without a pool',
      '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": {} }',
      'This is a CloudFormation template, not a user pool file.\nIt has no user pool.',
      [],
    ],
  ])('%s', (_, text, message, fixes) => {
    expect(messages(text)).toEqual({ message, fixes });
  });

  it('names the settings of the MFA file that replace those of a template', () => {
    const mfa = '"EnabledMfas": ["SMS_MFA", "SOFTWARE_TOKEN_MFA"], "WebAuthnRelyingPartyID": "login.example.com"';
    expect(messages(`{ "Type": "AWS::Cognito::UserPool", "Properties": { ${mfa} } }`).message).toContain(
      'After the pool is created, pull its MFA settings into an MFA file (*.userpoolmfa.json), and set SmsMfaConfiguration, SoftwareTokenMfaConfiguration and WebAuthnConfiguration there.',
    );
    expect(messages(`{ "UserPool": { "Id": "eu-west-1_Abc1", ${mfa} } }`).message).toContain(
      "Pull the pool's MFA settings into an MFA file (*.userpoolmfa.json), and set Sms",
    );
  });

  it('names the sample values of a skeleton', () => {
    const { message, fixes } = messages(updateSkeleton);
    expect(message).toMatch(
      /^This is an AWS CLI skeleton, .*\nThe conversion removes Policies, LambdaConfig, .* \(sample values\)\. The result describes a new pool\./,
    );
    expect(fixes).toEqual(['Convert AWS CLI skeleton to a user pool file (removes Policies, LambdaConfig and 8 more)']);
  });

  it('has one quick fix per pool, and each title says what the fix drops', () => {
    const pool = (name: string) => ({ Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: name } });
    const { message, fixes } = messages(JSON.stringify({ Resources: { Shop: pool('shop'), Staff: pool('staff') } }));
    expect(message).toBe(
      'This is a CloudFormation template, not a user pool file.\nIt has 2 user pools, but a user pool file has only one. Select the one to keep. Resources.Shop: The conversion removes Resources.Shop.Type, Resources.Staff (CloudFormation only). The result describes a new pool. If the pool already exists, set UserPoolId. Resources.Staff: The conversion removes Resources.Shop, Resources.Staff.Type (CloudFormation only). The result describes a new pool. If the pool already exists, set UserPoolId.',
    );
    expect(fixes).toEqual([
      'Convert Resources.Shop to a user pool file (removes Type and Staff)',
      'Convert Resources.Staff to a user pool file (removes Shop and Type)',
    ]);
  });
});

it('the message names the settings that are added because the pasted description omits them', () => {
  const { AutoVerifiedAttributes: _, ...pool } = describedBare;
  const { message } = messages(JSON.stringify({ UserPool: { ...pool, SchemaAttributes: [] } }));
  expect(message).toContain('Missing from the source and added with the default value: AutoVerifiedAttributes.');
});

describe('the diagnostic for a file in another format', () => {
  it.each([
    JSON.stringify({ UserPool: describedBare, ResponseMetadata: { RetryAttempts: null } }),
    JSON.stringify({ $metadata: {}, UserPool: describedWithEverything }),
    '{ "AWSTemplateFormatVersion": "2010-09-09", "Description": "x", "Resources": { "Pool": { "Type": "AWS::Cognito::UserPool" } } }',
  ])('is the only diagnostic for the values around a pool', (text) => {
    const codes = diagnosticsIn(text).map((line) => line.split(/[ :]/)[1]);
    expect(codes).toEqual(['foreign-form']);
  });

  it('is the only diagnostic for properties that do not belong in a request, because it names them', () => {
    const text = JSON.stringify({ ...describedBare, UsernameAttributes: ['email'] });
    expect(diagnosticsIn(text).filter((line) => /foreign-form|-field/.test(line))).toEqual(['error foreign-form: {']);
  });
});
