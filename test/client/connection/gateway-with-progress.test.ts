import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveError, type PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { gatewayWithProgress } from '../../../client/src/connection/gateway-with-progress.ts';
import { clearDesk, desk } from '../fake-vscode.ts';
import { ofMfa, ofPool } from '../../support/live.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(() => {
  clearDesk();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** Returns a gateway whose calls run until they are canceled. */
function endless(): PoolGateway {
  const call = (signal?: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () =>
        reject(new LiveError('Canceled.', { kind: 'cancelled', code: 'AbortError', outcomeUnknown: true })),
      );
    });
  return {
    describe: (_resource, signal) => call(signal),
    update: (_resource, _request, signal) => call(signal),
    create: (_kind, _request, signal) => call(signal),
    addCustomAttributes: (_poolId, _attributes, signal) => call(signal),
    list: () => {
      throw new Error('A list has a picker of its own.');
    },
  };
}

describe.each<[call: string, start: (gateway: PoolGateway) => Promise<unknown>, title: string]>([
  ['describe', (gateway) => gateway.describe(ofPool('eu-west-1_a')), 'Reading eu-west-1_a…'],
  ['describe MFA', (gateway) => gateway.describe(ofMfa('eu-west-1_a')), 'Reading the MFA settings of eu-west-1_a…'],
  ['create', (gateway) => gateway.create('pool', {}), 'Creating the pool…'],
  ['addCustomAttributes', (gateway) => gateway.addCustomAttributes('eu-west-1_a', []), 'Sending the request…'],
  ['update', (gateway) => gateway.update(ofPool('eu-west-1_a'), {}), 'Sending the request…'],
])('a long call of %s', (_, start, title) => {
  it('shows progress with a button that stops waiting', async () => {
    desk.cancelsProgress = true;
    const ended = start(gatewayWithProgress(endless())).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(700);
    expect(desk.progress).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(desk.progress).toEqual([title]);
    expect(await ended).toMatchObject({ kind: 'cancelled', outcomeUnknown: true });
  });
});
