import { beforeEach, expect, it, vi } from 'vitest';
import type { TextDocument } from 'vscode';
import { EndpointCache } from '../../../live/src/store/endpoint-cache.ts';
import type { Connection } from '../../../live/src/gateway/pool-gateway.ts';
import type { Services } from '../../../client/src/services.ts';
import { connectFor } from '../../../client/src/connection/run-live.ts';
import { targetFor } from '../../../client/src/connection/target.ts';
import { FakeGateway } from '../../support/live.ts';
import { mementoInMemory } from '../../support/memento.ts';
import { describedBare } from '../../support/pools.ts';
import { clearDesk, fakeDocument, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const LOCAL = 'http://127.0.0.1:4566';

/** Sets up a machine that has a profile `local` with an endpoint. */
function machine() {
  const connections: Connection[] = [];
  const access = {
    endpointOf: ({ profile, endpoint, region }: Connection) =>
      Promise.resolve(region === 'sandbox-1' ? undefined : (endpoint ?? (profile === 'local' ? LOCAL : undefined))),
    connect: (connection: Connection) => {
      connections.push(connection);
      return Promise.resolve(new FakeGateway(describedBare));
    },
  };
  const endpoints = new EndpointCache({
    store: mementoInMemory(),
    log: { warn: () => undefined },
    onChange: () => undefined,
  });
  const profiles = { get: (poolId: string) => (poolId === 'eu-west-1_Dev' ? 'local' : undefined) };
  return { services: { access, endpoints, profiles } as unknown as Services, endpoints, connections };
}

const settings = (values: Record<string, unknown>): void => {
  vi.spyOn(workspace, 'getConfiguration').mockReturnValue({
    get: (name: string) => values[name],
    inspect: (name: string) => ({ workspaceValue: values[name] }),
  });
};
const fileOf = (poolId: string) =>
  fakeDocument('file:///a.userpool.json', {
    getText: () => `{ "UserPoolId": "${poolId}" }`,
  }) as unknown as TextDocument;

it('has the profile’s endpoint, even if settings change while the command is running', async () => {
  const { services, endpoints, connections } = machine();
  settings({ profile: 'local' });
  const target = await targetFor(services, fileOf('eu-west-1_a'));
  expect(target).toMatchObject({ profile: 'local', endpoint: LOCAL });
  settings({ profile: 'production' });
  await connectFor(services.access, target)('eu-west-1');
  expect(connections).toMatchObject([{ profile: 'local', endpoint: LOCAL, region: 'eu-west-1' }]);
  expect(endpoints.get({ profile: 'local' })).toBe(LOCAL);
  expect(endpoints.get({ profile: 'production' })).toBeUndefined();
});

it('keeps the AWS endpoint, even if the profile gets another endpoint later', async () => {
  const { services, connections } = machine();
  settings({});
  const target = await targetFor(services, fileOf('eu-west-1_a'));
  await connectFor(services.access, target)('eu-west-1');
  expect(connections).toMatchObject([{ endpoint: undefined, isResolved: true }]);
});

it('the target of a sandbox pool is the sandbox, whichever profile is set', async () => {
  const { services, endpoints } = machine();
  endpoints.set({ profile: 'local' }, LOCAL);
  settings({ profile: 'local' });
  expect((await targetFor(services, fileOf('sandbox-1_a'))).endpoint).toBeUndefined();
  expect(endpoints.get({ profile: 'local' })).toBe(LOCAL);
});

it('a target has the endpoint from the settings if the file has no valid pool ID', async () => {
  const { services } = machine();
  settings({ endpoint: 'http://elsewhere' });
  expect((await targetFor(services, fileOf('nonsense'))).endpoint).toBe('http://elsewhere');
});

it('has the profile that the pool was pulled with, unless one is set or chosen', async () => {
  const { services } = machine();
  settings({});
  expect(await targetFor(services, fileOf('eu-west-1_Dev'))).toMatchObject({ profile: 'local', endpoint: LOCAL });
  expect((await targetFor(services, fileOf('eu-west-1_Other'))).profile).toBeUndefined();
  expect((await targetFor(services, fileOf('eu-west-1_Dev'), { name: undefined })).profile).toBeUndefined();
  settings({ profile: 'production' });
  expect((await targetFor(services, fileOf('eu-west-1_Dev'))).profile).toBe('production');
  settings({ profile: '' });
  expect((await targetFor(services, fileOf('eu-west-1_Dev'))).profile).toBeUndefined();
});
