import { DeleteUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { answerOf, open } from './harness.ts';

it('deletes a pool', async () => {
  const { client, pools } = await open();
  const { Id: UserPoolId } = pools.create({ PoolName: 'Customers' });
  const remove = (): Promise<unknown> => client.send(new DeleteUserPoolCommand({ UserPoolId }));
  expect(await answerOf(remove())).toBe('accepted');
  expect(await answerOf(remove())).toBe(`ResourceNotFoundException: User pool ${UserPoolId} does not exist.`);
});

it('does not delete a protected pool', async () => {
  const { client, pools } = await open();
  const { Id: UserPoolId } = pools.create({ PoolName: 'Customers', DeletionProtection: 'ACTIVE' });
  expect(await answerOf(client.send(new DeleteUserPoolCommand({ UserPoolId })))).toBe(
    'InvalidParameterException: The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
  );
  expect(pools.ids()).toEqual([UserPoolId]);
});
