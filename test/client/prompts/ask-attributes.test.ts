import { beforeEach, expect, it, vi } from 'vitest';
import { askAttributes } from '../../../client/src/prompts/ask-attributes.ts';
import { clearDesk, desk, type FakeInputBox, type FakeQuickPick } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const list = (): Promise<FakeQuickPick> => vi.waitUntil(() => desk.quickPick);
const input = (): Promise<FakeInputBox> => vi.waitUntil(() => desk.openInput);

it('asks for an attribute in steps, and goes back to change an answer', async () => {
  desk.answers.push(() => 'Review');
  const asked = askAttributes('harbor', []);
  (await input()).accept('plam');
  const types = await list();
  expect(types).toMatchObject({ title: 'Add a custom attribute to harbor', step: 2, totalSteps: 4 });
  types.pressed.fire('back');
  const name = await input();
  expect(name).toMatchObject({ value: 'plam', step: 1, totalSteps: 4, buttons: [] });
  name.accept('custom:plan');
  (await list()).accept('String');
  (await vi.waitUntil(() => desk.quickPick?.step === 3 && desk.quickPick)).accept('Yes');
  const bounds = await input();
  expect(bounds).toMatchObject({ step: 4, buttons: ['back'] });
  bounds.accept('0..64');
  expect(await asked).toEqual([
    {
      Name: 'plan',
      AttributeDataType: 'String',
      Mutable: true,
      StringAttributeConstraints: { MinLength: '0', MaxLength: '64' },
    },
  ]);
});

it('shows the problem with a name, and ends when the user cancels', async () => {
  const asked = askAttributes('harbor', []);
  const name = await input();
  name.accept('two words');
  expect(name.validationMessage).toBe('Use letters, digits, symbols and punctuation without spaces.');
  name.accept('plan');
  const types = await list();
  expect(name.validationMessage).toBeUndefined();
  types.hidden.fire(undefined);
  expect(await asked).toBeUndefined();
});

it('asks for no limits of a Boolean', async () => {
  desk.answers.push(() => 'Review');
  const asked = askAttributes('harbor', []);
  (await input()).accept('member');
  (await list()).accept('Boolean');
  (await vi.waitUntil(() => desk.quickPick?.step === 3 && desk.quickPick)).accept('No');
  expect(await asked).toEqual([{ Name: 'member', AttributeDataType: 'Boolean', Mutable: false }]);
});
