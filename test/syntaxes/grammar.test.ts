import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { growth, MAX_LINEAR_GROWTH } from '../support/growth.ts';
import { loadGrammar, poolGrammar, tokensOf, type LoadedGrammar, type Token } from './tokenize.ts';

const ROOT = 'source.json.userpool';

let grammar: LoadedGrammar;
beforeAll(async () => {
  grammar = await loadGrammar(poolGrammar);
});

/** Returns the tokens of the given text, except whitespace. */
const visibleTokens = (text: string): Token[] => tokensOf(grammar, text).filter((token) => token.text.trim() !== '');

/** Returns each token as `text: scopes`, without the structural scopes. */
function scopesIn(text: string): string[] {
  return visibleTokens(text).map((token) => {
    const scopes = token.scopes.filter((scope) => scope !== ROOT && !scope.startsWith('meta.structure.'));
    return `${token.text}: ${scopes.join(' ')}`;
  });
}

/** Returns the tokens of a string's content, without the scope of the string itself. */
function scopesInString(content: string): string[] {
  return scopesIn(`"${content}"`)
    .slice(1, -1)
    .map((token) => token.replace(/: string\.quoted\.double\.json ?/, ':'));
}

const placeholder = (kind: string): string =>
  `variable.language.placeholder.${kind}.userpool support.function.placeholder.userpool`;

describe('the grammar', () => {
  it('is the one that the manifest declares, for files and previews', () => {
    expect(manifest.contributes.grammars).toEqual([
      { language: 'userpool', scopeName: ROOT, path: './syntaxes/userpool.tmLanguage.json' },
      { language: 'userpool-preview', scopeName: ROOT, path: './syntaxes/userpool.tmLanguage.json' },
    ]);
  });

  it('assigns structural scopes', () => {
    expect(visibleTokens('{"a": [1]}').map(({ text, scopes }) => `${text}: ${scopes.slice(1).join(' ')}`)).toEqual([
      '{: meta.structure.dictionary.json punctuation.definition.dictionary.begin.json',
      '": meta.structure.dictionary.json string.json support.type.property-name.json punctuation.support.type.property-name.begin.json',
      'a: meta.structure.dictionary.json string.json support.type.property-name.json',
      '": meta.structure.dictionary.json string.json support.type.property-name.json punctuation.support.type.property-name.end.json',
      ':: meta.structure.dictionary.json meta.structure.dictionary.value.json punctuation.separator.dictionary.key-value.json',
      '[: meta.structure.dictionary.json meta.structure.dictionary.value.json meta.structure.array.json punctuation.definition.array.begin.json',
      '1: meta.structure.dictionary.json meta.structure.dictionary.value.json meta.structure.array.json constant.numeric.json',
      ']: meta.structure.dictionary.json meta.structure.dictionary.value.json meta.structure.array.json punctuation.definition.array.end.json',
      '}: meta.structure.dictionary.json punctuation.definition.dictionary.end.json',
    ]);
  });

  it('distinguishes names from strings', () => {
    expect(scopesIn('{ "Name": "value" }').filter((token) => /^(Name|value)/.test(token))).toEqual([
      'Name: string.json support.type.property-name.json',
      'value: string.quoted.double.json',
    ]);
  });

  it.each(['0', '-1', '12', '1.5', '-0.25', '1e3', '2E+10', '3.5e-7'])('marks %s as a number', (number) => {
    expect(scopesIn(number)).toEqual([`${number}: constant.numeric.json`]);
  });

  it.each(['01', '1x', '0x1F', 'NaN', 'True', 'undefined', "'a'"])('marks %s as invalid', (word) => {
    expect(scopesIn(word)).toEqual([`${word}: invalid.illegal.unquoted-text.json`]);
  });

  it.each(['true', 'false', 'null'])('marks %s as a constant', (constant) => {
    expect(scopesIn(constant)).toEqual([`${constant}: constant.language.json`]);
  });

  it('marks valid and invalid escapes', () => {
    expect(scopesInString(String.raw`a\n\"\\\/ä☃\u12 \x\'`)).toEqual([
      'a:',
      ...[String.raw`\n`, String.raw`\"`, String.raw`\\`, String.raw`\/`].map(
        (e) => `${e}:constant.character.escape.json`,
      ),
      'ä☃:',
      String.raw`\u:invalid.illegal.unrecognized-string-escape.json`,
      '12 :',
      String.raw`\x:invalid.illegal.unrecognized-string-escape.json`,
      String.raw`\':invalid.illegal.unrecognized-string-escape.json`,
    ]);
    expect(scopesInString(String.raw`\u00e4`)).toEqual([String.raw`\u00e4:constant.character.escape.json`]);
  });

  it('marks escapes in names', () => {
    expect(scopesIn(String.raw`{"a\tb":1}`)[3]).toBe(
      String.raw`\t: string.json support.type.property-name.json constant.character.escape.json`,
    );
  });

  it('marks comments wherever whitespace is allowed', () => {
    const text = '// a\n{ /* b */ "n" /** c */ : // d\n [ 1, /* e\n f */ 2 ] } // "g": {####}';
    expect(scopesIn(text).filter((token) => token.includes(': comment.'))).toEqual([
      '//: comment.line.double-slash.json punctuation.definition.comment.json',
      ' a: comment.line.double-slash.json',
      '/*: comment.block.json punctuation.definition.comment.json',
      ' b : comment.block.json',
      '*/: comment.block.json punctuation.definition.comment.json',
      '/**: comment.block.documentation.json punctuation.definition.comment.json',
      ' c : comment.block.documentation.json',
      '*/: comment.block.documentation.json punctuation.definition.comment.json',
      '//: comment.line.double-slash.json punctuation.definition.comment.json',
      ' d: comment.line.double-slash.json',
      '/*: comment.block.json punctuation.definition.comment.json',
      ' e: comment.block.json',
      ' f : comment.block.json',
      '*/: comment.block.json punctuation.definition.comment.json',
      '//: comment.line.double-slash.json punctuation.definition.comment.json',
      ' "g": {####}: comment.line.double-slash.json',
    ]);
  });

  it('does not mark // or /* in a string as a comment', () => {
    expect(scopesInString('https://example.com /* a */')).toEqual(['https://example.com /* a */:']);
  });

  it('marks trailing commas as commas', () => {
    expect(scopesIn('{"a": [1,],}').filter((token) => token.startsWith(','))).toEqual([
      ',: punctuation.separator.array.json',
      ',: punctuation.separator.dictionary.pair.json',
    ]);
  });

  it.each([
    ['{ a: 1 }', 'a: invalid.illegal.expected-dictionary-separator.json'],
    ['{ , }', ',: invalid.illegal.expected-dictionary-separator.json'],
    ['{ "a": 1; }', ';: invalid.illegal.expected-dictionary-separator.json'],
    ['[ 1; ]', ';: invalid.illegal.expected-array-separator.json'],
  ])('marks invalid text in %s', (text, token) => {
    expect(scopesIn(text)).toContain(token);
  });

  it('ends an unclosed string at the end of the line', () => {
    expect(scopesIn('{ "a": "b,\n  "c": "d",\n  "e\n}').filter((token) => /^[a-e},]/.test(token))).toEqual([
      'a: string.json support.type.property-name.json',
      'b,: string.quoted.double.json',
      'c: string.quoted.double.json',
      'd: string.quoted.double.json',
      ',: punctuation.separator.dictionary.pair.json',
      'e: string.json support.type.property-name.json',
      '}: punctuation.definition.dictionary.end.json',
    ]);
  });
});

describe('placeholders', () => {
  it('are marked in strings', () => {
    expect(scopesInString('Hi {username}, {####} or {##Click here##}.')).toEqual([
      'Hi :',
      `{username}:${placeholder('username')}`,
      ', :',
      `{####}:${placeholder('code')}`,
      ' or :',
      `{##:${placeholder('link')} punctuation.definition.placeholder.begin.userpool`,
      `Click here:${placeholder('link')}`,
      `##}:${placeholder('link')} punctuation.definition.placeholder.end.userpool`,
      '.:',
    ]);
  });

  it('may contain escapes in links', () => {
    expect(scopesInString(String.raw`{##\n##}`)[1]).toBe(`\\n:${placeholder('link')} constant.character.escape.json`);
  });

  it.each(['{##', '##}', '{##a', '{# #}', '{name}', '{###}', '{Username}', '{ #### }', '#####', '{##a {b}'])(
    'are not marked in %s',
    (content) => {
      expect(scopesInString(content)).toEqual([`${content}:`]);
    },
  );

  it('do not extend beyond their string', () => {
    expect(scopesIn('["{##a", "b##}"]').filter((token) => token.includes('placeholder'))).toEqual([]);
  });

  it('are marked after an unclosed placeholder', () => {
    expect(scopesInString('{##a {##b##}').slice(0, 3)).toEqual([
      '{##a :',
      `{##:${placeholder('link')} punctuation.definition.placeholder.begin.userpool`,
      `b:${placeholder('link')}`,
    ]);
  });

  it('are marked in values only', () => {
    const text = '{"{####}{username}{##a##}": 1, {####}: 2, "b": {username} } // {####} {##a##}';
    expect(scopesIn(text).filter((token) => token.includes('placeholder'))).toEqual([]);
  });
});

describe('ARNs', () => {
  const separator = '::meta.arn.userpool punctuation.separator.arn.userpool';

  it('have a scope for each part', () => {
    expect(scopesInString('arn:aws:lambda:eu-west-1:123456789012:function:sign-up:$LATEST')).toEqual([
      'arn:meta.arn.userpool punctuation.definition.arn.userpool',
      separator,
      'aws:meta.arn.userpool constant.language.partition.arn.userpool',
      separator,
      'lambda:meta.arn.userpool entity.name.type.service.arn.userpool',
      separator,
      'eu-west-1:meta.arn.userpool variable.parameter.region.arn.userpool',
      separator,
      '123456789012:meta.arn.userpool constant.numeric.account.arn.userpool',
      separator,
      'function:sign-up:$LATEST:meta.arn.userpool string.unquoted.resource.arn.userpool',
    ]);
  });

  it.each([
    'arn:aws-us-gov:iam::123456789012:role/service-role/a-b',
    'arn:aws-cn:kms:cn-north-1:123456789012:key/mrk-0123456789abcdef0123456789abcdef',
    'arn:aws:s3:::b',
    'arn:aws:iam::aws:policy/X',
    'arn:aws:ses:eu-west-1:123456789012:identity/no-reply+a@example.com',
    'arn:aws:sms-voice:eu-west-1:123456789012:pool/pool-1',
  ])('are marked in %s', (arn) => {
    const tokens = tokensOf(grammar, `"${arn}"`).slice(1, -1);
    expect(tokens.map(({ text }) => text).join('')).toBe(arn);
    expect(tokens.every(({ scopes }) => scopes.includes('meta.arn.userpool'))).toBe(true);
  });

  it('are marked inside longer text', () => {
    expect(scopesInString('see arn:aws:s3:::b there').filter((token) => !token.includes('arn.userpool'))).toEqual([
      'see :',
      ' there:',
    ]);
  });

  it.each([
    'arn:aws',
    'barn:aws:s3:::b',
    'arn:aws:lambda:eu-west-1:account:function:a',
    'arn::s3:::b',
    'my-arn:a:b:::c',
  ])('are not marked in %s', (content) => {
    expect(scopesInString(content)).toEqual([`${content}:`]);
  });
});

describe('pool IDs', () => {
  it.each([
    ['eu-west-1', 'AbCdEf123'],
    ['us-gov-west-1', '0Ab'],
    ['eusc-de-east-1', 'A'],
  ])('have a scope for their region: %s_%s', (region, rest) => {
    expect(scopesInString(`${region}_${rest}`)).toEqual([
      `${region}:meta.pool-id.userpool variable.parameter.region.pool-id.userpool`,
      '_:meta.pool-id.userpool punctuation.separator.pool-id.userpool',
      `${rest}:meta.pool-id.userpool string.unquoted.pool-id.userpool`,
    ]);
  });

  it.each(['the eu-west-1_A', 'eu-west-1_A-b', 'snake_case', 'eu-west-1_'])('are not marked in %s', (content) => {
    expect(scopesInString(content)).toEqual([`${content}:`]);
  });
});

describe('a long line', () => {
  const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

  it.each([
    '{##',
    '{##a ',
    '{####}',
    '{##a##}',
    '{##\\\\',
    '##}{',
    '{',
    'arn:',
    ' arn:aws:',
    ' arn:aws:lambda:eu-west-1:1',
    'arn:aws:s3:::b ',
    'a-',
    '\\',
    '\\"',
    '/*',
    '//',
  ])('that repeats %s in a string is tokenized in linear time', (piece) => {
    const tokenize = (length: number) => void tokensOf(grammar, `{"a": "${filled(piece, length)}", "b": 1}`);
    expect(growth(tokenize, 2_000)).toBeLessThan(MAX_LINEAR_GROWTH);
  });

  it.each(['"a', '1', '-', 'a', '1,', '/*', '/', ' ', '"\\'])(
    'that repeats %s is tokenized in linear time',
    (piece) => {
      expect(growth((length) => void tokensOf(grammar, filled(piece, length)), 2_000)).toBeLessThan(MAX_LINEAR_GROWTH);
    },
  );
});
