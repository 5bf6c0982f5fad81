import { ListUserPoolsCommand, paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { answerOf, open, type Bench } from './harness.ts';

const names = ['a', 'b', 'c', 'd', 'e'];

async function openWithPools(): Promise<Bench> {
  const bench = await open();
  names.forEach((PoolName) => bench.pools.create({ PoolName }));
  return bench;
}

async function pages({ client }: Bench, pageSize: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { UserPools = [] } of paginateListUserPools({ client, pageSize }, { MaxResults: pageSize })) {
    found.push(UserPools.map(({ Name }) => Name).join(' '));
  }
  return found;
}

describe('ListUserPools', () => {
  it('returns pages, starting with the oldest pool', async () => {
    const bench = await openWithPools();
    expect(await pages(bench, 2)).toEqual(['a b', 'c d', 'e']);
    expect(await pages(bench, 5)).toEqual(['a b c d e']);
    expect(await pages(bench, 60)).toEqual(['a b c d e']);
  });

  it('returns only a few details of each pool', async () => {
    const { client, pools } = await open();
    const { Id, Name, LambdaConfig, CreationDate, LastModifiedDate } = pools.create({ PoolName: 'Customers' });
    const { UserPools } = await client.send(new ListUserPoolsCommand({ MaxResults: 60 }));
    expect(UserPools).toEqual([{ Id, Name, LambdaConfig, CreationDate, LastModifiedDate }]);
  });

  it('continues after the last pool of a page even if that pool has been deleted', async () => {
    const { client, pools } = await openWithPools();
    const first = await client.send(new ListUserPoolsCommand({ MaxResults: 2 }));
    pools.delete(first.UserPools![1]!.Id!);
    const second = await client.send(new ListUserPoolsCommand({ MaxResults: 2, NextToken: first.NextToken }));
    expect(second.UserPools!.map(({ Name }) => Name)).toEqual(['c', 'd']);
  });

  it.each([
    [
      { MaxResults: 0 },
      "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      { MaxResults: 61 },
      "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 60",
    ],
    [
      { MaxResults: undefined },
      "1 validation error detected: Value at 'maxResults' failed to satisfy constraint: Member must not be null",
    ],
    [{ MaxResults: 1, NextToken: 'zzz' }, 'Invalid pagination token given.'],
  ])('rejects %j', async (request, message) => {
    const { client } = await open();
    const answer = await answerOf(client.send(new ListUserPoolsCommand(request)));
    expect(answer).toBe(`InvalidParameterException: ${message}`);
  });
});
