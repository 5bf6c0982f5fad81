// A pool with every setting, and with one that the SDK does not know, is described through the real gateway, written to
// a file, edited, pushed and described again.

import { expect, it, onTestFinished } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox';
import type { JsonObject } from '#core/json';
import { requestMembers } from '#core/resources/pool/shape';
import { fileTextOf } from '../support/live-pool.ts';
import { pullIntoFile } from '../../live/src/operations/pull-into-file.ts';
import { pushFile } from '../../live/src/operations/push-file.ts';
import type { PoolGateway } from '../../live/src/gateway/pool-gateway.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeSnapshots, ofPool } from '../support/live.ts';
import { describedWithEverything } from '../support/pools.ts';
import { openGateway, POOL } from './aws/harness.ts';

/** Settings that occur only in descriptions. */
const describedOnly = [
  ...['Id', 'Name', 'Arn', 'Status', 'CreationDate', 'LastModifiedDate', 'SchemaAttributes', 'EstimatedNumberOfUsers'],
  ...['Domain', 'CustomDomain', 'SmsConfigurationFailure', 'EmailConfigurationFailure'],
];

async function open(): Promise<{ sandbox: Sandbox; gateway: PoolGateway; before: JsonObject }> {
  const sandbox = await startSandbox({ region: 'eu-west-1', acceptUnknownMembers: ['SessionConfiguration'] });
  onTestFinished(() => sandbox.close());
  const { RotationPolicy: _, ...Policies } = describedWithEverything['Policies'] as JsonObject;
  const { UnusedAccountValidityDays: __, ...AdminCreateUserConfig } = describedWithEverything[
    'AdminCreateUserConfig'
  ] as JsonObject;
  // A pool cannot have both sign-in options.
  const left = [...describedOnly, 'UsernameAttributes'];
  const settings = Object.entries(describedWithEverything).filter(([name]) => !left.includes(name));
  const create = { ...Object.fromEntries(settings), Policies, AdminCreateUserConfig, PoolName: 'customers' };
  sandbox.pools.create(create, { id: POOL });
  const { gateway } = await openGateway(sandbox.url);
  const before = await gateway.describe(ofPool(POOL));
  sandbox.wire.clear();
  return { sandbox, gateway, before };
}

it('a round trip loses nothing, and changes only the edited settings', async () => {
  const { sandbox, gateway, before } = await open();
  const file = new FakeFile(`// mine\n${fileTextOf(before)}`);
  file.content = file.content.replace('"EmailSubject": "Welcome"', '"EmailSubject": "Grüße, 世界"');
  const bases = new FakeBases();
  const connect = () => Promise.resolve(gateway);
  const outcome = await pushFile(file, {
    connect,
    bases,
    snapshots: new FakeSnapshots(),
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    prompts: {
      askLeftOut: () => Promise.resolve(undefined),
      confirmPush: () => Promise.resolve(true),
      confirmByName: () => Promise.resolve(true),
    },
  });
  expect(outcome).toMatchObject({ kind: 'pushed', notApplied: [], concurrent: [] });

  const [update] = sandbox.wire.exchanges('UpdateUserPool');
  const body = JSON.parse(update?.rawBody ?? '{}') as JsonObject;
  const mirrored = ['SmsVerificationMessage', 'EmailVerificationMessage', 'EmailVerificationSubject'];
  const expected = requestMembers.filter((member) => !mirrored.includes(member));
  expect(Object.keys(body).sort()).toEqual([...expected, 'SessionConfiguration'].sort());

  const after = await gateway.describe(ofPool(POOL));
  const { AdminCreateUserConfig, LastModifiedDate, ...rest } = before;
  const { InviteMessageTemplate, ...admin } = AdminCreateUserConfig as { InviteMessageTemplate: JsonObject };
  expect(LastModifiedDate).toBeLessThan(Number(after['LastModifiedDate']));
  expect(after).toEqual({
    ...rest,
    LastModifiedDate: after['LastModifiedDate'],
    AdminCreateUserConfig: {
      ...admin,
      InviteMessageTemplate: { ...InviteMessageTemplate, EmailSubject: 'Grüße, 世界' },
    },
  });

  const text = file.content;
  const prompts = { askOverwrite: () => Promise.resolve(undefined) };
  expect(await pullIntoFile(file, { connect, bases, prompts, mfa: ignoreFactors })).toEqual({ kind: 'unchanged' });
  expect(file.content).toBe(text);
});
