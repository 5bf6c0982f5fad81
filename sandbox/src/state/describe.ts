import { UserPoolType$, type UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from './pool.ts';
import { showLegacyAliases } from './legacy-aliases.ts';

/** The UserPool object of a DescribeUserPool response. Members that are always present are required. */
export type DescribedPool = UserPoolType & {
  readonly Id: string;
  readonly Arn: string;
  readonly CreationDate: Date;
  readonly LastModifiedDate: Date;
};

/** Returns a pool's description as a new object, with members in the SDK's order and without undefined members. */
export function describe(pool: Pool): DescribedPool {
  const described: Record<string, unknown> = {
    Id: pool.id,
    Arn: pool.arn,
    CreationDate: pool.created,
    LastModifiedDate: pool.modified,
    ...showLegacyAliases(pool.settings),
    ...pool.newerMembers,
  };
  const [, , , , order] = UserPoolType$;
  const members = [...new Set([...order, ...Object.keys(described)])].filter((name) => described[name] !== undefined);
  return structuredClone(
    Object.fromEntries(members.map((name) => [name, described[name]])),
  ) as unknown as DescribedPool;
}
