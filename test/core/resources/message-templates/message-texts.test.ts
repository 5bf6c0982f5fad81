import { describe, expect, it } from 'vitest';
import { fieldRows } from '#core/resources/pool/fields';
import {
  hasAllowedLength,
  acceptedPlaceholders,
  messageFieldAt,
  messageFields,
  misspelledIn,
  placeholders,
  placeholdersIn,
  insertPlaceholder,
  type PlaceholderKind,
} from '#core/resources/message-templates';
import { requestFields } from '#core/resources/pool/shape';
import { growth, MAX_LINEAR_GROWTH } from '../../../support/growth.ts';
import { isFullLength } from '../../../support/length.ts';

describe('the table of messages', () => {
  it.each(Object.entries(messageFields))(
    'agrees with the limits of %s',
    (name, { minLength, maxLength, takes, purpose }) => {
      const limits = fieldRows[name]?.limits ?? [];
      expect(limits.flatMap((limit) => (limit.kind === 'length' ? [limit.min, limit.max] : []))).toEqual([
        minLength,
        maxLength,
      ]);
      const contained = limits.flatMap((limit) => (limit.kind === 'contains' ? [limit.placeholder] : []));
      // A rule checks the required content of an invitation, because a rule can report it better than a limit can.
      const isLimited = purpose !== 'invitation';
      const needed = acceptedPlaceholders(messageFields[name]!).filter(
        (kind) => isLimited && takes[kind] === 'required',
      );
      expect(contained).toEqual(needed.map((kind) => placeholders[kind].text));
    },
  );

  it('has every setting that contains a message', () => {
    const texts = [...requestFields().keys()].filter((name) => /(Message|Subject)(ByLink)?$/.test(name));
    expect(Object.keys(messageFields).sort()).toEqual(
      texts.filter((name) => name !== 'LambdaConfig.CustomMessage').sort(),
    );
  });

  it('contains no other settings', () => {
    expect(messageFieldAt('PoolName')).toBeUndefined();
    expect(messageFieldAt('constructor')).toBeUndefined();
  });

  it('defines the text of each placeholder so that it is recognized in a message', () => {
    for (const [kind, { text }] of Object.entries(placeholders)) {
      expect(placeholdersIn(text)).toEqual([{ start: 0, end: text.length, kind }]);
    }
  });
});

const marked = (text: string): string[] =>
  placeholdersIn(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

describe('placeholders in a message', () => {
  it.each<[string, string[]]>([
    ['Your code is {####}', ['code {####}']],
    ['{username}, {####}{####}', ['username {username}', 'code {####}', 'code {####}']],
    ['{##Click##} or {##here##}', ['link {##Click##}', 'link {##here##}']],
    ['{## two\nlines ##}', ['link {## two\nlines ##}']],
    ['{##Click} and {##here##}', ['link {##here##}']],
    ['{##Hello {username}##}', ['link {##Hello {username}##}']],
    ['{#####} {###} {##} {} {##open', []],
    ['a { b } {Username} {user name}', []],
    ['', []],
  ])('%j', (text, found) => {
    expect(marked(text)).toEqual(found);
  });
});

const formatMisspellings = (text: string, takes?: readonly PlaceholderKind[]): string[] =>
  misspelledIn(text, takes).map((misspelling) => {
    expect(text.slice(misspelling.start, misspelling.end)).toBe(misspelling.text);
    return `${misspelling.text} → ${misspelling.meant}`;
  });

describe('mistyped placeholders in a message', () => {
  it.each<[string, string[]]>([
    ['{###}', ['{###} → {####}']],
    ['{#####}', ['{#####} → {####}']],
    ['a { #### } b', ['{ #### } → {####}']],
    ['{# # # #}', ['{# # # #} → {####}']],
    ['{{####}}', ['{{####}} → {####}']],
    ['{{username}}', ['{{username}} → {username}']],
    ['｛＃＃＃＃｝', ['｛＃＃＃＃｝ → {####}']],
    ['{#### is it', ['{#### → {####}']],
    ['it is ####}.', ['####} → {####}']],
    ['{code} {Verification Code}', ['{code} → {####}', '{Verification Code} → {####}']],
    [
      '{Username} {user name} {user_name}',
      ['{Username} → {username}', '{user name} → {username}', '{user_name} → {username}'],
    ],
    ['{##Click Here}', ['{##Click Here} → {##Click Here##}']],
    ['{Click here##}', ['{Click here##} → {##Click here##}']],
    ['{#Click here#}', ['{#Click here#} → {##Click here##}']],
    ['{##Click here## now', ['{##Click here## → {##Click here##}']],
    ['{##Click here} or {##here##}', ['{##Click here} → {##Click here##}']],
    ['{#### ####}', ['{#### ####} → {####}']],
    ['{####} {username} {##link##}', []],
    ['{##Press {Username}##}', []],
    ['<style>a{color:red}#b{top:0}@media{p{x:y}}</style> {{#if x}} {name}', []],
    ['#### Heading', []],
    ['{', []],
  ])('%j', (text, found) => {
    expect(formatMisspellings(text)).toEqual(found);
  });

  it('are corrected only to placeholders that the setting accepts', () => {
    expect(formatMisspellings('{###} {Username} {##Go}', ['link'])).toEqual([
      '{###} → {##Verify your email##}',
      '{##Go} → {##Go##}',
    ]);
    expect(formatMisspellings('{###} {Username} {##Go}', ['code'])).toEqual(['{###} → {####}']);
    expect(formatMisspellings('{{username}} {###}', [])).toEqual([]);
  });
});

describe('a hostile message', () => {
  it.each([
    '{',
    '{#',
    '{##',
    '{###',
    '####}',
    '##}{##',
    '{##a',
    '{{',
    '}',
    '{##{',
    '{ ',
    '#',
    '{##a##}',
    '{code}',
    '</p>',
  ])('that repeats %j takes linear time', (part) => {
    const times = growth(
      (items) => {
        const text = part.repeat(items);
        placeholdersIn(text);
        misspelledIn(text);
        for (const kind of ['code', 'link', 'username'] as const) insertPlaceholder(text, kind);
      },
      isFullLength ? 4000 : 1000,
    );
    expect(times).toBeLessThan(MAX_LINEAR_GROWTH);
  });
});

describe('a message without its placeholder', () => {
  it.each<[PlaceholderKind, string, string, string]>([
    ['code', 'Your code', 'Add {####}', 'Your code {####}'],
    ['code', 'Your code: {###}, {###}', 'Change {###} to {####}', 'Your code: {####}, {####}'],
    ['code', '<p>Code</p>\n</body> </html>\n', 'Add {####}', '<p>Code {####}</p>\n</body> </html>\n'],
    ['code', 'Code<br>', 'Add {####}', 'Code<br>{####}'],
    ['code', '', 'Add {####}', '{####}'],
    ['code', 'Welcome! Your code is .', 'Add {####}', 'Welcome! Your code is {####}.'],
    ['code', '<p>Use , please .</p>', 'Add {####}', '<p>Use {####}, please .</p>'],
    ['code', 'Enter the code below .5 cm. Thanks!', 'Add {####}', 'Enter the code below .5 cm. Thanks! {####}'],
    ['link', 'Go to {####}', 'Change {####} to {##Verify your email##}', 'Go to {##Verify your email##}'],
    ['link', '{##Go}', 'Change {##Go} to {##Go##}', '{##Go##}'],
    ['username', 'Code {####}', 'Add {username}', 'Code {####} {username}'],
  ])('%s: %j', (kind, text, title, fixed) => {
    expect(insertPlaceholder(text, kind)).toMatchObject({ title, text: fixed });
  });
});

describe('the length of a message', () => {
  const { SmsVerificationMessage: sms } = messageFields;

  it.each([
    ['x'.repeat(5), false],
    ['x'.repeat(6), true],
    ['😀'.repeat(140), true],
    ['x'.repeat(141), false],
    ['x'.repeat(1000), false],
  ])('%#', (text, fitting) => {
    expect(hasAllowedLength(text, sms!)).toBe(fitting);
  });
});
