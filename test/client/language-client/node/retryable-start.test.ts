import { expect, it } from 'vitest';
import { RetryableStart } from '../../../../client/src/language-client/node/retryable-start.ts';

const fail = () => Promise.reject(new Error('no such program'));

it('a failed start rejects with the error that caused it', async () => {
  const ends: string[] = [];
  const start = new RetryableStart().run(fail, () => Promise.resolve(void ends.push('end')));
  await expect(start).rejects.toThrow('no such program');
  expect(ends).toEqual(['end']);
});

it('a start that fails after its connection was closed does not close it again', async () => {
  const starts = new RetryableStart();
  const ends: string[] = [];
  const closed = () => {
    starts.onClosed();
    return fail();
  };
  await expect(starts.run(closed, () => Promise.resolve(void ends.push('end')))).rejects.toThrow();
  expect(ends).toEqual([]);
});

it('two callers that wait for the same start both get its result', async () => {
  const starts = new RetryableStart();
  let ends = 0;
  const end = (): Promise<void> => {
    ends += 1;
    starts.onClosed();
    return Promise.resolve();
  };
  await Promise.allSettled([starts.run(fail, end), starts.run(fail, end)]);
  expect(ends).toBe(1);
});
