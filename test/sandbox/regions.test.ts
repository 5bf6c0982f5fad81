import {
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { answerOf, open } from './harness.ts';

it('shows a pool only in its own Region', async () => {
  const { clientIn, pools } = await open();
  const UserPoolId = 'us-west-2_AbCdEf123';
  pools.create({ PoolName: 'Customers' }, { id: UserPoolId });

  const there = clientIn('us-west-2');
  const { UserPool } = await there.send(new DescribeUserPoolCommand({ UserPoolId }));
  expect(UserPool?.Arn).toBe(`arn:aws:cognito-idp:us-west-2:123456789012:userpool/${UserPoolId}`);
  expect((await there.send(new ListUserPoolsCommand({ MaxResults: 1 }))).UserPools).toHaveLength(1);

  const elsewhere = clientIn('eu-west-1');
  const missing = `ResourceNotFoundException: User pool ${UserPoolId} does not exist.`;
  expect(await answerOf(elsewhere.send(new DescribeUserPoolCommand({ UserPoolId })))).toBe(missing);
  expect(await answerOf(elsewhere.send(new UpdateUserPoolCommand({ UserPoolId })))).toBe(missing);
  expect((await elsewhere.send(new ListUserPoolsCommand({ MaxResults: 1 }))).UserPools).toEqual([]);
});

it('creates a pool in the caller’s Region and the sandbox’s account', async () => {
  const { clientIn } = await open({ accountId: '210987654321' });
  const { UserPool } = await clientIn('ap-south-1').send(new CreateUserPoolCommand({ PoolName: 'Customers' }));
  expect(UserPool?.Arn).toBe(`arn:aws:cognito-idp:ap-south-1:210987654321:userpool/${UserPool!.Id!}`);
});
