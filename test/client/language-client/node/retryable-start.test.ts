import { expect, it } from 'vitest';
import { Starts } from '../../../../client/src/language-client/node/retryable-start.ts';

const fail = () => Promise.reject(new Error('no such program'));

it('a start that came to nothing ends, and says why', async () => {
  const ends: string[] = [];
  const start = new Starts().run(fail, () => Promise.resolve(void ends.push('end')));
  await expect(start).rejects.toThrow('no such program');
  expect(ends).toEqual(['end']);
});

it('one whose connection closed has ended already', async () => {
  const starts = new Starts();
  const ends: string[] = [];
  const closed = () => {
    starts.ended();
    return fail();
  };
  await expect(starts.run(closed, () => Promise.resolve(void ends.push('end')))).rejects.toThrow();
  expect(ends).toEqual([]);
});

it('two that wait for the same start end once', async () => {
  const starts = new Starts();
  let ends = 0;
  const end = (): Promise<void> => {
    ends += 1;
    starts.ended();
    return Promise.resolve();
  };
  await Promise.allSettled([starts.run(fail, end), starts.run(fail, end)]);
  expect(ends).toBe(1);
});
