// The endpoint of a connection comes from the setting, the environment or the profile. It is resolved once and used for
// all calls. The tests compare it with the SDK's own resolution.

import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { resolveEndpointConfig } from '@smithy/core/endpoints';
import { loadSharedConfigFiles } from '@smithy/core/config';
import { describe, expect, it, vi } from 'vitest';
import { createClients } from '../../../live/src/aws/clients.ts';
import { isLiveError, type Connection } from '../../../live/src/gateway/pool-gateway.ts';
import { lazyAccess } from '../../../live/src/gateway/lazy-access.ts';
import { withSandbox } from '../../../live/src/gateway/sandbox-access.ts';
import { whileTrusted } from '../../../client/src/connection/trusted-access.ts';
import { observedAccess } from '../../../live/src/gateway/observed-access.ts';
import { json, startWireServer } from '../../support/wire-server.ts';
import { KEYS } from '../aws/profile-harness.ts';
import { failureOf, onMachine, openAccess, POOL, REGION, WITH_KEYS, type Machine } from '../aws/harness.ts';
import { ofPool } from '../../support/live.ts';

const SERVICE = 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER';
const keys = WITH_KEYS.env!;

const machine = (env: Record<string, string>, config = ''): Machine => ({ env: { ...keys, ...env }, config });

const endpointOf = (connection: Partial<Connection> = {}): Promise<string | undefined> =>
  openAccess().access.endpointOf({ region: REGION, ...connection });

/** Returns the endpoint that the SDK would resolve. */
async function ofSdk(): Promise<string | undefined> {
  await loadSharedConfigFiles({ ignoreCache: true });
  const config = resolveEndpointConfig({
    serviceId: 'Cognito Identity Provider',
    endpointProvider: () => ({ url: new URL('http://never') }),
    urlParser: (url) => ({ protocol: 'http:', hostname: String(url), path: '/' }),
  });
  return config.serviceConfiguredEndpoint?.();
}

const SECTION =
  '[services local]\ncognito_identity_provider =\n  endpoint_url = http://127.0.0.1:3\ns3 =\n  endpoint_url = http://127.0.0.1:4\n';

const machines: readonly (readonly [what: string, machine: Machine, endpoint: string | undefined])[] = [
  ['nothing', machine({}), undefined],
  ['the general variable', machine({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }), 'http://127.0.0.1:1'],
  ['the service’s variable', machine({ [SERVICE]: 'http://127.0.0.1:2' }), 'http://127.0.0.1:2'],
  [
    'both variables',
    machine({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1', [SERVICE]: 'http://127.0.0.1:2' }),
    'http://127.0.0.1:2',
  ],
  ['empty variables', machine({ AWS_ENDPOINT_URL: '', [SERVICE]: '' }), undefined],
  ['another service’s variable', machine({ AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1' }), undefined],
  ['the default profile', machine({}, '[default]\nendpoint_url = http://127.0.0.1:5\n'), 'http://127.0.0.1:5'],
  ['a services section', machine({}, `[default]\nservices = local\n${SECTION}`), 'http://127.0.0.1:3'],
  [
    'a services section and the profile',
    machine({}, `[default]\nservices = local\nendpoint_url = http://127.0.0.1:5\n${SECTION}`),
    'http://127.0.0.1:3',
  ],
  [
    'a services section without this service',
    machine(
      {},
      '[default]\nservices = local\nendpoint_url = http://127.0.0.1:5\n[services local]\ns3 =\n  endpoint_url = http://x\n',
    ),
    'http://127.0.0.1:5',
  ],
  [
    'a missing services section',
    machine({}, '[default]\nservices = gone\nendpoint_url = http://127.0.0.1:5\n'),
    undefined,
  ],
  [
    'the variable and the profile',
    machine({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, `[default]\nservices = local\n${SECTION}`),
    'http://127.0.0.1:1',
  ],
  [
    'the profile from AWS_PROFILE',
    machine(
      { AWS_PROFILE: 'dev' },
      '[default]\nendpoint_url = http://127.0.0.1:5\n[profile dev]\nendpoint_url = http://127.0.0.1:6\n',
    ),
    'http://127.0.0.1:6',
  ],
  [
    'a profile from AWS_PROFILE without an endpoint',
    machine(
      { AWS_PROFILE: 'dev' },
      '[default]\nendpoint_url = http://127.0.0.1:5\n[profile dev]\nregion = eu-west-1\n',
    ),
    undefined,
  ],
  [
    'variables and AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true',
    machine({ AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }),
    undefined,
  ],
  [
    'variables and AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=false',
    machine({ AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }),
    'http://127.0.0.1:1',
  ],
  [
    'variables and an invalid AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
    machine({ AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'yes', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }),
    'http://127.0.0.1:1',
  ],
  [
    'a profile that ignores its own endpoint',
    machine({}, '[default]\nignore_configured_endpoint_urls = true\nendpoint_url = http://127.0.0.1:5\n'),
    undefined,
  ],
  [
    'a variable and a profile that ignores it',
    machine({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, '[default]\nignore_configured_endpoint_urls = true\n'),
    undefined,
  ],
  [
    'the credentials file',
    { env: keys, credentials: '[default]\nendpoint_url = http://127.0.0.1:7\n' },
    'http://127.0.0.1:7',
  ],
  [
    'both files',
    {
      env: keys,
      config: '[default]\nendpoint_url = http://127.0.0.1:5\n',
      credentials: '[default]\nendpoint_url = http://127.0.0.1:7\n',
    },
    'http://127.0.0.1:5',
  ],
];

describe('the endpoint of a machine with', () => {
  it.each(machines)('%s', async (_, given, endpoint) => {
    onMachine(given);
    expect(await endpointOf()).toBe(endpoint);
    expect(await ofSdk()).toBe(endpoint);
    expect(await endpointOf({ endpoint: 'http://127.0.0.1:9' })).toBe('http://127.0.0.1:9');
    expect((await openAccess().access.connect({ region: REGION })).endpoint).toBe(endpoint);
  });
});

it('is the endpoint of the selected profile', async () => {
  onMachine(
    machine(
      { AWS_PROFILE: 'dev' },
      `[default]\nendpoint_url = http://127.0.0.1:5\n[profile dev]\nendpoint_url = http://127.0.0.1:6\n[profile aws]\n[profile local]\nservices = local\n${SECTION}`,
    ),
  );
  expect(await endpointOf({ profile: 'local' })).toBe('http://127.0.0.1:3');
  expect(await endpointOf({ profile: '' })).toBe('http://127.0.0.1:6');
});

it('the endpoint is AWS for a profile without an endpoint, even if the default profile has one', async () => {
  onMachine(machine({}, '[default]\nendpoint_url = http://127.0.0.1:5\n[profile prod]\nregion = eu-west-1\n'));
  expect(await endpointOf({ profile: 'prod' })).toBeUndefined();
});

describe('a connection with a resolved endpoint', () => {
  const given = { region: REGION, isResolved: true };
  const elsewhere = 'http://127.0.0.1:4566';

  it.each([
    ['the environment', () => machine({ AWS_ENDPOINT_URL: elsewhere })],
    ['the config file', () => machine({}, `[default]\nendpoint_url = ${elsewhere}\n`)],
  ])('stays at AWS if an endpoint appears in %s', async (_, changed) => {
    onMachine(changed());
    const { access } = openAccess();
    expect((await access.connect(given)).endpoint).toBeUndefined();
    expect(await access.endpointOf(given)).toBeUndefined();
    expect((await access.connect({ region: REGION })).endpoint).toBe(elsewhere);
  });

  it('keeps using that endpoint', async () => {
    onMachine(machine({ AWS_ENDPOINT_URL: elsewhere }));
    const { access } = openAccess();
    expect((await access.connect({ ...given, endpoint: 'http://127.0.0.1:9' })).endpoint).toBe('http://127.0.0.1:9');
  });

  it('sends requests to AWS if no custom endpoint was resolved, even if the SDK would resolve one', async () => {
    onMachine(machine({ AWS_ENDPOINT_URL: elsewhere }, `[default]\nendpoint_url = ${elsewhere}\n`));
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' };
    const { reader, writer } = createClients(given, credentials, { userAgent: 'x' }, undefined);
    const hosts: unknown[] = [];
    for (const { middlewareStack } of [reader, writer]) {
      middlewareStack.add(
        () =>
          ({ request }) => {
            hosts.push((request as { hostname: string }).hostname);
            throw new Error('not sent');
          },
        { step: 'finalizeRequest', priority: 'low' },
      );
    }
    for (const client of [reader, writer]) {
      await expect(client.send(new DescribeUserPoolCommand({ UserPoolId: POOL }))).rejects.toThrow('not sent');
    }
    expect(hosts).toEqual(Array(2).fill(`cognito-idp.${REGION}.amazonaws.com`));
  });
});

describe('calls go to the gateway’s endpoint', () => {
  it.each([
    ['the environment', (url: string) => machine({ AWS_ENDPOINT_URL: url }), undefined],
    ['the profile', (url: string) => machine({}, `[profile local]\n${KEYS}endpoint_url = ${url}\n`), 'local'],
  ])('from %s', async (_, machineOf, profile) => {
    const server = await startWireServer();
    server.answer(json(200, { UserPool: { Id: POOL } }));
    onMachine(machineOf(server.url));
    const { access } = openAccess();
    const gateway = await access.connect({ region: REGION, profile });
    expect(gateway.endpoint).toBe(server.url);
    await gateway.describe(ofPool(POOL));
    expect(server.requests).toHaveLength(1);
  });

  it('even if the environment changes between two calls', async () => {
    const [first, second] = [await startWireServer(), await startWireServer()];
    for (const server of [first, second]) server.answer(json(200, { UserPool: { Id: POOL } }));
    onMachine(machine({ AWS_ENDPOINT_URL: first.url }));
    const { access } = openAccess();
    const gateway = await access.connect({ region: REGION });
    vi.stubEnv('AWS_ENDPOINT_URL', second.url);
    await gateway.describe(ofPool(POOL));
    await gateway.update(ofPool(POOL), { UserPoolId: POOL });
    expect([first.requests.length, second.requests.length]).toEqual([2, 0]);
    expect(await access.endpointOf({ region: REGION })).toBe(second.url);
    await (await access.connect({ region: REGION })).describe(ofPool(POOL));
    expect([first.requests.length, second.requests.length]).toEqual([2, 1]);
  });

  it('and observers get that endpoint', async () => {
    const server = await startWireServer();
    server.answer(json(200, { UserPool: { Id: POOL } }));
    onMachine(machine({ AWS_ENDPOINT_URL: server.url }));
    const seen: unknown[] = [];
    const observer = {
      onDescribed: (place: object) => seen.push(place),
      onChanged: (place: object) => seen.push(place),
    };
    const access = observedAccess(openAccess().access, observer);
    const gateway = await access.connect({ region: REGION });
    await gateway.describe(ofPool(POOL));
    await gateway.update(ofPool(POOL), { UserPoolId: POOL });
    expect(seen).toEqual([
      { endpoint: server.url, ...ofPool(POOL) },
      { endpoint: server.url, ...ofPool(POOL) },
    ]);
    expect([gateway.endpoint, await access.endpointOf({ region: REGION })]).toEqual([server.url, server.url]);
  });
});

it('the sandbox has no endpoint and needs no lookup', async () => {
  onMachine(machine({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }));
  const load = vi.fn(() => Promise.resolve(openAccess().access));
  let trusted = false;
  const access = withSandbox(
    whileTrusted(lazyAccess(load), () => trusted),
    () => Promise.reject(new Error('not needed')),
  );
  expect(
    await access.endpointOf({ region: 'sandbox-1', endpoint: 'http://127.0.0.1:2', profile: 'gone' }),
  ).toBeUndefined();
  expect(load).not.toHaveBeenCalled();
  expect(await failureOf(access.endpointOf({ region: REGION }))).toMatchObject({ kind: 'untrusted' });
  trusted = true;
  expect(await access.endpointOf({ region: REGION })).toBe('http://127.0.0.1:1');
});

describe('a URL with a password', () => {
  const PASSWORD = 'correct-horse-battery-staple';
  const addresses = [
    `http://user:${PASSWORD}@127.0.0.1:9`,
    `https://:${PASSWORD}@127.0.0.1:9/`,
    `http://${PASSWORD}@127.0.0.1:9`,
  ];

  const rejectedBy = async (connection: Partial<Connection>): Promise<void> => {
    const { access, log } = openAccess();
    const where = { region: REGION, ...connection };
    for (const call of [() => access.connect(where), () => access.endpointOf(where)]) {
      const error = await failureOf(call());
      expect(isLiveError(error) && error).toMatchObject({ kind: 'rejected', code: 'InvalidEndpoint' });
      expect(error.message).toMatch(/username or password/);
      expect([error.message, error.stack, String(error.cause), ...log].join('\n')).not.toContain(PASSWORD);
    }
  };

  it.each(addresses)('is rejected in the setting: %s', async (endpoint) => {
    onMachine(WITH_KEYS);
    await rejectedBy({ endpoint });
  });

  it.each(addresses)('is rejected in the environment and in the profile: %s', async (endpoint) => {
    onMachine(machine({ AWS_ENDPOINT_URL: endpoint }, `[profile local]\nendpoint_url = ${endpoint}\n`));
    await rejectedBy({});
    vi.stubEnv('AWS_ENDPOINT_URL', undefined);
    await rejectedBy({ profile: 'local' });
  });
});

it.each(['ftp://127.0.0.1', 'localhost:4566', '127.0.0.1', 'http://', 'file:///etc/passwd'])(
  'an invalid URL is rejected, wherever it is: %s',
  async (endpoint) => {
    onMachine(machine({ AWS_ENDPOINT_URL: endpoint }));
    expect((await failureOf(endpointOf())).message).toMatch(/AWS_ENDPOINT_URL .* isn't an HTTP or HTTPS URL/);
    expect((await failureOf(endpointOf({ endpoint }))).message).toMatch(/userpool\.endpoint isn't an HTTP/);
  },
);
