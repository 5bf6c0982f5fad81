import { beforeEach, expect, it, vi } from 'vitest';
import { fileTextOf } from '../../support/live-pool.ts';
import { registerRestore } from '../../../client/src/commands/restore.ts';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import type { Services } from '../../../client/src/services.ts';
import { FakeGateway } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';
import { clearDesk, desk, fakeDocument, registered, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

it('a restore runs only once at a time for each file, and clears the file’s entries in the Problems view when it starts', async () => {
  window.activeTextEditor = {
    document: fakeDocument('file:///a.userpool.json', { getText: () => fileTextOf(describedBare) }),
  };
  const clear = vi.fn();
  const waiting: ((none: []) => void)[] = [];
  const noSnapshots = () => waiting.splice(0).forEach((resolve) => resolve([]));
  // Called for the snapshots of the pool and for those of its MFA settings.
  const list = vi.fn(() => new Promise((resolve) => waiting.push(resolve)));
  registerRestore({
    log: { error: (...line: unknown[]) => expect.fail(line.join(' ')) },
    access: {
      connect: () => Promise.resolve(new FakeGateway(describedBare)),
      endpointOf: () => Promise.resolve(undefined),
    },
    endpoints: { set: () => undefined },
    profiles: { get: () => undefined },
    serviceDiagnostics: { clear },
    snapshots: { list },
    questions: { reveal: () => Promise.resolve(false) },
    runs: new LiveRuns(() => undefined),
  } as unknown as Services);
  const restore = registered.get('userpool.restore')!;
  const first = restore();
  await restore();
  expect(desk.said).toEqual(['A restore of a.userpool.json is in progress. Answer its prompt first.']);
  expect(clear).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(list).toHaveBeenCalledTimes(2));
  noSnapshots();
  await first;
  // After the first restore has ended, the command can run again.
  const again = restore();
  await vi.waitFor(() => expect(list).toHaveBeenCalledTimes(4));
  noSnapshots();
  await again;
});
