import { expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { growth, MAX_LINEAR_GROWTH } from '../../../support/growth.ts';
import { parsePool } from '../../../support/parse-pool.ts';

const many = (n: number, one: (i: number) => string): string => Array.from({ length: n }, (_, i) => one(i)).join(',');
const codesIn = (text: string): Set<string> => new Set(checkDocument(parsePool(text)).map(({ code }) => code));

it.each<readonly [what: string, text: (n: number) => string, code: string]>([
  [
    'settings in the wrong place',
    (n) => `{ "Policies": { ${many(n, (i) => `"MinimumLength${'s'.repeat(i % 3)}": ${i}`)} } }`,
    'unknown-field',
  ],
  ['repeated items', (n) => `{ "AutoVerifiedAttributes": [${many(n, () => '"email"')}] }`, 'duplicate-list-item'],
  [
    'levels',
    (n) =>
      `{ "UserPoolTier": "LITE", "AcrConfiguration": { ${many(n, (i) => `"a${i}x1": { "AcrValue": "urn:${i}" }`)} } }`,
    'acr-levels',
  ],
  [
    'closing tags',
    (n) => JSON.stringify({ VerificationMessageTemplate: { EmailMessage: '</b> '.repeat(n / 2) } }),
    'verify-code-placeholder',
  ],
  [
    'odd characters',
    (n) => JSON.stringify({ EmailVerificationMessage: '\u00a0<b'.repeat(10 * n) }),
    'email-body-charset',
  ],
  ['characters', (n) => JSON.stringify({ SmsVerificationMessage: '😀'.repeat(100 * n) }), 'text-length'],
])('checking a file with very many %s takes linear time', { timeout: 120_000 }, (_, text, code) => {
  expect(codesIn(text(400))).toContain(code);
  expect(growth((n) => void checkDocument(parsePool(text(n))))).toBeLessThan(MAX_LINEAR_GROWTH);
});
