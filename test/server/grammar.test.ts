import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../syntaxes/${name}`, import.meta.url), 'utf8'));
const grammar = read('userpool.tmLanguage.json') as {
  scopeName: string;
  repository: Record<string, object> & Record<'placeholder' | 'arn', { match: string }>;
};
const language = read('language-configuration.json') as { wordPattern: string };

/** Every value in the grammar under one of these keys. */
function* valuesOf(node: unknown, ...keys: string[]): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (keys.includes(key) && typeof value === 'string') yield value;
    yield* valuesOf(value, ...keys);
  }
}

const matchesIn = (pattern: string, text: string): string[] =>
  [...text.matchAll(new RegExp(pattern, 'g'))].map(([match]) => match);

describe('the grammar', () => {
  it('is the one that the manifest names', () => {
    expect(manifest.contributes.grammars).toEqual([
      { language: 'userpool', scopeName: grammar.scopeName, path: './syntaxes/userpool.tmLanguage.json' },
    ]);
  });

  it('includes only what it has', () => {
    const rules = Object.keys(grammar.repository).map((name) => `#${name}`);
    expect([...valuesOf(grammar, 'include')].filter((name) => !rules.includes(name))).toEqual([]);
  });

  it('has expressions that compile', () => {
    for (const expression of valuesOf(grammar, 'match', 'begin', 'end'))
      expect(() => new RegExp(expression)).not.toThrow();
  });

  it('sees the placeholders of messages', () => {
    const text = 'Hi {username}, {####} or {##Click \\"here\\"##}; not {##, {# #} or {name}.';
    expect(matchesIn(grammar.repository.placeholder.match, text)).toEqual([
      '{username}',
      '{####}',
      '{##Click \\"here\\"##}',
    ]);
  });

  it('looks at a line of placeholders that do not end only once', () => {
    const start = performance.now();
    expect(matchesIn(grammar.repository.placeholder.match, `${'{##'.repeat(20_000)}##}`)).toEqual(['{####}']);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('sees ARNs', () => {
    const arns = [
      'arn:aws:lambda:eu-west-1:123456789012:function:x',
      'arn:aws-us-gov:iam::123456789012:role/a-b',
      'arn:aws:s3:::b',
      'arn:aws:iam::aws:policy/X',
    ];
    expect(matchesIn(grammar.repository.arn.match, `${arns.join(' ')} barn:aws:s3:::b arn:aws`)).toEqual(arns);
  });
});

describe('the language configuration', () => {
  it('takes a text with its quotes for one word', () => {
    expect(matchesIn(language.wordPattern, '"a \\" b": [true, "c d')).toEqual(['"a \\" b"', 'true', '"c d']);
  });
});
