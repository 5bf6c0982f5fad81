import { expect, it } from 'vitest';
import { isBlank } from '#core/document';

it('a file is blank only if it has no JSON token', () => {
  expect(['', ' \r\n\t', '// a', '/* a */\n// b'].map(isBlank)).toEqual([true, true, true, true]);
  expect(['{', '""', '0', ',', '/* a', '// a\n{}'].map(isBlank)).toEqual([false, false, false, false, false, false]);
});
