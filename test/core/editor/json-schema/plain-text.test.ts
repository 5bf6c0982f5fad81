import { expect, it } from 'vitest';
import { toPlainText } from '#core/editor/json-schema';

it.each([
  ['**OFF** and `ON`', 'OFF and ON'],
  ['**phone\\_number**', 'phone_number'],
  ['the _Developer Guide_, in preferred_username', 'the Developer Guide, in preferred_username'],
  ['see [Limits](https://docs.aws.amazon.com/limits.html).', 'see Limits.'],
  [
    'Text.\n\n[AWS reference](https://docs.aws.amazon.com/x.html#y)',
    'Text.\n\nAWS reference: https://docs.aws.amazon.com/x.html#y',
  ],
  ['the code `{####}`', 'the code {####}'],
  ['- **Default:** `"OFF"`', '- Default: "OFF"'],
  ['\\[a [link](https://example.com/x)', '[a link'],
])('%j becomes %j', (markdown, plain) => {
  expect(toPlainText(markdown)).toBe(plain);
});

it('takes linear time for hostile text', () => {
  const brackets = '['.repeat(300_000);
  expect(toPlainText(brackets)).toBe(brackets);
});
