import { expect, it } from 'vitest';
import { formatForLog } from '../../../live/src/messages/format-for-log.ts';
import { growth, MAX_LINEAR_GROWTH } from '../../support/growth.ts';

const logged = (message: string): string => formatForLog({ code: 'Refused', requestId: 'r1', message } as never);

it.each([
  [
    "Value 'secret' at 'a' failed; Value 'Value 'x' at 'b' failed",
    "Value (hidden) at 'a' failed; Value (hidden) at 'b' failed",
  ],
  ["Value 'secret that is cut o", 'Value (hidden)'],
  ['no value at all', 'no value at all'],
])('logs %j without the values in the file', (message, expected) => {
  expect(logged(message)).toBe(`Refused (request r1): ${expected}`);
});

it('takes linear time for text that repeats Value', () => {
  const values = (count: number): string => logged("Value '".repeat(count));
  expect(values(1000)).toBe('Refused (request r1): Value (hidden)');
  expect(growth((n) => void values(n), 20_000)).toBeLessThan(MAX_LINEAR_GROWTH);
});
