// Requests for sandbox pools go only to the sandbox. All other requests go only to AWS.

import { expect, it } from 'vitest';
import type { Connection, LiveAccess } from '../../../live/src/gateway/pool-gateway.ts';
import { withSandbox } from '../../../live/src/gateway/sandbox-access.ts';
import { whileTrusted } from '../../../client/src/connection/trusted-access.ts';
import { SAMPLE_POOL } from '../../../client/src/sandbox/sample-pool.ts';
import { json, startWireServer } from '../../support/wire-server.ts';
import { failureOf, onMachine, openAccess, POOL, WITH_KEYS, type Machine } from '../../live/aws/harness.ts';
import { KEYS } from '../../live/aws/profile-harness.ts';
import { sandboxOfWindow } from './stage.ts';
import { ofMfa, ofPool } from '../../support/live.ts';

const IN_SANDBOX = { region: 'sandbox-1' };

/**
 * Opens access on the given machine. Its settings and variables may redirect requests to a server that must not be
 * called.
 */
async function open(machine: (aws: string) => Machine, isTrusted = true) {
  const aws = await startWireServer();
  aws.answer(json(200, { UserPool: { Id: POOL, Name: 'real' } }));
  onMachine(machine(aws.url));
  const { window, started, log } = sandboxOfWindow();
  const access = withSandbox(
    whileTrusted(openAccess().access, () => isTrusted),
    () => window.gateway(),
  );
  return { access, aws, started, log, window };
}

const keys = () => WITH_KEYS;

it('requests for a sandbox pool go to the sandbox, regardless of the settings', async () => {
  const config = `[profile real]\nregion = eu-west-1\n${KEYS}`;
  const { access, aws, started } = await open(() => ({ ...WITH_KEYS, config }));
  const settings = { profile: 'real', endpoint: aws.url, caBundle: '/no/such/file', requestTimeout: 5000 };
  const gateway = await access.connect({ ...settings, ...IN_SANDBOX });
  expect(await gateway.describe(ofPool(SAMPLE_POOL))).toMatchObject({ Id: SAMPLE_POOL, Name: 'Sandbox' });
  await gateway.describe(ofMfa(SAMPLE_POOL));
  await gateway.update(ofPool(SAMPLE_POOL), { UserPoolId: SAMPLE_POOL, AutoVerifiedAttributes: ['email'] });
  expect(aws.requests).toEqual([]);
  expect(started[0]?.wire.operations).toEqual(['DescribeUserPool', 'GetUserPoolMfaConfig', 'UpdateUserPool']);
  expect(new Set(started[0]?.wire.exchanges().map(({ credential }) => credential?.accessKeyId))).toEqual(
    new Set(['AKIASANDBOXSANDBOX00']),
  );
});

const broken: readonly (readonly [what: string, machine: (aws: string) => Machine])[] = [
  ['no AWS configuration', () => ({})],
  ['a profile that does not exist', () => ({ env: { AWS_PROFILE: 'gone' } })],
  ['invalid config files', () => ({ config: '\0\u0001[[[', credentials: '[default\naws_access_key_id' })],
  ['an access key without its secret', () => ({ env: { AWS_ACCESS_KEY_ID: 'AKIA' } })],
  ['a failed login', () => ({ config: '[default]\ncredential_process = false\n' })],
  [
    'invalid settings',
    () => ({
      env: {
        AWS_MAX_ATTEMPTS: 'many',
        AWS_RETRY_MODE: 'often',
        AWS_DEFAULTS_MODE: 'whichever',
        AWS_USE_FIPS_ENDPOINT: 'maybe',
        AWS_USE_DUALSTACK_ENDPOINT: 'maybe',
        AWS_SDK_UA_APP_ID: 'x'.repeat(99),
      },
    }),
  ],
  [
    'FIPS and dual-stack endpoints',
    () => ({ env: { AWS_USE_FIPS_ENDPOINT: 'true', AWS_USE_DUALSTACK_ENDPOINT: 'true' } }),
  ],
  ['a custom endpoint', (aws) => ({ env: { AWS_ENDPOINT_URL: aws, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: aws } })],
  ['a proxy', (aws) => ({ env: { HTTP_PROXY: aws, http_proxy: aws, HTTPS_PROXY: aws, ALL_PROXY: aws } })],
];

it.each(broken)('the sandbox works on a machine with %s', async (_, machine) => {
  const { access, aws, log } = await open(machine);
  const gateway = await access.connect(IN_SANDBOX);
  expect(await gateway.describe(ofPool(SAMPLE_POOL))).toMatchObject({ Name: 'Sandbox' });
  const pages = [];
  for await (const page of gateway.list()) pages.push(...page);
  expect(pages).toMatchObject([{ id: SAMPLE_POOL, name: 'Sandbox' }]);
  expect(aws.requests).toEqual([]);
  expect(log[0]).toMatch(/^DescribeUserPool sandbox-1 127\.0\.0\.1:\d+: 200, /);
});

it.each(['eu-west-1', 'sandbox-2', 'sandbox-10', 'local', 'SANDBOX-1', 'sandbox', ''])(
  'the Region %j is not in the sandbox, and a call to it does not start the sandbox',
  async (region) => {
    const asked: Connection[] = [];
    const gateway = await openAccess().access.connect({ region: 'eu-west-1', endpoint: 'http://127.0.0.1:1' });
    const aws: LiveAccess = {
      connect: (connection) => {
        asked.push(connection);
        return Promise.resolve(gateway);
      },
      endpointOf: ({ endpoint }) => Promise.resolve(endpoint),
      profiles: () => Promise.resolve(['real']),
      defaultRegion: () => Promise.resolve('eu-west-1'),
    };
    const { window, started } = sandboxOfWindow();
    const access = withSandbox(aws, () => window.gateway());
    const connection = { region, profile: 'real', endpoint: 'http://127.0.0.1:9' };
    expect(await access.connect(connection)).toBe(gateway);
    expect(asked).toEqual([connection]);
    expect(await access.profiles()).toEqual(['real']);
    expect(await access.defaultRegion(undefined)).toBe('eu-west-1');
    expect(started).toEqual([]);
  },
);

it('a real pool is reached at AWS with real keys', async () => {
  const { access, aws, started } = await open(keys);
  const gateway = await access.connect({ region: 'eu-west-1', endpoint: aws.url });
  expect(await gateway.describe(ofPool(POOL))).toMatchObject({ Name: 'real' });
  expect(aws.requests[0]?.headers.authorization).toContain(`Credential=${WITH_KEYS.env!['AWS_ACCESS_KEY_ID']}/`);
  expect(started).toEqual([]);
});

it('only the sandbox is reachable while the workspace is not trusted', async () => {
  const { access, aws } = await open(keys, false);
  expect(await (await access.connect(IN_SANDBOX)).describe(ofPool(SAMPLE_POOL))).toMatchObject({ Name: 'Sandbox' });
  const shut = { kind: 'untrusted', code: 'WorkspaceNotTrusted' };
  expect(await failureOf(access.connect({ region: 'eu-west-1', endpoint: aws.url }))).toMatchObject(shut);
  expect(await failureOf(access.profiles())).toMatchObject(shut);
  expect(await failureOf(access.defaultRegion(undefined))).toMatchObject(shut);
  expect(aws.requests).toEqual([]);
});
