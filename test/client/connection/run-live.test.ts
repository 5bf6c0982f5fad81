import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveError } from '#live/gateway';
import { registerUseForNew } from '../../../client/src/commands/use-for-new.ts';
import { runLive } from '../../../client/src/connection/run-live.ts';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import { showStatusText } from '../../../client/src/notifications/status-text.ts';
import type { Services } from '../../../client/src/services.ts';
import { clearDesk, desk, fakeDocument, registered, Uri, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

it('a command removes the status text of the previous command, and keeps its own', async () => {
  showStatusText('Canceled.');
  await runLive({} as Services, { command: 'userpool.push' }, () => {
    expect(desk.statusText).toBe('');
    showStatusText('Canceled again.');
    return Promise.resolve();
  });
  expect(desk.statusText).toBe('Canceled again.');
});

describe('a deleted pool', () => {
  const POOL = 'eu-west-1_Deleted01';
  const services = {
    log: { error: () => undefined },
    runs: new LiveRuns(() => undefined),
  } as unknown as Services;
  const fileOf = (name: string, poolId = POOL) =>
    fakeDocument(`file:///${name}`, {
      getText: () => JSON.stringify({ UserPoolId: poolId, PoolName: 'a' }),
      ...{ positionAt: (offset: number) => offset },
    }) as never;

  /** Runs a command that does not find the pool. @returns the buttons of the message */
  async function buttonsFor(name: string, poolId = POOL): Promise<readonly string[]> {
    const buttons: string[] = [];
    desk.answers.push((labels) => void buttons.push(...labels));
    const missing = { kind: 'not-found', code: 'ResourceNotFoundException' } as const;
    await runLive(services, { document: fileOf(name, poolId), command: 'userpool.push' }, () =>
      Promise.reject(new LiveError(`User pool ${POOL} wasn't found.`, missing)),
    );
    return buttons;
  }

  it('can be created again from its pool file', async () => {
    expect(await buttonsFor('a.userpool.json')).toEqual(['Select AWS Profile', 'Use for a New Pool…', 'Show Log']);
    for (const [name, poolId] of [
      ['a.userpoolmfa.json', POOL],
      ['a.userpool.json', 'eu-west-1_Another01'],
    ] as const) {
      expect(await buttonsFor(name, poolId)).toEqual(['Select AWS Profile', 'Show Log']);
    }
  });

  it('its ID is removed from the file only if the user agrees', async () => {
    const forgotten = vi.fn();
    registerUseForNew({ ...services, bases: { forget: forgotten } } as unknown as Services);
    vi.spyOn(workspace, 'openTextDocument').mockResolvedValue(fileOf('a.userpool.json'));
    const applied = vi.spyOn(workspace, 'applyEdit');
    const key = 'file:///a.userpool.json';
    const run = () => registered.get('userpool.useForNew')!(Uri.parse(key));
    await run();
    expect(desk.said).toEqual(['Use a.userpool.json for a new pool?']);
    expect(applied).not.toHaveBeenCalled();
    services.runs.failed(key, { title: 'Push', why: 'not found' });
    applied.mockResolvedValueOnce(false);
    desk.answers.push(() => 'Remove UserPoolId');
    await run();
    expect(services.runs.of(key).failure).toBeDefined();
    expect(forgotten).not.toHaveBeenCalled();
    desk.answers.push(
      () => 'Remove UserPoolId',
      (labels) => labels[0],
    );
    await run();
    expect(services.runs.of(key).failure).toBeUndefined();
    // Otherwise, the ID would look as if it had been removed by accident.
    expect(forgotten).toHaveBeenCalledExactlyOnceWith(key);
    expect(desk.said.at(-1)).toMatch(/^a\.userpool\.json now describes a new pool\./);
    await vi.waitFor(() => expect(desk.executed.map(([id]) => id)).toContain('userpool.create'));
  });
});
