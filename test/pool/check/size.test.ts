import { expect, it } from 'vitest';
import { checkDocument } from '#pool/check';
import { parseDocument } from '#pool/document';

const many = (one: (i: number) => string): string => Array.from({ length: 60_000 }, (_, i) => one(i)).join(',');
const codesIn = (text: string): Set<string> => new Set(checkDocument(parseDocument(text)).map(({ code }) => code));

// Each of these took from a minute to hours where a step looked at every member, item or character again for each one.
it('checks an object with very many members', { timeout: 10_000 }, () => {
  expect(codesIn(`{${many((i) => `"m${i}": 1`)}}`)).toContain('unknown-field');
});

it('checks lists with very many items', { timeout: 10_000 }, () => {
  const text = `{
    "AutoVerifiedAttributes": [${many((i) => `"a${i}"`)}],
    "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": [${many((i) => `"b${i}"`)}] }
  }`;
  expect(codesIn(text)).toContain('attr-verify-subset');
});

it('checks a very long text against a pattern', { timeout: 10_000 }, () => {
  const text = JSON.stringify({ EmailConfiguration: { ReplyToEmailAddress: `${'@'.repeat(1_000_000)} ` } });
  expect(codesIn(text)).toContain('email-reply-to');
});

it('checks an object with very many members of one name', { timeout: 10_000 }, () => {
  expect(codesIn(`{${Array.from({ length: 200_000 }, () => '"a": 1').join(',')}}`)).toContain('duplicate-key');
});
