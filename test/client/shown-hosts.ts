import { CognitoIdentityProviderClient, CreateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { onTestFinished } from 'vitest';
import { startSandbox } from '#sandbox';
import type { PoolGateway } from '../../live/src/gateway/pool-gateway.ts';
import type { ShownCase } from '../support/shown-cases.ts';
import { ACCESS_KEY, openGateway, POOL, REGION, SECRET } from '../live/aws/harness.ts';
import { ofPool } from '../support/live.ts';

/** An endpoint that the push cases run against. */
export interface ShownHost {
  readonly name: string;
  /** Opens the endpoint, which stays open until the end of the test. */
  readonly open: () => Promise<OpenHost>;
  readonly deviations: readonly Deviation[];
}

/** An open endpoint. */
export interface OpenHost {
  readonly gateway: PoolGateway;
  /** Creates a pool with the settings of the given case. @returns the pool's ID */
  readonly setUp: (one: ShownCase) => Promise<string>;
}

/**
 * A difference between an endpoint and the real service. The push must report the setting as not applied, unless
 * `unreported` is set.
 */
export interface Deviation {
  /** Matches the dotted paths of the affected settings. */
  readonly setting: RegExp;
  readonly reason: string;
  /** Whether the push does not report the difference. */
  readonly unreported?: true;
}

/** The built-in sandbox. */
export const sandbox: ShownHost = {
  name: 'sandbox',
  open: async () => {
    const { url, pools, close } = await startSandbox({ region: REGION });
    onTestFinished(close);
    const { gateway } = await openGateway(url);
    const setUp = async ({ settings, stackTags }: ShownCase): Promise<string> => {
      for (const id of pools.ids()) pools.delete(id);
      try {
        pools.create({ PoolName: 'any' }, { id: POOL });
        await gateway.update(ofPool(POOL), { UserPoolId: POOL, ...settings });
      } catch {
        // Not every combination of settings is valid, but the bare pool always is.
      }
      if (stackTags) pools.replace(POOL, withStackTags(pools.get(POOL).UserPoolTags));
      return POOL;
    };
    return { gateway, setUp };
  },
  deviations: [],
};

/**
 * A running moto server. It validates nothing, so it can create every pool.
 *
 * @param address its URL
 */
export const moto = (address: string): ShownHost => ({
  name: 'moto',
  open: async () => {
    const credentials = { accessKeyId: ACCESS_KEY, secretAccessKey: SECRET };
    const client = new CognitoIdentityProviderClient({ endpoint: address, region: REGION, credentials });
    onTestFinished(() => client.destroy());
    const { gateway } = await openGateway(address);
    const setUp = async ({ settings, stackTags }: ShownCase): Promise<string> => {
      await fetch(new URL('/moto-api/reset', address), { method: 'POST' });
      const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'any' }));
      const id = UserPool?.Id ?? '';
      const tags = settings['UserPoolTags'] as Record<string, string> | undefined;
      await gateway.update(ofPool(id), { UserPoolId: id, ...settings, ...(stackTags ? withStackTags(tags) : {}) });
      return id;
    };
    return { gateway, setUp };
  },
  deviations: [
    {
      setting: /^((Acr|Dcr|Issuer|Key)Configuration|SmsConfiguration\.EumsSms)\b/,
      reason: 'DescribeUserPool leaves out members that botocore does not know, and botocore 1.43 does not know these',
    },
    {
      setting: /^UserPoolTags\b/,
      reason: 'UpdateUserPool replaces all tags, those that AWS put on the pool included; the service keeps them',
    },
    {
      setting: /^AdminCreateUserConfig\.UnusedAccountValidityDays$/,
      reason: 'a bare pool has this setting, and it is not kept equal to TemporaryPasswordValidityDays',
      unreported: true,
    },
  ],
});

function withStackTags(tags: Record<string, string> = {}): { readonly UserPoolTags: Record<string, string> } {
  return {
    UserPoolTags: { ...tags, 'aws:cloudformation:stack-name': 'customers', 'aws:cloudformation:stack-id': 'arn:x' },
  };
}
