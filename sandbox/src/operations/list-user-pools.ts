import {
  ListUserPoolsRequest$,
  type ListUserPoolsRequest,
  type ListUserPoolsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import { describe } from '../state/describe.ts';
import type { Pool } from '../state/pool.ts';
import { read, type Operation } from './service.ts';

/** Implements ListUserPools. Returns pages with the pools of the caller's Region, oldest first. */
export const listUserPools: Operation = ({ store }, region, body): ListUserPoolsResponse => {
  const { MaxResults = 0, NextToken } = read(ListUserPoolsRequest$, body) as ListUserPoolsRequest;
  const after = NextToken === undefined ? 0 : readToken(NextToken);
  const rest = store.in(region).filter((pool) => pool.created.getTime() > after);
  const page = rest.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    UserPools: page.map(summary),
    NextToken: last && rest.length > page.length ? writeToken(last) : undefined,
  };
};

function summary(pool: Pool): object {
  const { Id, Name, LambdaConfig, LastModifiedDate, CreationDate } = describe(pool);
  return { Id, Name, LambdaConfig, LastModifiedDate, CreationDate };
}

/**
 * Returns a token with the creation time of a page's last pool. The next page can be read even if that pool has been
 * deleted.
 */
function writeToken(last: Pool): string {
  return Buffer.from(`created:${last.created.getTime()}`).toString('base64url');
}

function readToken(token: string): number {
  const time = /^created:(?<time>\d+)$/u.exec(Buffer.from(token, 'base64url').toString())?.groups?.time;
  if (time === undefined) throw invalidParameter('Invalid pagination token given.');
  return Number(time);
}
