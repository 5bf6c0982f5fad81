import { beforeEach, expect, it, vi } from 'vitest';
import { pickInStep, type OpenList } from '../../../client/src/prompts/step-pick.ts';
import { BACK } from '../../../client/src/prompts/steps.ts';
import { clearDesk, desk, type FakeQuickPick } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const first = { step: 1, totalSteps: 2 };
const second = { step: 2, totalSteps: 2 };
const texts = { title: 'Pull', placeholder: 'Select' };
const EVIL = '[here](command:x) $(bug)';

function open(): FakeQuickPick {
  expect(desk.quickPick).toBeDefined();
  return desk.quickPick!;
}

it('returns the original item even though the list shows it with escaped text', async () => {
  const item = { label: EVIL, description: EVIL };
  const picked = pickInStep({ ...texts, place: first, items: [item] });
  const [shown] = open().items;
  expect(shown).toEqual({ label: '[here] (command:x) $ (bug)', description: '[here] (command:x) $ (bug)' });
  open().accept(shown!.label);
  expect(await picked).toBe(item);
  expect(desk.quickPick).toBeUndefined();
});

it('has a back button from the second step on, and shows the number of the step', async () => {
  const cancelled = pickInStep({ ...texts, place: first, items: [] });
  expect(open()).toMatchObject({ buttons: [], step: 1, totalSteps: 2 });
  open().hidden.fire(undefined);
  expect(await cancelled).toBeUndefined();
  const back = pickInStep({ ...texts, place: second, items: [] });
  open().pressed.fire('back');
  expect(await back).toBe(BACK);
});

it('accepts typed text that is not in the list', async () => {
  const typed = (text: string) => (text.startsWith('eu') ? { label: text } : undefined);
  const picked = pickInStep({ ...texts, place: second, items: [{ label: 'eu-1' }], typed });
  open().type('eu-1');
  expect(open().items).toHaveLength(1);
  open().type('eu-2');
  expect(open().items.map(({ label }) => label)).toEqual(['eu-2', 'eu-1']);
  open().accept();
  expect(await picked).toEqual({ label: 'eu-2' });
});

it('fills its list while it is open, and stops when it closes', async () => {
  const lists: OpenList<{ label: string }>[] = [];
  const fill = (list: OpenList<{ label: string }>) => {
    lists.push(list);
    list.add([{ label: 'a' }]);
    return new Promise<void>(() => undefined);
  };
  const picked = pickInStep({ ...texts, place: second, items: fill });
  expect(open()).toMatchObject({ busy: true, items: [{ label: 'a' }] });
  lists[0]!.add([{ label: 'b' }]);
  open().accept('b');
  expect(await picked).toEqual({ label: 'b' });
  expect(lists[0]!.signal.aborted).toBe(true);
});

it('rejects if the list cannot be filled', async () => {
  const picked = pickInStep({ ...texts, place: second, items: () => Promise.reject(new Error('no way')) });
  await expect(picked).rejects.toThrow('no way');
});
