import { describe, expect, it, vi } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { toRequest } from '#pool/described';
import { toFileText } from '#pool/sync';
import { KnownBases } from '../../../client/src/known/bases.ts';
import { FakeFile } from '../../support/live.ts';
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
