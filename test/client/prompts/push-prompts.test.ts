import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanOutcome } from '../../../live/src/operations/push-session.ts';
import type { Services } from '../../../client/src/services.ts';
import { pushPrompts } from '../../../client/src/prompts/push-prompts.ts';
import { clearDesk, desk, Uri, window } from '../fake-vscode.ts';
import { forPool, oneChange, sparse, sparseReset, withStep } from './plans.ts';

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

describe('the question about the pool’s other file', () => {
  const plan = oneChange;
  const reason = 'Optional MFA needs a second factor.';
  const blockers = [{ path: ['MfaConfiguration'], code: 'mfa-optional-needs-factor', reason, kind: 'pool' }];

  it.each<[PlanOutcome, string, string, string[]]>([
    [
      { kind: 'planned', plan },
      'b.userpoolmfa.json has changes for this pool, too. Push both files?',
      '',
      ['Push Both Files', 'Push Only This File'],
    ],
    [
      { kind: 'blocked', blockers },
      'b.userpoolmfa.json has changes for this pool, too. Push both files?',
      'Cognito accepts the changes in this file only together with those in b.userpoolmfa.json. One request makes',
      ['Push Both Files'],
    ],
    [
      { kind: 'nothing-to-do', plan },
      'This file has no changes, but b.userpoolmfa.json does. Push b.userpoolmfa.json?',
      '',
      ['Push b.userpoolmfa.json'],
    ],
  ])('%j', async (alone, question, detail, buttons) => {
    const shown: unknown[][] = [];
    vi.spyOn(window, 'showInformationMessage').mockImplementationOnce((...about: unknown[]) => {
      shown.push(about);
      return Promise.resolve(buttons[0]);
    });
    const prompts = pushPrompts({} as Services, 'file:///a', {});
    expect(await prompts.askOther(plan, 'b.userpoolmfa.json', alone)).toBe('both');
    expect(shown).toEqual([[question, { modal: true, detail: expect.stringContaining(detail) as string }, ...buttons]]);
  });

  it('says how many requests both files need', async () => {
    const shown = vi.spyOn(window, 'showInformationMessage').mockResolvedValue('Push Both Files');
    const [step] = plan.steps;
    for (const one of [plan, { ...plan, steps: [step, step] as const }]) {
      await pushPrompts({} as Services, 'file:///a', {}).askOther(one, 'b.userpoolmfa.json', { kind: 'planned', plan });
    }
    const details = shown.mock.calls.map((call: unknown[]) => (call[1] as { detail: string }).detail);
    expect(details).toEqual([
      'One request makes the changes from both files. You review it first.',
      'The requests are sent in an order that Cognito accepts. You review each of them first.',
    ]);
    shown.mockRestore();
  });

  it('offers to push only this file if both files together are blocked, too', async () => {
    const blocked = withStep(oneChange, { blockers });
    desk.answers.push((labels) => labels[1]);
    const prompts = pushPrompts({} as Services, 'file:///a', {});
    expect(await prompts.askOther(blocked, 'b.userpoolmfa.json', { kind: 'blocked', blockers })).toBe('only');
  });
});

it('omitted settings can be added to the file only if there is one', async () => {
  const plans = { keep: sparse, reset: sparseReset };
  const offered: (readonly string[])[] = [];
  const askLeftOut = (add?: () => Promise<'keep'>) => {
    desk.answers.push((labels) => {
      offered.push(labels);
      return 'Keep and Add to File';
    });
    return pushPrompts({} as Services, 'file:///a', {}).askLeftOut(plans, false, add);
  };
  expect(await askLeftOut(() => Promise.resolve('keep'))).toBe('keep');
  expect(await askLeftOut()).toBeUndefined();
  expect(offered).toEqual([
    ['Keep Live Values', 'Keep and Add to File', 'Reset to Defaults'],
    ['Keep Live Values', 'Reset to Defaults'],
  ]);
});

it.each([
  ['mfa', 'Restore Only the Pool'],
  ['pool', 'Restore Only the MFA Settings'],
])('the question about restoring both names both, whichever the user started from (other: %s)', async (other, only) => {
  const shown = vi.spyOn(window, 'showInformationMessage').mockResolvedValueOnce(only);
  const prompts = pushPrompts({} as Services, 'file:///a', {}, 'Restore bare?');
  expect(await prompts.askOther(oneChange, other, { kind: 'planned', plan: oneChange })).toBe('only');
  expect(shown.mock.lastCall?.[0]).toBe('Restore both the pool bare and its MFA settings?');
  shown.mockRestore();
});

it('the question names the tool that manages a pool only once per session', async () => {
  const details: unknown[] = [];
  vi.spyOn(window, 'showWarningMessage').mockImplementation((_question, options) => {
    details.push((options as { detail: string }).detail);
    return Promise.resolve(undefined);
  });
  const previews = { document: () => Uri.parse('preview:a'), compare: () => Promise.resolve() };
  const services = { previews, questions: {}, knownOwners: new Set() } as unknown as Services;
  const owned = withStep(oneChange, { notes: [{ code: 'owner', message: 'A stack manages this pool.' }] });
  const once = { changedConcurrently: false, isProtected: false };
  for (const poolId of ['eu-west-1_a', 'eu-west-1_a', 'eu-west-1_b']) {
    await pushPrompts(services, 'file:///a', {}).confirmPush(forPool(owned, { poolId }), once);
  }
  expect(details.map((detail) => String(detail).includes('A stack manages this pool.'))).toEqual([true, false, true]);
});
