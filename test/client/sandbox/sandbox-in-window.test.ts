import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { SAMPLE_POOL } from '../../../client/src/sandbox/sample-pool.ts';
import { SandboxInWindow } from '../../../client/src/sandbox/sandbox-in-window.ts';
import { FakeGateway, ofPool } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';
import { failureOf } from '../../live/aws/harness.ts';
import { sandboxOfWindow } from './stage.ts';

/** Returns whether a server is listening at a local URL. */
async function answers(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

it('starts once, when it is first used', async () => {
  const { window, started } = sandboxOfWindow();
  expect(window.url).toBeUndefined();
  const [first, second] = await Promise.all([window.gateway(), window.gateway()]);
  expect(first).toBe(second);
  expect(started).toHaveLength(1);
  expect(window.url).toBe(started[0]?.url);
});

it('releases its port when the window closes, and does not start again', async () => {
  const { window, started } = sandboxOfWindow();
  await (await window.gateway()).describe(ofPool(SAMPLE_POOL));
  const { url } = started[0]!;
  expect(await answers(url)).toBe(true);
  await window.dispose();
  expect(await answers(url)).toBe(false);
  expect(window.url).toBeUndefined();
  await expect(window.gateway()).rejects.toThrow('ended with its window');
});

it('stops if the window closes while it is starting', async () => {
  const { window, started } = sandboxOfWindow();
  const starting = window.gateway();
  await window.dispose();
  await starting;
  expect(await answers(started[0]!.url)).toBe(false);
  expect(window.url).toBeUndefined();
});

it('resets the sample pool', async () => {
  const { window, started } = sandboxOfWindow();
  const before = await (await window.gateway()).describe(ofPool(SAMPLE_POOL));
  const settings = { DeletionProtection: 'INACTIVE', AutoVerifiedAttributes: ['email'] };
  await (await window.gateway()).update(ofPool(SAMPLE_POOL), { UserPoolId: SAMPLE_POOL, ...settings });
  await window.stop();
  const after = await (await window.gateway()).describe(ofPool(SAMPLE_POOL));
  expect(after).toMatchObject({ DeletionProtection: 'ACTIVE', Policies: before['Policies'] });
  expect(await answers(started[0]!.url)).toBe(false);
});

it('can be started again after a failed start', async () => {
  let tries = 0;
  const window = new SandboxInWindow({
    start: () => {
      tries += 1;
      if (tries === 1) return Promise.reject(new Error('no port is free'));
      return Promise.resolve({ url: 'http://127.0.0.1:1', close: () => Promise.resolve() });
    },
    connect: () => Promise.resolve(new FakeGateway(describedBare)),
  });
  await expect(window.gateway()).rejects.toThrow('no port is free');
  expect(await (await window.gateway()).describe(ofPool(SAMPLE_POOL))).toBe(describedBare);
});

it('releases its port if connecting fails', async () => {
  const closed: string[] = [];
  const window = new SandboxInWindow({
    start: () => Promise.resolve({ url: 'a', close: () => Promise.resolve(void closed.push('a')) }),
    connect: () => Promise.reject(new Error('no way in')),
  });
  await expect(window.gateway()).rejects.toThrow('no way in');
  expect(closed).toEqual(['a']);
  expect(window.url).toBeUndefined();
});

it('is not affected if an earlier start fails later', async () => {
  let fail: (error: Error) => void = () => undefined;
  let tries = 0;
  const window = new SandboxInWindow({
    start: () => {
      tries += 1;
      if (tries === 1) return new Promise((_, reject) => (fail = reject));
      return Promise.resolve({ url: 'b', close: () => Promise.resolve() });
    },
    connect: () => Promise.resolve(new FakeGateway(describedBare)),
  });
  const first = window.gateway();
  const stopping = window.stop();
  const second = await window.gateway();
  fail(new Error('too late'));
  await expect(first).rejects.toThrow('too late');
  await stopping;
  expect(await window.gateway()).toBe(second);
  expect(tries).toBe(2);
});

it('does not mention a profile in the error for an unknown pool', async () => {
  const { window } = sandboxOfWindow();
  const error = await failureOf((await window.gateway()).describe(ofPool('sandbox-1_Other')));
  expect(error).toMatchObject({ kind: 'not-found', code: 'ResourceNotFoundException' });
  expect(error.message).toBe(
    'The sandbox has no user pool sandbox-1_Other, only sandbox-1_Sample001. Change UserPoolId. For a pool in AWS, it begins with a Region.',
  );
});
