import { describe, expect, it } from 'vitest';
import { checkDocument, IncrementalChecker, ignoreEdit, lintDocument, removeCommentEdit } from '#core/diagnostics';
import { applyTextEdits } from '#core/document';
import { INCOMPLETE_CODE } from '../../support/check.ts';
import { parsePool } from '../../support/parse-pool.ts';

const pool = (...lines: string[]): string => ['{', '  "UserPoolId": "eu-west-1_Abc1",', ...lines, '}', ''].join('\n');
const WRONG = '  "MfaConfiguration": "ONN"';

/** Returns the visible diagnostics, as `code: text under the squiggle`, and the codes of the ignored ones. */
function lint(text: string) {
  const { diagnostics, ignored } = lintDocument(parsePool(text));
  return {
    shown: diagnostics
      .filter(({ code }) => code !== INCOMPLETE_CODE)
      .map(({ code, range }) => `${code}: ${text.slice(range.offset, range.offset + range.length)}`),
    ignored: ignored.map(({ code }) => code),
  };
}

describe('a comment userpool-ignore', () => {
  it.each<[what: string, text: string, shown: string[], ignored: string[]]>([
    [
      'ignores a diagnostic on the next line',
      pool('  // userpool-ignore enum-value: for a test', WRONG),
      [],
      ['enum-value'],
    ],
    ['needs no reason', pool('  //userpool-ignore enum-value', WRONG), [], ['enum-value']],
    [
      'works with other line breaks',
      pool('  // userpool-ignore enum-value', WRONG).replaceAll('\n', '\r\n'),
      [],
      ['enum-value'],
    ],
    [
      'can be combined with others',
      pool(
        '  // userpool-ignore enum-value',
        '  // a comment',
        '  // userpool-ignore duplicate-key',
        `${WRONG}, "MfaConfiguration": "ONN"`,
      ),
      [],
      ['duplicate-key', 'enum-value'],
    ],
    [
      'ignores all diagnostics with the code on the line',
      pool('  // userpool-ignore enum-value', '  "UserPoolTier": "LIT", "MfaConfiguration": "ONN"'),
      [],
      ['enum-value', 'enum-value'],
    ],
    [
      'does not affect the lines after the next one',
      pool('  // userpool-ignore enum-value: x', '  "PoolName": "a",', WRONG),
      ['unused-ignore: // userpool-ignore enum-value: x', 'enum-value: "ONN"'],
      [],
    ],
    [
      'ignores only its code',
      pool('  // userpool-ignore null-value', WRONG),
      ['unused-ignore: // userpool-ignore null-value', 'enum-value: "ONN"'],
      [],
    ],
    [
      'is reported if its code is unknown',
      pool('  // userpool-ignore enum-valu: x', WRONG),
      ['unused-ignore: enum-valu', 'enum-value: "ONN"'],
      [],
    ],
    [
      'is reported without a code',
      pool('  // userpool-ignore', WRONG),
      ['unused-ignore: // userpool-ignore', 'enum-value: "ONN"'],
      [],
    ],
    [
      'is reported at the end of the file',
      `${pool()}// userpool-ignore enum-value`,
      ['unused-ignore: // userpool-ignore enum-value'],
      [],
    ],
    [
      'must be a line comment with exactly this word',
      pool('  /* userpool-ignore enum-value */', '  // userpool-ignored enum-value', WRONG),
      ['enum-value: "ONN"'],
      [],
    ],
    [
      'is not searched for in strings',
      pool('  "EmailVerificationMessage": "// userpool-ignore enum-value {####}",', WRONG),
      ['verify-legacy-only: "EmailVerificationMessage"', 'enum-value: "ONN"'],
      [],
    ],
    [
      'never ignores a syntax error',
      pool('  // userpool-ignore json-syntax', '  "PoolName" "a"'),
      ['unused-ignore: json-syntax', 'json-syntax: "PoolName"'],
      [],
    ],
    [
      'is not reported as unused while the file has syntax errors',
      pool('  // userpool-ignore enum-value', '  "MfaConfiguration": "ON",', '  "PoolName" "a"'),
      ['json-syntax: "PoolName"'],
      [],
    ],
  ])('%s', (_what, text, shown, ignored) => {
    expect(lint(text)).toEqual({ shown, ignored });
  });

  it('says which code was probably meant', () => {
    const { diagnostics } = lintDocument(parsePool(pool('  // userpool-ignore enum-valu', WRONG)));
    expect(diagnostics.find(({ code }) => code === 'unused-ignore')?.message).toBe(
      'Unknown rule "enum-valu". Did you mean enum-value?',
    );
  });

  it('does not hide a blocker', () => {
    const found = checkDocument(parsePool(pool('  // userpool-ignore enum-value', WRONG)));
    expect(found.map(({ code }) => code)).toContain('enum-value');
    expect(found.map(({ code }) => code)).not.toContain('unused-ignore');
  });

  it('is reported as unused if its rule is turned off, unless unused-ignore is turned off, too', () => {
    const document = parsePool(pool('  // userpool-ignore enum-value', WRONG));
    const codes = (severities: Record<string, 'off' | 'hint'>) =>
      lintDocument(document, { severities }).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
    expect(codes({ 'enum-value': 'off' })).toContain('warning unused-ignore');
    expect(codes({ 'enum-value': 'off', 'unused-ignore': 'hint' })).toContain('hint unused-ignore');
    expect(codes({ 'enum-value': 'off', 'unused-ignore': 'off' }).join()).not.toContain('unused-ignore');
  });

  it('counts in every version of a file', () => {
    const checker = new IncrementalChecker();
    const versions = ['enum-value', 'enum-valu', 'enum-value'].map((code) =>
      pool(`  // userpool-ignore ${code}`, WRONG),
    );
    expect(versions.map((text) => lintDocument(parsePool(text), {}, checker).ignored.length)).toEqual([1, 0, 1]);
  });
});

describe('the edit that ignores a diagnostic', () => {
  it.each<[text: string, offsetOf: string, after: string]>([
    [pool(WRONG), '"ONN"', pool('  // userpool-ignore enum-value', WRONG)],
    ['{ "MfaConfiguration": "ONN" }', '"ONN"', '// userpool-ignore enum-value\n{ "MfaConfiguration": "ONN" }'],
    ['{\r\n\t"a": 1\r\n}', '1', '{\r\n\t// userpool-ignore enum-value\r\n\t"a": 1\r\n}'],
  ])('adds a comment above its line: %j', (text, place, after) => {
    const edit = ignoreEdit({ text }, 'enum-value', { offset: text.indexOf(place), length: 1 });
    expect(applyTextEdits(text, [edit])).toBe(after);
  });

  it('is undone by the edit that removes the comment', () => {
    const before = pool(WRONG);
    const text = pool('  // userpool-ignore enum-value', WRONG);
    const range = { offset: text.indexOf('//'), length: '// userpool-ignore enum-value'.length };
    expect(applyTextEdits(text, [removeCommentEdit({ text }, range)])).toBe(before);
    const behind = '{ "a": 1, // userpool-ignore x\n"b": 2 }';
    const edit = removeCommentEdit({ text: behind }, { offset: behind.indexOf('//'), length: 20 });
    expect(applyTextEdits(behind, [edit])).toBe('{ "a": 1,\n"b": 2 }');
  });
});
