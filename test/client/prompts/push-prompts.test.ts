import { beforeEach, expect, it, vi } from 'vitest';
import type { Services } from '../../../client/src/services.ts';
import { pushPrompts } from '../../../client/src/prompts/push-prompts.ts';
import { clearDesk, desk } from '../fake-vscode.ts';
import { forPool, oneChange } from './plans.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const confirm = (poolName: string, typed: string | undefined): Promise<boolean> => {
  desk.answers.push(() => typed);
  return pushPrompts({} as Services, 'file:///a', {}).confirmByName(forPool(oneChange, { poolName }));
};

it.each(['', ' ', '\u200b'])('a protected pool named %j is confirmed by its ID only', async (poolName) => {
  expect(await confirm(poolName, '')).toBe(false);
  expect(await confirm(poolName, poolName)).toBe(false);
  expect(desk.inputBox?.prompt).toBe("Type the pool's ID to confirm: eu-west-1_Bare00001");
  expect(desk.inputBox?.validateInput?.('bare')).toMatch(/^Doesn't match/);
  expect(await confirm(poolName, 'eu-west-1_Bare00001')).toBe(true);
});

it('any other protected pool is confirmed by its name', async () => {
  expect(await confirm('bare', undefined)).toBe(false);
  expect(await confirm('bare', 'eu-west-1_Bare00001')).toBe(false);
  expect(await confirm('bare', 'bare')).toBe(true);
});
