import { expect, it } from 'vitest';
import { Gate, startSandbox } from '#sandbox';
import { answerOf, open } from './harness.ts';

const portOf = (url: string): number => Number(new URL(url).port);

it('listens on the loopback address, on any free port', async () => {
  const [one, other] = [await open(), await open()];
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(one.url).not.toBe(other.url);
});

it('releases its port even if connections are open', async () => {
  const { url, close, describe, faults, pools } = await open();
  const { Id } = pools.create({ PoolName: 'Customers' });
  const gate = new Gate();
  faults.next('DescribeUserPool', { kind: 'hold', gate });
  const held = answerOf(describe(Id));
  await gate.reached;
  await close();
  expect(await held).toMatch(/ECONNRESET|socket hang up/);
  const next = await open({ port: portOf(url) });
  expect(next.url).toBe(url);
  gate.release();
});

it('can be closed twice', async () => {
  const sandbox = await startSandbox();
  await Promise.all([sandbox.close(), sandbox.close()]);
  await sandbox.close();
});

it('reports that a port is in use', async () => {
  const { url } = await open();
  await expect(startSandbox({ port: portOf(url) })).rejects.toThrow('EADDRINUSE');
});

it('starts with the given pools', async () => {
  const { pools } = await open({
    seeds: [
      { id: 'eu-west-1_AbCdEf123', create: { PoolName: 'Customers' } },
      {
        create: { PoolName: 'Partners' },
        mfa: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
      },
    ],
  });
  const [first, second] = pools.ids();
  expect(first).toBe('eu-west-1_AbCdEf123');
  expect(pools.get(second!)).toMatchObject({ Name: 'Partners', MfaConfiguration: 'ON' });
});

it('does not start with a pool that the service would reject', async () => {
  const seeds = [{ create: { PoolName: 'Customers' } }, { create: { PoolName: '!' } }];
  await expect(startSandbox({ seeds })).rejects.toThrow("Seed 2: 1 validation error detected: Value '!' at 'poolName'");
});
