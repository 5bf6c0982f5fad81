import { expect, it, vi } from 'vitest';
import type { JsonObject } from '#core/json';
import { LiveError, type LiveAccess } from '../../../live/src/gateway/pool-gateway.ts';
import { observedAccess } from '../../../live/src/gateway/observed-access.ts';
import { MAX_DESCRIPTIONS, CachedDescriptions } from '../../../live/src/store/cached-descriptions.ts';
import { FakeGateway, ofPool } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';

const POOL = 'eu-west-1_Bare00001';
const place = { endpoint: undefined, ...ofPool(POOL) };
const request: JsonObject = { UserPoolId: POOL, PoolName: 'bare', MfaConfiguration: 'OPTIONAL' };
const rejected = new LiveError('No.', { kind: 'rejected', code: 'InvalidParameterException' });
const lost = new LiveError('Gone.', { kind: 'network', code: 'ECONNRESET', outcomeUnknown: true });

it('a description is cached, whichever command requested it', async () => {
  const { seen, gateway, changed } = await setUp();
  expect(seen.get(place)).toBeUndefined();
  await gateway.describe(ofPool(POOL));
  expect(seen.get(place)).toEqual({ described: describedBare, at: 1 });
  expect(changed).toHaveBeenCalledTimes(1);
  expect(seen.get({ ...place, endpoint: 'http://127.0.0.1:9229' })).toBeUndefined();
});

it('an updated pool is not in the cache until it is described again', async () => {
  const { seen, gateway } = await setUp();
  await gateway.describe(ofPool(POOL));
  await gateway.update(ofPool(POOL), request);
  expect(seen.get(place)).toBeUndefined();
  expect(seen.mayHaveChanged(place)).toBe(true);
  await gateway.describe(ofPool(POOL));
  expect(seen.mayHaveChanged(place)).toBe(false);
  expect(seen.get(place)?.described['MfaConfiguration']).toBe('OPTIONAL');
});

it('a rejected request keeps the cached description, and one with an unknown outcome discards it', async () => {
  const { seen, gateway, live } = await setUp();
  await gateway.describe(ofPool(POOL));
  for (const [error, known] of [
    [rejected, true],
    [lost, false],
  ] as const) {
    live.onUpdate = () => {
      throw error;
    };
    await expect(gateway.update(ofPool(POOL), request)).rejects.toBe(error);
    expect(seen.get(place) !== undefined).toBe(known);
    expect(seen.mayHaveChanged(place)).toBe(!known);
  }
});

it('only the most recently described pools are kept if there are very many', () => {
  const { seen, memento } = parts();
  for (let n = 0; n <= MAX_DESCRIPTIONS; n++) seen.onDescribed({ ...place, poolId: `eu-west-1_${n}` }, describedBare);
  expect(memento.keys()).toHaveLength(MAX_DESCRIPTIONS);
  expect(seen.get({ ...place, poolId: 'eu-west-1_0' })).toBeUndefined();
  expect(seen.get({ ...place, poolId: `eu-west-1_${MAX_DESCRIPTIONS}` })).toBeDefined();
});

it('stored values in another format are neither read nor deleted', async () => {
  const { seen, memento } = parts();
  const others = [`seen:2:pool:${POOL}:`, `seen:${POOL}:`];
  for (const key of others) await memento.update(key, { described: describedBare, at: 1 });
  expect(seen.get(place)).toBeUndefined();
  for (let n = 0; n <= MAX_DESCRIPTIONS; n++) seen.onDescribed({ ...place, poolId: `eu-west-1_${n}` }, describedBare);
  expect(memento.keys()).toEqual(expect.arrayContaining(others));
});

it('a note that a pool may have changed counts toward the limit, and is deleted when it is the oldest entry', () => {
  const { seen, memento } = parts();
  expect(seen.mayHaveChanged(place)).toBe(false);
  seen.onChanged(place);
  for (let n = 1; n < MAX_DESCRIPTIONS; n++) seen.onChanged({ ...place, poolId: `eu-west-1_${n}` });
  expect(seen.mayHaveChanged(place)).toBe(true);
  seen.onDescribed({ ...place, poolId: 'eu-west-1_Other0001' }, describedBare);
  expect(memento.keys()).toHaveLength(MAX_DESCRIPTIONS);
  expect(seen.mayHaveChanged(place)).toBe(false);
});

it('invalid stored values are ignored, and values that cannot be stored are only logged', async () => {
  const { seen, memento, warn } = parts();
  for (const left of ['text', { at: 1 }, { described: [], at: 1 }, { described: {} }]) {
    await memento.update(`seen:${POOL}:`, left);
    expect(seen.get(place)).toBeUndefined();
  }
  memento.update = () => Promise.reject(new Error('disk full'));
  seen.onDescribed(place, describedBare);
  await vi.waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining('disk full')));
});

async function setUp() {
  const known = parts();
  const live = new FakeGateway(describedBare);
  const access: LiveAccess = {
    connect: () => Promise.resolve(live),
    endpointOf: () => Promise.resolve(undefined),
    profiles: () => Promise.resolve([]),
    defaultRegion: () => Promise.resolve(undefined),
  };
  const gateway = await observedAccess(access, known.seen).connect({ region: 'eu-west-1' });
  return { ...known, live, gateway };
}

function parts() {
  const kept = new Map<string, unknown>();
  const memento = {
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update(key: string, value: unknown): Promise<void> {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      return Promise.resolve();
    },
  };
  const changed = vi.fn();
  const warn = vi.fn();
  let time = 0;
  const seen = new CachedDescriptions({
    storeFor: () => memento,
    log: { warn },
    now: () => ++time,
    onChange: changed,
  });
  return { seen, memento, changed, warn };
}
