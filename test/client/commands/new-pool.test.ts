import { beforeEach, expect, it, vi } from 'vitest';
import { registerCompareWith } from '../../../client/src/commands/compare-with.ts';
import { registerCompare } from '../../../client/src/commands/compare.ts';
import { registerCreate } from '../../../client/src/commands/create.ts';
import { registerPull } from '../../../client/src/commands/pull.ts';
import { registerPush } from '../../../client/src/commands/push.ts';
import { registerRestore } from '../../../client/src/commands/restore.ts';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import type { Services } from '../../../client/src/services.ts';
import { clearDesk, desk, fakeDocument, registered, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const poolId = 'eu-west-1_Bare00001';

/** Services with no access to a pool. The bases determine which pool the file was last used for. */
const servicesWith = (former: readonly string[]): Services =>
  ({ bases: { poolsOf: () => former }, runs: new LiveRuns(() => undefined), log: console }) as unknown as Services;

/**
 * Opens a file in the editor, runs a command, and returns the command's message and the labels of the message's
 * buttons.
 */
async function run(command: string, text: string): Promise<readonly [message: string | undefined, buttons: string[]]> {
  window.activeTextEditor = { document: fakeDocument('file:///a.userpool.json', { getText: () => text }) };
  const shown: string[] = [];
  desk.answers.push((labels) => void shown.push(...labels));
  await registered.get(command)!();
  return [desk.said[0], shown];
}

it.each([
  ['userpool.pull', registerPull, 'Nothing was pulled.'],
  ['userpool.compare', registerCompare, 'Nothing was compared.'],
  ['userpool.compareWith', registerCompareWith, 'Nothing was compared.'],
  ['userpool.push', registerPush, 'Nothing was sent.'],
  ['userpool.restore', registerRestore, 'Nothing was restored.'],
] as const)(
  '%s says that the file describes no pool that exists, and offers what to do',
  async (id, register, text) => {
    register(servicesWith([]));
    expect(await run(id, '{ "PoolName": "a" }')).toEqual([
      `${text} a.userpool.json has no UserPoolId: it describes a pool that doesn't exist yet.`,
      ['Create User Pool…', 'Use for an Existing Pool…'],
    ]);
    clearDesk();
    register(servicesWith([poolId]));
    expect(await run(id, '{ "PoolName": "a" }')).toEqual([
      `${text} a.userpool.json has no UserPoolId. It was last used for the pool ${poolId}.`,
      ['Restore the ID', 'Create User Pool…', 'Use for an Existing Pool…'],
    ]);
  },
);

it('userpool.create opens a new file if it is run on a Region of the view', async () => {
  registerCreate(servicesWith([]));
  window.activeTextEditor = { document: fakeDocument('file:///a.userpool.json') };
  await registered.get('userpool.create')!({ kind: 'region', profile: { name: 'dev' }, region: 'eu-west-1' });
  expect(desk.executed).toEqual([['userpool.newFile']]);
  expect(desk.said[0]).toMatch(/^This file will describe the new pool\./);
});
