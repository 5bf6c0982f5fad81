import { beforeEach, expect, it, vi } from 'vitest';
import { registerConvert } from '../../../client/src/commands/convert.ts';
import { clearDesk, desk, fakeDocument, languages, registered, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

/** Runs the command on a pool file that has no offer to convert it. @returns the message */
async function convert(code: unknown, message: string): Promise<string | undefined> {
  Object.assign(languages, { getDiagnostics: () => [{ code, message }] });
  window.activeTextEditor = { document: fakeDocument('file:///a.userpool.json') };
  registerConvert({ log: console as never }, { request: () => Promise.reject(new Error('not needed')) });
  desk.onCommand = () => [];
  await registered.get('userpool.convert')!();
  return desk.said[0];
}

it.each(['json-syntax', { value: 'foreign-form' }])('says why a pool file cannot be converted: %j', async (code) => {
  expect(await convert(code, 'This is a Terraform configuration.\nPull the pool.')).toBe(
    "a.userpool.json wasn't converted. This is a Terraform configuration. Pull the pool.",
  );
});

it('says that a pool file has no other format', async () => {
  expect(await convert('unknown-setting', 'No.')).toBe("Nothing to convert: a.userpool.json isn't in another format.");
});

it('lists the pools of a template by their names, or otherwise by their places', async () => {
  const listed = vi.spyOn(window, 'showQuickPick').mockResolvedValue(undefined);
  window.activeTextEditor = { document: fakeDocument('file:///a.yaml', { languageId: 'yaml' }) };
  const pools = [
    { place: 'Resources.ShopPool', name: undefined },
    { place: 'Resources.Staff', name: 'staff' },
  ];
  registerConvert({ log: console as never }, { request: () => Promise.resolve({ pools }) });
  await registered.get('userpool.convert')!();
  expect(listed.mock.calls[0]![0].map((item) => ({ ...item, pool: undefined }))).toEqual([
    { label: 'Resources.ShopPool' },
    { label: 'staff', description: 'Resources.Staff' },
  ]);
});
