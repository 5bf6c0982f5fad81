import { describe, expect, it, vi } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { toRequest } from '#pool/described';
import { parseDocument } from '#pool/document';
import { planPush, toFileText } from '#pool/sync';
import { pullIntoFile } from '../../../client/src/flows/pull-into-file.ts';
import { KnownBases } from '../../../client/src/known/bases.ts';
import { deafToFactors, FakeFile, FakeGateway } from '../../support/live.ts';
import { mementoInMemory } from '../../support/memento.ts';
import { describedBare } from '../../support/pools.ts';

const POOL = 'eu-west-1_Bare00001';
const EMULATOR = 'http://127.0.0.1:9229';
const base = toRequest(describedBare);
const other = { ...base, DeletionProtection: 'ACTIVE' };

function stage() {
  const set = { endpoint: undefined as string | undefined };
  const memento = mementoInMemory();
  const warn = vi.fn();
  const changed = vi.fn();
  const bases = new KnownBases({
    mementoOf: () => memento,
    endpointOf: () => set.endpoint,
    log: { warn } as unknown as LogOutputChannel,
    changed,
  });
  return { set, memento, warn, changed, bases, file: new FakeFile(toFileText(describedBare)) };
}

describe('bases', () => {
  it('are of one endpoint: a pool of the same id elsewhere is another one', async () => {
    const { set, bases, file } = stage();
    await bases.set(file, POOL, base);
    set.endpoint = EMULATOR;
    expect(bases.get(file, POOL)).toBeUndefined();
    await bases.set(file, POOL, other);
    set.endpoint = undefined;
    expect(bases.get(file, POOL)).toEqual(base);
    expect(bases.at(EMULATOR).get(file, POOL)).toEqual(other);
  });

  it('stay with the endpoint that a command began with, though the setting changes meanwhile', async () => {
    const { set, bases, file } = stage();
    const ofCommand = bases.at(undefined);
    set.endpoint = EMULATOR;
    await ofCommand.set(file, POOL, base);
    expect(bases.get(file, POOL)).toBeUndefined();
    expect(ofCommand.get(file, POOL)).toEqual(base);
  });

  it('of the sandbox are those of the window, whatever endpoint is set', async () => {
    const { set, bases, file } = stage();
    await bases.set(file, 'sandbox-1_Sample001', base);
    set.endpoint = EMULATOR;
    expect(bases.get(file, 'sandbox-1_Sample001')).toEqual(base);
  });

  it('that cannot be kept are only logged, and what somebody else left in the place is passed over', async () => {
    const { bases, file, memento, warn } = stage();
    await bases.set(file, POOL, base);
    for (const key of memento.keys()) await memento.update(key, 'text');
    expect(bases.get(file, POOL)).toBeUndefined();
    memento.update = () => Promise.reject(new Error('disk full'));
    await bases.set(file, POOL, base);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('disk full'));
  });
});

describe('the base of a text that is not saved', () => {
  const moved = { ...describedBare, DeletionProtection: 'ACTIVE' };

  async function pulledIntoDirty() {
    const known = stage();
    const { bases, file } = known;
    await bases.set(file, POOL, base);
    const onDisk = file.content;
    file.content += '// dirty\n';
    file.dirty = true;
    const connect = () => Promise.resolve(new FakeGateway(moved));
    const prompts = { askOverwrite: () => Promise.reject(new Error('There is nothing to ask.')) };
    expect(await pullIntoFile(file, { connect, bases, mfa: deafToFactors, prompts })).toMatchObject({ kind: 'pulled' });
    return { ...known, onDisk };
  }

  it('holds for a push from the editor', async () => {
    const { bases, file } = await pulledIntoDirty();
    expect(bases.get(file, POOL)).toEqual(toRequest(moved));
  });

  it('is let go with the text, so that a push of what the disk has warns of what others did', async () => {
    const { bases, file, onDisk } = await pulledIntoDirty();
    bases.letGo(file.key);
    [file.content, file.dirty] = [onDisk, false];
    const kept = bases.get(file, POOL);
    expect(kept).toEqual(base);
    const plan = planPush({ file: parseDocument(onDisk).root, described: moved, base: kept, leftOut: 'keep' });
    expect(plan.changes.map(({ by }) => by)).toEqual(['someone-else']);
    // Typing anew does not bring it back.
    file.dirty = true;
    expect(bases.get(file, POOL)).toEqual(base);
  });

  it('is kept when the text is saved', async () => {
    const { bases, file, changed } = await pulledIntoDirty();
    file.dirty = false;
    changed.mockClear();
    await bases.saved(file.key);
    expect(changed).toHaveBeenCalledOnce();
    expect(bases.get(file, POOL)).toEqual(toRequest(moved));
    bases.letGo(file.key);
    expect(bases.get(file, POOL)).toEqual(toRequest(moved));
  });
});
