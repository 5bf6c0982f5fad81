import { expect, it } from 'vitest';
import { LiveError, type PoolGateway, type Resource } from '#live/gateway';
import { readPoolsOf, type PoolFile } from '#live/operations';
import { describedBare } from '../../support/pools.ts';

const file = (n: number, text = `{ "UserPoolId": "eu-west-1_Pool${n}" }`): PoolFile => ({
  name: `${n}.userpool.json`,
  key: String(n),
  text: () => text,
  isClosed: () => true,
  isDirty: () => false,
  apply: () => Promise.resolve(false),
});

/** Reads the pools of the given files. @param onDescribe called before each response */
async function read(files: PoolFile[], onDescribe: (poolId: string, stop: AbortController) => void = () => undefined) {
  const stop = new AbortController();
  const progress = { open: 0, max: 0 };
  const results: [key: string, error?: string][] = [];
  const gateway = {
    async describe({ kind, poolId }: Resource) {
      if (kind === 'mfa') return {};
      progress.max = Math.max(progress.max, ++progress.open);
      await Promise.resolve();
      progress.open--;
      onDescribe(poolId, stop);
      return { ...describedBare, Id: poolId };
    },
  } as unknown as PoolGateway;
  await readPoolsOf(files, {
    connectFor: () => () => Promise.resolve(gateway),
    mfa: { read: () => undefined, unread: () => undefined },
    signal: stop.signal,
    onRead: ({ key }, error) => results.push(error ? [key, error.message] : [key]),
  });
  return { results, max: progress.max };
}

it('reads all pools, a few at a time, and skips files without a pool ID', async () => {
  const files = Array.from({ length: 12 }, (_, n) => file(n));
  const { results, max } = await read([...files, file(99, '{}')]);
  expect(results.map(([key]) => key).sort()).toEqual([...files.map(({ key }) => key), '99'].sort());
  expect(max).toBeLessThanOrEqual(4);
});

it('continues if a pool cannot be read', async () => {
  const { results } = await read([file(1), file(2)], (poolId) => {
    if (poolId.endsWith('1')) throw new LiveError('Not there.', { kind: 'not-found', code: 'x' });
  });
  expect(results.sort()).toEqual([['1', 'Not there.'], ['2']]);
});

it('reads no more pools after it is canceled', async () => {
  const { results } = await read(
    Array.from({ length: 50 }, (_, n) => file(n)),
    (_, stop) => stop.abort(),
  );
  expect(results.length).toBeLessThanOrEqual(4);
});
