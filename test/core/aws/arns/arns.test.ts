import { describe, expect, it } from 'vitest';
import {
  accountOf,
  arnForm,
  arnKinds,
  formatArn,
  hasAccount,
  invokedFunction,
  isArnOf,
  findArnMismatch,
  parseArn,
  partitionOf,
  describeArnMismatch,
} from '#core/aws/arns';
import { arnMembers, arnsIn, membersOfKind } from '../../../../core/src/resources/pool/arns.ts';
import { requestFields } from '#core/resources/pool/shape';

const fn = 'arn:aws:lambda:eu-west-1:123456789012:function:name';
const inAccount = (account: string, name = 'x') => `arn:aws:lambda:eu-west-1:${account}:function:${name}`;
const roleOf = (account: string) => `arn:aws:iam::${account}:role/sms`;

describe('parseArn', () => {
  it.each([
    fn,
    `${fn}:live`,
    'arn:aws-cn:lambda:cn-north-1:123456789012:function:name:7',
    'arn:aws:iam::123456789012:role/a/b:c',
    'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations',
  ])('parses %s, and formatArn formats it again', (text) => {
    expect(formatArn(parseArn(text)!)).toBe(text);
  });

  it.each(['', 'arn', 'arn:aws:lambda:eu-west-1:123456789012', `x${fn}`, ':::::::', 'name'])(
    'does not parse %j',
    (text) => {
      expect(parseArn(text)).toBeUndefined();
    },
  );

  it('handles long text quickly', () => {
    expect(hasAccount(parseArn(`arn${':'.repeat(500_000)}`)!)).toBe(false);
    expect(hasAccount(parseArn(`arn:a:b:c:${'1'.repeat(500_000)}x:d`)!)).toBe(false);
  });
});

describe('partitionOf', () => {
  it.each([
    ['eu-west-1', 'aws'],
    ['mx-central-1', 'aws'],
    ['ap-southeast-12', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('%s is in %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition);
  });

  it.each(['', 'local', 'eu', 'eu-west', 'eu-west-1a', 'moon-west-1', `eu-${'w'.repeat(100_000)}`])(
    'returns no partition for %j',
    (region) => {
      expect(partitionOf(region)).toBeUndefined();
    },
  );
});

describe('the settings that take ARNs', () => {
  it('are settings of the request', () => {
    expect(Object.keys(arnMembers).filter((member) => !requestFields().has(member))).toEqual([]);
  });

  it('include every setting with an ARN in its name', () => {
    const named = [...requestFields().keys()].filter((member) => member.endsWith('Arn'));
    expect(named.filter((member) => !Object.hasOwn(arnMembers, member))).toEqual([]);
  });

  it('can be selected by kind', () => {
    expect(membersOfKind(arnKinds.key)).toEqual(['LambdaConfig.KMSKeyID', 'KeyConfiguration.KmsKeyArn']);
  });
});

describe('isArnOf', () => {
  it.each([
    fn,
    `${fn}:live`,
    `${fn}:12`,
    'arn:aws-cn:lambda:cn-north-1:123456789012:function:n',
    'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:n',
  ])('accepts %s as a function', (text) => {
    expect(isArnOf(text, arnKinds.function)).toBe(true);
  });

  it.each([
    '',
    'name',
    'arn:aws:lambda:eu-west-1:123456789012:layer:name:1',
    'arn:aws:lambda:eu-west-1:123456789012:function:',
    'arn:aws:lambda:eu-west-1:account:function:name',
    'arn:aws:sns:eu-west-1:123456789012:topic',
    roleOf('123456789012'),
    `${fn}\u00a0`,
    `${fn}:$LATEST`,
    fn + 'e'.repeat(2000),
  ])('does not accept %j as a function', (text) => {
    expect(isArnOf(text, arnKinds.function)).toBe(false);
  });
});

describe('findArnMismatch', () => {
  it.each([
    [fn, 'eu-west-1', undefined],
    [fn, undefined, undefined],
    [fn, 'local', undefined],
    [fn, 'us-east-1', 'region'],
    [fn, 'sandbox-1', 'region'],
    [fn.replace('eu-west-1', 'sandbox-1'), 'sandbox-1', undefined],
    ['arn:aws:lambda::123456789012:function:name', 'us-east-1', 'region'],
    ['arn:aws:lambda:cn-north-1:123456789012:function:name', 'cn-north-1', 'partition'],
    ['arn:aws-cn:lambda:cn-north-1:123456789012:function:name', 'cn-north-1', undefined],
    ['arn:aws:sqs:us-east-1:123456789012:name', 'eu-west-1', 'kind'],
  ])('returns the mismatch of %s and a pool in %s: %s', (text, region, mismatch) => {
    expect(findArnMismatch(parseArn(text)!, arnKinds.function, region)).toBe(mismatch);
  });

  it('does not require a Region in the ARN of a role', () => {
    const role = parseArn(roleOf('123456789012'))!;
    expect(findArnMismatch(role, arnKinds.role, 'eu-west-1')).toBeUndefined();
    expect(findArnMismatch(role, arnKinds.role, 'cn-north-1')).toBe('partition');
  });

  it('returns mismatches that can be described in a message', () => {
    const say = (
      mismatch: 'kind' | 'region' | 'partition',
      text: string,
      region: string,
      name: 'function' | 'key' = 'function',
    ) => describeArnMismatch(mismatch, { member: 'PreSignUp', arn: parseArn(text)!, kind: arnKinds[name], region });
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/x';
    expect([
      say('kind', fn, 'cn-north-1'),
      say('region', fn, 'us-east-1'),
      say('region', fn.replace('eu-west-1', ''), 'us-east-1'),
      say('region', key, 'us-east-1', 'key'),
      say('region', key.replace('eu-west-1', ''), 'us-east-1', 'key'),
      say('kind', fn, 'eu-west-1', 'key'),
      say('kind', key.replace('key/', 'alias/'), 'eu-west-1', 'key'),
      say('partition', fn, 'cn-north-1'),
    ]).toEqual([
      'PreSignUp must be the ARN of a Lambda function.\nUse the form arn:aws-cn:lambda:cn-north-1:account:function:name.',
      'PreSignUp is a Lambda function in eu-west-1, but the pool is in us-east-1.',
      'PreSignUp has no Region; the Lambda function must be in us-east-1.',
      'PreSignUp is a KMS key in eu-west-1, but the pool is in us-east-1.',
      'PreSignUp has no Region; the KMS key must be in us-east-1.',
      'PreSignUp must be the ARN of a KMS key.\nUse the form arn:aws:kms:eu-west-1:account:key/id.',
      'PreSignUp must be the ARN of a KMS key, not of an alias.\nUse the form arn:aws:kms:eu-west-1:account:key/id.',
      'PreSignUp is in the partition aws, but cn-north-1 is in aws-cn.',
    ]);
  });
});

it('arnForm shows the format of each kind, with or without a Region', () => {
  expect(Object.values(arnKinds).map((kind) => arnForm(kind, 'us-gov-west-1'))).toEqual([
    'arn:aws-us-gov:lambda:us-gov-west-1:account:function:name',
    'arn:aws-us-gov:iam::account:role/name',
    'arn:aws-us-gov:kms:us-gov-west-1:account:key/id',
    'arn:aws-us-gov:ses:us-gov-west-1:account:identity/name@example.com',
  ]);
  expect(arnForm(arnKinds.function, undefined)).toBe('arn:aws:lambda:region:account:function:name');
});

describe('invokedFunction', () => {
  const invoked = (resource: string) => invokedFunction(parseArn(`arn:aws:apigateway:eu-west-1:lambda:${resource}`)!);

  it('returns the function’s own ARN', () => {
    expect(invoked(`path/2015-03-31/functions/${fn}/invocations`)).toBe(fn);
    expect(invoked(`path/2015-03-31/functions/${fn}:live/invocations`)).toBe(`${fn}:live`);
  });

  it.each([
    `path/2015-03-31/functions/${fn}`,
    'path/2015-03-31/functions//invocations',
    'path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:${stageVariables.f}:x:y/invocations',
    'path/2015-03-31/functions/arn:aws:sns:eu-west-1:123456789012:topic/invocations',
    '/invocations',
  ])('returns nothing for %s', (resource) => {
    expect(invoked(resource)).toBeUndefined();
  });
});

describe('the account of a pool', () => {
  const account = (LambdaConfig: Record<string, string>, SnsCallerArn?: string) =>
    accountOf(arnsIn({ LambdaConfig, ...(SnsCallerArn === undefined ? {} : { SmsConfiguration: { SnsCallerArn } }) }));

  it('is the account that occurs in the majority of the ARNs', () => {
    expect(account({ PreSignUp: inAccount('1'), PostConfirmation: inAccount('1') }, roleOf('2'))).toBe('1');
  });

  it('is the account of the pool’s role if no account occurs in the majority of the ARNs', () => {
    expect(account({ PreSignUp: inAccount('1') }, roleOf('2'))).toBe('2');
  });

  it('is unknown if no account occurs in the majority of the ARNs and there is no role', () => {
    expect(account({ PreSignUp: inAccount('1'), PostConfirmation: inAccount('2') })).toBeUndefined();
    expect(account({})).toBeUndefined();
  });

  it('is not taken from an invalid ARN', () => {
    expect(arnsIn({ LambdaConfig: { PreSignUp: 'x', PostConfirmation: 7 as never, UserMigration: fn } })).toEqual([
      { arn: parseArn(fn), text: fn, kind: arnKinds.function, path: ['LambdaConfig', 'UserMigration'] },
    ]);
  });
});
