import { describe, expect, it, vi } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import { parseDocument } from '#core/document';
import { fileTextOf } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';
import { pullIntoFile } from '../../../live/src/operations/pull-into-file.ts';
import { BaseStore, MAX_BASES } from '../../../live/src/store/base-store.ts';
import { ignoreFactors, FakeFile, FakeGateway } from '../../support/live.ts';
import { mementoInMemory } from '../../support/memento.ts';
import { describedBare } from '../../support/pools.ts';

const POOL = 'eu-west-1_Bare00001';
const EMULATOR = 'http://127.0.0.1:9229';
const base = toRequest(describedBare);
const other = { ...base, DeletionProtection: 'ACTIVE' };

function stage() {
  const set = { endpoint: undefined as string | undefined };
  const memento = mementoInMemory();
  let time = 0;
  const warn = vi.fn();
  const changed = vi.fn();
  const bases = new BaseStore({
    storeFor: () => memento,
    stores: [memento],
    now: () => ++time,
    endpointOf: () => set.endpoint,
    log: { warn },
    onChange: changed,
  });
  return { set, memento, warn, changed, bases, file: new FakeFile(fileTextOf(describedBare)) };
}

describe('bases', () => {
  it('belong to one endpoint, because a pool with the same ID elsewhere is a different pool', async () => {
    const { set, bases, file } = stage();
    await bases.set(file, POOL, base);
    set.endpoint = EMULATOR;
    expect(bases.get(file, POOL)).toBeUndefined();
    await bases.set(file, POOL, other);
    set.endpoint = undefined;
    expect(bases.get(file, POOL)).toEqual(base);
    expect(bases.at(EMULATOR).get(file, POOL)).toEqual(other);
  });

  it('are changed for all files of a resource at one endpoint, saved or not', async () => {
    const { set, bases, file } = stage();
    const copy = new FakeFile('', 'copy.userpool.json');
    const mfa = new FakeFile('', 'customers.userpoolmfa.json');
    set.endpoint = EMULATOR;
    await bases.set(file, POOL, base);
    set.endpoint = undefined;
    for (const one of [file, copy, mfa]) await bases.set(one, POOL, base);
    await bases.set(file, 'eu-west-1_Bare000011', base);
    copy.dirty = true;
    await bases.set(copy, POOL, base);
    await bases.at(undefined).update?.({ kind: 'pool', poolId: POOL }, () => other);
    expect([file, copy, mfa].map((one) => bases.get(one, POOL))).toEqual([other, other, base]);
    copy.dirty = false;
    expect(bases.get(copy, POOL)).toEqual(other);
    expect(bases.get(file, 'eu-west-1_Bare000011')).toEqual(base);
    expect(bases.at(EMULATOR).get(file, POOL)).toEqual(base);
  });

  it('are all forgotten when a file is used for a new pool', async () => {
    const { set, bases, file } = stage();
    const copy = new FakeFile('', 'copy.userpool.json');
    for (const one of [file, copy]) await bases.set(one, POOL, base);
    await bases.set(file, 'eu-west-1_Other00001', base);
    set.endpoint = EMULATOR;
    await bases.set(file, POOL, base);
    file.dirty = true;
    await bases.set(file, 'eu-west-1_Unsaved01', base);
    await bases.forget(file.key);
    expect([file, copy].map((one) => bases.poolsOf(one))).toEqual([[], [POOL]]);
  });

  it('show which pools a file belonged to, the latest first, whether or not it was saved', async () => {
    const { bases, file } = stage();
    await bases.set(file, POOL, base);
    await bases.set(file, 'eu-west-1_Other00001', base);
    expect(bases.poolsOf(file)).toEqual(['eu-west-1_Other00001', POOL]);
    await bases.set(file, POOL, other);
    file.dirty = true;
    await bases.set(file, 'eu-west-1_Unsaved01', base);
    expect(bases.at(EMULATOR).poolsOf(file)).toEqual(['eu-west-1_Unsaved01', POOL, 'eu-west-1_Other00001']);
    expect(bases.poolsOf({ key: 'file:///b.userpool.json' } as unknown as FakeFile)).toEqual([]);
  });

  it('belong to the endpoint that applied when the command started, even if the setting changes in the meantime', async () => {
    const { set, bases, file } = stage();
    const ofCommand = bases.at(undefined);
    set.endpoint = EMULATOR;
    await ofCommand.set(file, POOL, base);
    expect(bases.get(file, POOL)).toBeUndefined();
    expect(ofCommand.get(file, POOL)).toEqual(base);
  });

  it('of sandbox pools belong to the window, regardless of the endpoint setting', async () => {
    const { set, bases, file } = stage();
    await bases.set(file, 'sandbox-1_Sample001', base);
    set.endpoint = EMULATOR;
    expect(bases.get(file, 'sandbox-1_Sample001')).toEqual(base);
  });

  it('that cannot be stored are only logged, and invalid stored bases are ignored', async () => {
    const { bases, file, memento, warn } = stage();
    await bases.set(file, POOL, base);
    for (const key of memento.keys()) await memento.update(key, 'text');
    expect(bases.get(file, POOL)).toBeUndefined();
    memento.update = () => Promise.reject(new Error('disk full'));
    await bases.set(file, POOL, base);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('disk full'));
  });
});

describe('the base of unsaved text', () => {
  const changedPool = { ...describedBare, DeletionProtection: 'ACTIVE' };

  async function pulledIntoDirty() {
    const known = stage();
    const { bases, file } = known;
    await bases.set(file, POOL, base);
    const onDisk = file.content;
    file.content += '// dirty\n';
    file.dirty = true;
    const connect = () => Promise.resolve(new FakeGateway(changedPool));
    const prompts = { askOverwrite: () => Promise.reject(new Error('There is nothing to ask.')) };
    expect(await pullIntoFile(file, { connect, bases, mfa: ignoreFactors, prompts })).toMatchObject({ kind: 'pulled' });
    return { ...known, onDisk };
  }

  it('is used for a push from the editor', async () => {
    const { bases, file } = await pulledIntoDirty();
    expect(bases.get(file, POOL)).toEqual(toRequest(changedPool));
  });

  it('is discarded with the text, so that pushing the text on disk warns about changes by others', async () => {
    const { bases, file, onDisk } = await pulledIntoDirty();
    bases.discard(file.key);
    [file.content, file.dirty] = [onDisk, false];
    const kept = bases.get(file, POOL);
    expect(kept).toEqual(base);
    const plan = planStep({ file: parseDocument(onDisk).root, described: changedPool, base: kept, leftOut: 'keep' });
    expect(plan.changes.map(({ by }) => by)).toEqual(['someone-else']);
    // Typing the same text again does not restore the base.
    file.dirty = true;
    expect(bases.get(file, POOL)).toEqual(base);
  });

  it('is kept when the text is saved', async () => {
    const { bases, file, changed } = await pulledIntoDirty();
    file.dirty = false;
    changed.mockClear();
    await bases.saved(file.key);
    expect(changed).toHaveBeenCalledOnce();
    expect(bases.get(file, POOL)).toEqual(toRequest(changedPool));
    bases.discard(file.key);
    expect(bases.get(file, POOL)).toEqual(toRequest(changedPool));
  });
});

describe('a renamed file', () => {
  const named = (key: string, dirty = false) => Object.assign(new FakeFile(''), { key, dirty });
  const first = named('file:///pools/a.userpool.json');

  it.each([
    ['itself', 'file:///pools/a.userpool.json', 'file:///pools/b.userpool.json', 'file:///pools/b.userpool.json'],
    ['its folder', 'file:///pools', 'file:///old', 'file:///old/a.userpool.json'],
  ])('keeps its bases if %s is renamed', async (_, from, to, key) => {
    const { bases } = stage();
    await bases.set(first, POOL, base);
    await bases.at(EMULATOR).set(first, POOL, other);
    await bases.renamed(from, to);
    expect(bases.get(named(key), POOL)).toEqual(base);
    expect(bases.at(EMULATOR).get(named(key), POOL)).toEqual(other);
    expect(bases.get(first, POOL)).toBeUndefined();
  });

  it('keeps the base of its unsaved text, and gets none from a file with a similar name', async () => {
    const { bases } = stage();
    const neighbour = named('file:///pools/a.userpool.json.bak');
    await bases.set(neighbour, POOL, other);
    await bases.set(named(first.key, true), POOL, base);
    await bases.renamed(first.key, 'file:///b.userpool.json');
    expect(bases.get(named('file:///b.userpool.json', true), POOL)).toEqual(base);
    expect(bases.get(neighbour, POOL)).toEqual(other);
  });

  it('gets the base of the untitled text that was saved to it, even after the untitled editor was closed', async () => {
    const { bases } = stage();
    await bases.set(named('untitled:Untitled-1', true), POOL, base);
    await bases.savedAs('untitled:Untitled-1', first.key);
    bases.discard('untitled:Untitled-1');
    expect(bases.get(first, POOL)).toEqual(base);
    expect(bases.get(named('untitled:Untitled-1', true), POOL)).toBeUndefined();
  });

  it('keeps its own base when another file, which has a base of its own, is saved over it', async () => {
    const { bases } = stage();
    await bases.set(named('file:///b.userpool.json'), POOL, other);
    await bases.set(first, POOL, base);
    await bases.savedAs('file:///b.userpool.json', first.key);
    expect(bases.get(first, POOL)).toEqual(base);
  });
});

it('keeps only the newest bases if there are very many', async () => {
  const { bases, file, memento } = stage();
  for (let n = 0; n <= MAX_BASES; n++) await bases.set(file, `eu-west-1_${n}`, base);
  expect(memento.keys()).toHaveLength(MAX_BASES);
  expect(bases.get(file, 'eu-west-1_0')).toBeUndefined();
  expect(bases.get(file, `eu-west-1_${MAX_BASES}`)).toEqual(base);
});

it('neither reads nor deletes stored values in another format', async () => {
  const { bases, file, memento } = stage();
  await bases.set(file, POOL, base);
  const [key = ''] = memento.keys();
  const kept = memento.get(key);
  const others = [key.replace('base:1:', 'base:2:'), key.replace('base:1:pool:', 'base:')];
  await memento.update(key, undefined);
  for (const one of others) await memento.update(one, kept);
  expect(bases.get(file, POOL)).toBeUndefined();
  for (let n = 0; n <= MAX_BASES; n++) await bases.set(file, `eu-west-1_${n}`, base);
  await bases.renamed(file.key, 'file:///renamed.userpool.json');
  expect(memento.keys()).toEqual(expect.arrayContaining(others));
  expect(others.map((one) => memento.get(one))).toEqual([kept, kept]);
});
