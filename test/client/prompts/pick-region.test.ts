import { beforeEach, expect, it, vi } from 'vitest';
import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { pickRegion } from '../../../client/src/prompts/pick-region.ts';
import { clearDesk, desk } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

/** Opens the list of Regions. @param own the profile's default Region */
async function open(own: string | undefined, withSandbox: boolean) {
  const added: string[] = [];
  const services = {
    access: { defaultRegion: () => Promise.resolve(own) },
    regions: { get: () => [], add: (_profile: unknown, region: string) => Promise.resolve(added.push(region)) },
  } as never;
  const place = { step: 1, totalSteps: 1 };
  const picked = pickRegion(services, undefined, { title: 'Create', place, withSandbox });
  const list = await vi.waitUntil(() => desk.quickPick);
  return { picked, list, added, labels: list.items.map(({ label }) => label) };
}

it('lists all Regions if none is likely, after the sandbox', async () => {
  const { picked, list, labels, added } = await open(undefined, true);
  expect(labels[0]).toBe('Sandbox');
  expect(labels).toContain('eu-west-1');
  expect(labels).not.toContain('Add Region…');
  list.accept('eu-west-1');
  expect(await picked).toBe('eu-west-1');
  expect(added).toEqual(['eu-west-1']);
});

it('does not store the sandbox as a Region', async () => {
  const { picked, list, added } = await open(undefined, true);
  list.accept('Sandbox');
  expect(await picked).toBe(SANDBOX_REGION);
  expect(added).toEqual([]);
});

it.each([
  [true, ['eu-west-1', 'Sandbox', 'Add Region…']],
  [false, ['eu-west-1', 'Add Region…']],
])('lists only the likely Regions, with a way to the others; sandbox: %s', async (withSandbox, expected) => {
  const { picked, list, labels } = await open('eu-west-1', withSandbox);
  expect(labels).toEqual(expected);
  list.hidden.fire(undefined);
  expect(await picked).toBeUndefined();
});
