import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { growth, MAX_LINEAR_GROWTH } from '../../support/growth.ts';
import { parsePool } from '../../support/parse-pool.ts';

const many = (n: number, one: (i: number) => string): string => Array.from({ length: n }, (_, i) => one(i)).join(',');
const pool = (members: string): string => `{ "UserPoolId": "eu-west-1_Abc1", ${members} }`;
const codesIn = (text: string): Set<string> => new Set(checkDocument(parsePool(text)).map(({ code }) => code));

/** Each of these checks would take seconds to hours if one of its steps took quadratic time. */
describe('checking a file takes linear time for very many', () => {
  it.each<readonly [what: string, code: string, text: (n: number) => string]>([
    ['unknown settings', 'unknown-field', (n) => `{${many(n, (i) => `"m${i}": 1`)}}`],
    ['duplicate properties', 'duplicate-key', (n) => `{${many(n, () => '"a": 1')}}`],
    ['repeated items', 'duplicate-list-item', (n) => pool(`"AutoVerifiedAttributes": [${many(n, () => '"email"')}]`)],
    ['invalid list items', 'enum-value', (n) => pool(`"AutoVerifiedAttributes": [${many(n, (i) => `"a${i}"`)}]`)],
    [
      'items missing in another list',
      'attr-verify-subset',
      (n) =>
        pool(`"AutoVerifiedAttributes": [${many(n, () => '"email"')}],
          "UserAttributeUpdateSettings": {
            "AttributesRequireVerificationBeforeUpdate": [${many(n, () => '"phone_number"')}]
          }`),
    ],
    [
      'first factors',
      'first-factor-tier',
      (n) =>
        pool(`"UserPoolTier": "LITE",
          "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [${many(n, () => '"SMS_OTP"')}] } }`),
    ],
    [
      'recovery options',
      'recovery-duplicate-name',
      (n) =>
        pool(
          `"AccountRecoverySetting": { "RecoveryMechanisms": [${many(n, () => '{ "Name": "admin_only", "Priority": 1 }')}] }`,
        ),
    ],
    ['tags', 'tags-charset', (n) => pool(`"UserPoolTags": { ${many(n, (i) => `"é*${i}": "x"`)} }`)],
    ['functions', 'type-mismatch', (n) => pool(`"AutoVerifiedAttributes": [${many(n, () => '{ "Ref": "x" }')}]`)],
    ['schema attributes', 'create-only-field', (n) => pool(`"Schema": [${many(n, () => '{ "Name": "x" }')}]`)],
  ])('%s', { timeout: 120_000 }, (_, code, text) => {
    expect(codesIn(text(200))).toContain(code);
    expect(growth((n) => void checkDocument(parsePool(text(n))))).toBeLessThan(MAX_LINEAR_GROWTH);
  });

  it('characters in a string with a pattern', { timeout: 120_000 }, () => {
    const text = (n: number) => JSON.stringify({ EmailConfiguration: { ReplyToEmailAddress: `${'@'.repeat(n)} ` } });
    expect(codesIn(text(200))).toContain('email-reply-to');
    expect(growth((n) => void checkDocument(parsePool(text(n))), 60_000)).toBeLessThan(MAX_LINEAR_GROWTH);
  });
});
