import { beforeEach, expect, it, vi } from 'vitest';
import type { ResourcePlace } from '../../../live/src/gateway/pool-place.ts';
import { pickSnapshot } from '../../../client/src/prompts/pick-snapshot.ts';
import { FakeGateway, FakeSnapshots, ofMfa, ofPool } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';
import { clearDesk, desk, type FakeQuickPick } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const POOL = 'eu-west-1_Bare00001';
const place = { ...ofPool(POOL), endpoint: undefined };
const mfa = { UserPoolId: POOL, MfaConfiguration: 'OPTIONAL' };

/** A pool's own snapshot and that of its MFA settings, from one push of both files. */
async function open() {
  const removed: string[] = [];
  const stored = new FakeSnapshots();
  const snapshots = {
    list: async (at: ResourcePlace) =>
      (await stored.list(at)).filter(({ kind, name }) => kind === at.kind && !removed.includes(`${kind} ${name}`)),
    remove: ({ kind }: ResourcePlace, name: string) => Promise.resolve(removed.push(`${kind} ${name}`)),
  };
  const push = { poolId: POOL, poolName: 'bare', pushId: 'push' };
  const pool = { ...describedBare, MfaConfiguration: 'OPTIONAL' };
  await stored.save({
    ...push,
    kind: 'mfa',
    described: mfa,
    companions: { pool },
    changes: ['MfaConfiguration: a'],
  });
  await stored.save({ ...push, kind: 'pool', described: pool, companions: { mfa }, changes: ['PoolName: b'] });
  const texts: string[] = [];
  const previews = {
    transient: (_title: string, text: string) => texts.push(text),
    compare: () => Promise.resolve(),
  };
  const services = { snapshots, previews, mfa: { unread: () => undefined } } as never;
  const gateway = new FakeGateway(describedBare);
  gateway.factors = { MfaConfiguration: 'OFF' };
  const list = async (of = place): Promise<readonly [Promise<unknown>, FakeQuickPick]> => {
    const picked = pickSnapshot(services, of, gateway);
    return [picked, await vi.waitUntil(() => desk.quickPick)];
  };
  return { list, removed, texts };
}

const press = (picker: FakeQuickPick, index: 0 | 1) => {
  const [item] = picker.items as unknown as readonly { buttons: readonly unknown[] }[];
  picker.pressedItem.fire({ item, button: item!.buttons[index] });
};

it('offers the snapshots of both resources as one entry, from each of the two files', async () => {
  const { list } = await open();
  const [picked, picker] = await list({ ...ofMfa(POOL), endpoint: undefined });
  expect(picker.items).toMatchObject([{ detail: 'Before push: MfaConfiguration: a; PoolName: b' }]);
  picker.accept(picker.items[0]!.label);
  expect(await picked).toMatchObject({ kind: 'mfa', described: mfa });
});

it('deletes all snapshots of an entry', async () => {
  const { list, removed } = await open();
  const [picked, picker] = await list();
  desk.answers.push(() => 'Delete');
  press(picker, 1);
  expect(await picked).toBe('none');
  expect(removed).toEqual(['mfa 0', 'pool 1']);
});

it('compares both resources with the live pool', async () => {
  const { list, texts } = await open();
  const [picked, picker] = await list();
  press(picker, 0);
  expect(await picked).toBeUndefined();
  expect(texts.map((text) => text.match(/^\/\/.*|"MfaConfiguration": "\w+"/gm))).toEqual(
    ['OFF', 'OPTIONAL'].map((mode) => [
      '// User pool',
      `"MfaConfiguration": "${mode}"`,
      '// MFA settings',
      `"MfaConfiguration": "${mode}"`,
    ]),
  );
});
