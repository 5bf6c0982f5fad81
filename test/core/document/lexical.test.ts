import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { findLexicalProblems } from '#core/document';
import { afterFix, diagnosticsIn, poolFile } from '../../support/check.ts';
import { parsePool } from '../../support/parse-pool.ts';

describe('a number that cannot be represented', () => {
  it.each([
    ['9007199254740993', 'error inexact-number: 9007199254740993'],
    ['1e400', 'error inexact-number: 1e400'],
    ['-1e400', 'error inexact-number: -1e400'],
    ['0.1000000000000000055', 'error inexact-number: 0.1000000000000000055'],
    ['12345678901234567890', 'error inexact-number: 12345678901234567890'],
  ])('is an error: %s', (number, diagnostic) => {
    expect(diagnosticsIn(poolFile(`"Policies": { "PasswordPolicy": { "MinimumLength": ${number} } }`))).toContain(
      diagnostic,
    );
    expect(diagnosticsIn(poolFile(`"SomethingNew": [{ "Limit": ${number} }]`))).toContain(diagnostic);
  });

  it.each(['12', '1e1', '12.0', '9007199254740992', '0.5', '-0'])(
    'does not include %s, which keeps its value',
    (number) => {
      expect(findLexicalProblems(parsePool(`{ "a": ${number} }`))).toEqual([]);
    },
  );

  it('has a message with the value that would be sent, and a fix that inserts that value', () => {
    const text = poolFile('"SomethingNew": 9007199254740993');
    const [diagnostic] = checkDocument(parsePool(text)).filter(({ code }) => code === 'inexact-number');
    expect(diagnostic).toMatchObject({ path: ['SomethingNew'] });
    expect(diagnostic?.message).toBe(
      "The number 9007199254740993 can't be represented exactly.\n9007199254740992 would be sent instead. Use a number with fewer digits.",
    );
    expect(afterFix(text, 'Change to 9007199254740992')).toBe(poolFile('"SomethingNew": 9007199254740992'));
  });

  it('has a fixed severity', () => {
    const document = parsePool(poolFile('"SomethingNew": 1e400'));
    for (const severity of ['off', 'hint'] as const) {
      const diagnostics = checkDocument(document, { severities: { 'inexact-number': severity } });
      expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'inexact-number', severity: 'error' }));
    }
  });

  it('is reported exactly where JSON.parse would change it', () => {
    const number = fc.oneof(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
      fc.tuple(fc.nat(10 ** 9), fc.integer({ min: -400, max: 400 })).map(([a, b]) => `${a}e${b}`),
    );
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const text = `{ "a": [${numbers.join(', ')}] } // 9007199254740993`;
        const found = findLexicalProblems(parsePool(text)).map((problem) => problem.text);
        const doubled = (written: string): boolean => !sameDecimal(written, String(Number(written)));
        expect(found).toEqual(numbers.filter(doubled));
      }),
    );
  });
});

/** Returns whether two decimal numbers are equal, using exact arithmetic. */
function sameDecimal(a: string, b: string): boolean {
  if (b.includes('Infinity')) return false;
  const exact = (text: string): bigint => {
    const [digits = '', exponent = '0'] = text.toLowerCase().split('e');
    const [whole = '', fraction = ''] = digits.split('.');
    return BigInt(whole + fraction) * 10n ** BigInt(Number(exponent) - fraction.length + 1000);
  };
  return exact(a) === exact(b);
}

describe('an undecodable character', () => {
  it('causes a warning in a value or a name', () => {
    expect(diagnosticsIn(poolFile('"PoolName": "gr\ufffdn"'))).toContain('error undecoded-text: "gr\ufffdn"');
    expect(diagnosticsIn(poolFile('"UserPoolTags": { "gr\ufffdn": "x" }'))).toContain(
      'error undecoded-text: "gr\ufffdn"',
    );
  });

  it('causes no warning in an escape sequence or a comment', () => {
    const codes = checkDocument(parsePool(poolFile('"UserPoolTags": { "a": "\\ufffd" } // gr\ufffdn\n'))).map(
      ({ code }) => code,
    );
    expect(codes).not.toContain('undecoded-text');
  });
});
