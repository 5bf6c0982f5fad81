import { beforeEach, expect, it, vi } from 'vitest';
import { fileTextOf } from '../../support/live-pool.ts';
import { registerPull } from '../../../client/src/commands/pull.ts';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import type { Services } from '../../../client/src/services.ts';
import { FakeGateway } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';
import { clearDesk, desk, fakeDocument, registered, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

/** Pulls a pool into a file that already matches it. @returns whether the last step of the walkthrough is completed */
async function pull(poolId: string, isReachable = true): Promise<boolean> {
  const described = { ...describedBare, Id: poolId };
  window.activeTextEditor = {
    document: fakeDocument('file:///a.userpool.json', { getText: () => fileTextOf(described) }),
  };
  registerPull({
    log: { error: () => undefined, warn: () => undefined },
    access: {
      endpointOf: () => Promise.resolve(undefined),
      connect: () => (isReachable ? Promise.resolve(new FakeGateway(described)) : Promise.reject(new Error('no way'))),
    },
    endpoints: { set: () => undefined },
    profiles: { get: () => undefined },
    bases: { at: () => ({ get: () => undefined, set: () => Promise.resolve() }) },
    restored: new Map(),
    mfa: { read: () => undefined, unread: () => undefined },
    runs: new LiveRuns(() => undefined),
  } as unknown as Services);
  await registered.get('userpool.pull')!();
  expect(desk.said).toHaveLength(1);
  return desk.executed.some(([, key]) => key === 'userpool.connected');
}

it('a pull completes the walkthrough step for the user’s own pool, but not for the sandbox pool', async () => {
  expect(await pull('eu-west-1_Bare00001')).toBe(true);
  clearDesk();
  expect(await pull('sandbox-1_Sample001')).toBe(false);
});

it('a failed pull does not complete the walkthrough step', async () => {
  expect(await pull('eu-west-1_Bare00001', false)).toBe(false);
});
