import { expect, it } from 'vitest';
import { updateLiveText } from '#live/operations';
import { describedBare } from '../../support/pools.ts';
import { fileTextOf } from '../../support/live-pool.ts';

const POOL = 'eu-west-1_Bare00001';
const text = `// Ask Ada first.\n${fileTextOf(describedBare)}`;
const shown = fileTextOf(describedBare);
const described = { ...describedBare, DeletionProtection: 'ACTIVE' };
const file = (content: string) => ({ name: 'bare.userpool.json', text: () => content });
const toActive = (old: string) => old.replace('"DeletionProtection": "INACTIVE"', '"DeletionProtection": "ACTIVE"');

it('shows the new description of the pool in the layout of the file', () => {
  const updated = updateLiveText(file(text), shown, POOL, described);
  expect(updated).toBe(toActive(text));
  expect(updated).not.toBe(text);
});

it.each([
  ['has a syntax error', text.slice(0, -4)],
  ['is for another pool', text.replace(POOL, 'eu-west-1_Other')],
])('keeps the layout of the old text if the file %s', (_, content) => {
  expect(updateLiveText(file(content), shown, POOL, described)).toBe(toActive(shown));
});
