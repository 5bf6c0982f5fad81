import { expect, it } from 'vitest';
import { checkDocument } from '#pool/check';
import { parseDocument } from '#pool/document';

const many = (one: (i: number) => string, n = 30_000): string => Array.from({ length: n }, (_, i) => one(i)).join(',');
const codesIn = (text: string): Set<string> => new Set(checkDocument(parseDocument(text)).map(({ code }) => code));

it.each([
  [
    'members in the wrong place',
    `{ "Policies": { ${many((i) => `"MinimumLength${'s'.repeat(i % 3)}": ${i}`)} } }`,
    'unknown-field',
  ],
  ['repeated items', `{ "AutoVerifiedAttributes": [${many(() => '"email"')}] }`, 'duplicate-list-item'],
  [
    'levels',
    `{ "UserPoolTier": "LITE", "AcrConfiguration": { ${many((i) => `"a${i}x1": { "AcrValue": "urn:${i}" }`)} } }`,
    'acr-levels',
  ],
  [
    'closing tags',
    JSON.stringify({ VerificationMessageTemplate: { EmailMessage: '</b> '.repeat(3_990) } }),
    'verify-code-placeholder',
  ],
  ['odd characters', JSON.stringify({ EmailVerificationMessage: '\u00a0<b'.repeat(300_000) }), 'email-body-charset'],
  ['characters', JSON.stringify({ SmsVerificationMessage: '😀'.repeat(2_000_000) }), 'text-length'],
])('checks very many %s', { timeout: 10_000 }, (_, text, code) => {
  expect(codesIn(text)).toContain(code);
});
