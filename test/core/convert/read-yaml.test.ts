import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { JsonValue } from '#core/json';
import { readYaml } from '#core/yaml';

const valueOf = (text: string): JsonValue | undefined => {
  const reading = readYaml(text);
  return 'value' in reading ? reading.value : undefined;
};
const problemOf = (text: string) => {
  const reading = readYaml(text);
  return 'problem' in reading ? reading.problem : undefined;
};

describe('YAML', () => {
  it('is parsed to the value that it was created from', () => {
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter((name) => name !== '<<'),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const), (json, defaultStringType) => {
        expect(valueOf(stringify(json, { defaultStringType }))).toEqual(json);
      }),
    );
  });

  it.each([
    ['!Ref Name', { Ref: 'Name' }],
    ['!Condition IsLive', { Condition: 'IsLive' }],
    ['!GetAtt Role.Arn', { 'Fn::GetAtt': ['Role', 'Arn'] }],
    ['!GetAtt Stack.Outputs.Arn', { 'Fn::GetAtt': ['Stack', 'Outputs.Arn'] }],
    ['!GetAtt [Role, Arn]', { 'Fn::GetAtt': ['Role', 'Arn'] }],
    ['!Sub "${A}-b"', { 'Fn::Sub': '${A}-b' }],
    ['!Join ["-", [a, !Ref B]]', { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }],
    ['!If [IsLive, ON, !Ref AWS::NoValue]', { 'Fn::If': ['IsLive', 'ON', { Ref: 'AWS::NoValue' }] }],
    ['!FindInMap [M, a, b]', { 'Fn::FindInMap': ['M', 'a', 'b'] }],
    ['!ImportValue x', { 'Fn::ImportValue': 'x' }],
    ['!Base64 x', { 'Fn::Base64': 'x' }],
    ['!Select [0, !GetAZs ""]', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['!Sub\n  - "${A}"\n  - A: 1', { 'Fn::Sub': ['${A}', { A: 1 }] }],
    ['!other x', 'x'],
    ['!!str 12', '12'],
    ['"12"', '12'],
    ['012', '012'],
    ['1.10', '1.10'],
    ['1.5', 1.5],
    ['-3', -3],
    ['ON', 'ON'],
    ['yes', 'yes'],
    ['True', true],
    ['~', null],
    ['', null],
    ['2010-09-09', '2010-09-09'],
    ['|\n  a\n  b', 'a\nb\n'],
    ['>-\n  a\n  b', 'a b'],
  ])('is parsed correctly: a: %s', (text, value) => {
    expect(valueOf(`a: ${text}`)).toEqual({ a: value });
  });

  it('counts as a document even if it is only an empty quoted string', () => {
    expect(valueOf('""\n')).toBe('');
  });

  it('has its aliases and merges resolved; existing keys and earlier merges take precedence', () => {
    expect(valueOf('a: &a { x: 1, y: 1 }\nb: &b { x: 2, z: 2 }\nc: *a\nd:\n  <<: [*a, *b]\n  y: 3\n')).toEqual({
      a: { x: 1, y: 1 },
      b: { x: 2, z: 2 },
      c: { x: 1, y: 1 },
      d: { x: 1, z: 2, y: 3 },
    });
  });

  it('keeps a key named __proto__', () => {
    expect(JSON.stringify(valueOf('__proto__: { a: 1 }'))).toBe('{"__proto__":{"a":1}}');
  });

  it.each([
    ['# first\na: 1', true],
    ['a: 1 # behind', true],
    ['a:\n  # inside\n  - 1', true],
    ['a: "# text"', false],
  ])('is checked for comments: %j', (text, hasComments) => {
    expect(readYaml(text)).toMatchObject({ hasComments });
  });
});

/** YAML in which each level refers to the previous level ten times. */
const bomb = Array.from({ length: 12 }, (_, i) => {
  const items = Array<string>(10).fill(i === 0 ? 'x' : `*a${i - 1}`);
  return `a${i}: &a${i} [${items.join(', ')}]`;
}).join('\n');
const chain = Array.from({ length: 5000 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}`}]`).join('\n');

describe('hostile YAML is rejected with a reason', () => {
  it.each([
    ['an alias bomb', bomb, 'large'],
    ['a merge bomb', bomb.replaceAll('[', '[{k: [').replaceAll(']', ']}]'), 'large'],
    ['a long chain of aliases', chain, 'deep'],
    ['a cycle', 'a: &a [1, *a]', 'cycle'],
    ['a cycle through a merge', 'a: &a\n  b:\n    <<: *a', 'cycle'],
    ['an undefined alias', 'a: *b', 'alias'],
    ['10 MB', 'a: 1\n'.repeat(2_000_000), 'long'],
    ['deep lists', '['.repeat(100_000), 'deep'],
    ['deep blocks', '- '.repeat(50_000), 'deep'],
    ['a syntax error', 'a: [1', 'syntax'],
    ['a duplicate key', 'a: 1\na: 2', 'key'],
    ['a list as a key', '? [a]\n: 1', 'key'],
    ['several documents', 'a: 1\n---\nb: 2', 'documents'],
  ])('%s', (_, text, kind) => {
    expect(problemOf(text)).toMatchObject({ kind });
  });

  it('no text causes an exception', () => {
    const pieces = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '&a ',
      '*a',
      '!Ref ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|',
      '#',
      '? ',
      '<<: ',
      '---',
      '%',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(Object.keys(readYaml(parts.join('')))).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
