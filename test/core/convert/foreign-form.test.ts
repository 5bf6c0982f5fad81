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
      'The file holds DescribeUserPool output, and a pool file is an UpdateUserPool request. Turning it into one drops Arn (read-only), and keeps the rest.',
      ['Turn this DescribeUserPool output into a pool file (drops Arn)'],
    ],
    [
      'a description without dropped settings',
      '{ "UserPool": { "Id": "eu-west-1_Abc1" } }',
      'The file holds DescribeUserPool output, and a pool file is an UpdateUserPool request. Turning it into one keeps all that it says.',
      ['Turn this DescribeUserPool output into a pool file'],
    ],
    [
      'a complete description',
      JSON.stringify({ UserPool: describedWithEverything }),
      'The file holds DescribeUserPool output, and a pool file is an UpdateUserPool request. Turning it into one drops Status, LastModifiedDate, CreationDate, SchemaAttributes, EstimatedNumberOfUsers, SmsConfigurationFailure, EmailConfigurationFailure, Domain, CustomDomain (read-only), AliasAttributes, UsernameAttributes, UsernameConfiguration (fixed when a pool is created) and 4 more, and keeps the rest.',
      ['Turn this DescribeUserPool output into a pool file (drops Status, LastModifiedDate and 14 more)'],
    ],
    [
      'a list of a new pool',
      '[{ "PoolName": "x", "UsernameAttributes": ["email"] }]',
      'The file holds a list, and a pool file is one UpdateUserPool request. Turning it into one keeps all that it says.',
      ['Turn this into a pool file'],
    ],
    [
      'a resource',
      '{ "Type": "AWS::Cognito::UserPool", "Properties": { "PoolName": { "Ref": "Name" }, "EnabledMfas": [] } }',
      'The file holds a CloudFormation resource, and a pool file is an UpdateUserPool request. Turning it into one drops EnabledMfas (set with SetUserPoolMfaConfig) and Type (CloudFormation only), and keeps the rest. CloudFormation functions are kept (PoolName). Replace each with the value that the live pool has. You then have to fill in UserPoolId.',
      ['Turn this CloudFormation resource into a pool file (drops EnabledMfas and Type)'],
    ],
    [
      'a template without a pool',
      '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": {} }',
      'The file holds a CloudFormation template, and a pool file is an UpdateUserPool request. It has no user pool.',
      [],
    ],
  ])('%s', (_, text, message, fixes) => {
    expect(messages(text)).toEqual({ message, fixes });
  });

  it('names the sample values of a skeleton', () => {
    const { message, fixes } = messages(updateSkeleton);
    expect(message).toMatch(
      /^The file holds an AWS CLI skeleton, .* drops Policies, LambdaConfig, .* \(sample values\), and keeps the rest\. You then/,
    );
    expect(fixes).toEqual(['Turn this AWS CLI skeleton into a pool file (drops Policies, LambdaConfig and 8 more)']);
  });

  it('has a quick fix for each of several pools, which says what it drops', () => {
    const pool = (name: string) => ({ Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: name } });
    const { message, fixes } = messages(JSON.stringify({ Resources: { Shop: pool('shop'), Staff: pool('staff') } }));
    expect(message).toBe(
      'The file holds a CloudFormation template, and a pool file is an UpdateUserPool request. There are 2 user pools in it, but a pool file has one. Choose which one to keep. Resources.Shop: Turning it into one drops Resources.Shop.Type, Resources.Staff (CloudFormation only), and keeps the rest. You then have to fill in UserPoolId. Resources.Staff: Turning it into one drops Resources.Shop, Resources.Staff.Type (CloudFormation only), and keeps the rest. You then have to fill in UserPoolId.',
    );
    expect(fixes).toEqual([
      'Turn Resources.Shop into a pool file (drops Type and Staff)',
      'Turn Resources.Staff into a pool file (drops Shop and Type)',
    ]);
  });
});

it('the message names the defaults that a pasted description implies', () => {
  const { AutoVerifiedAttributes: _, ...pool } = describedBare;
  const { message } = messages(JSON.stringify({ UserPool: { ...pool, SchemaAttributes: [] } }));
  expect(message).toContain(
    'It adds AutoVerifiedAttributes with its default, which the description of the pool does not have.',
  );
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
    expect(diagnosticsIn(text).filter((line) => /foreign-form|-field/.test(line))).toEqual([
      'error foreign-form: "Id"',
    ]);
  });
});
