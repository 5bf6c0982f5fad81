import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { sourceDate } from '../../scripts/release/source-date.mjs';

it('the date of a package is SOURCE_DATE_EPOCH if that is set', () => {
  expect(sourceDate({ SOURCE_DATE_EPOCH: '1790000000' })).toBe(1_790_000_000);
});

it('the date of a package is otherwise the commit date', () => {
  expect(sourceDate({}) % 1).toBe(0);
  expect(sourceDate({})).toBe(sourceDate({ SOURCE_DATE_EPOCH: 'today' }));
});

it('the date of a package without a commit is valid in an archive', () => {
  expect(new Date(sourceDate({}, tmpdir()) * 1000).toISOString()).toBe('1980-01-01T00:00:00.000Z');
});
