import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDocument } from '#core/document';
import { fileTextOf } from '../support/live-pool.ts';
import { writeWithRandomLayout, type Json } from '../support/jsonc.ts';

const folder = new URL('../fixtures/pools/', import.meta.url);

/** Pool descriptions, and the files that a pull creates from them. */
export const realFiles: readonly string[] = readdirSync(folder).flatMap((name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return [text, fileTextOf(parseDocument(text).root)];
});

/** Names that can have a special meaning in a program. */
const treacherousNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '', '0'];

/** Strings that a mutation inserts into a file, or uses as a replacement. */
const pieces: readonly string[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '/*',
    '*/',
    '//',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\0',
    '\u2028',
    '\uFEFF',
  ],
  ...['\uD800', '\uDFFF', '\\ud800', '\\u12', '😀', 'ß', 'null', 'true', '-', '1e999', '-0', '007', '0x1f', 'NaN'],
  ...[
    '{####}',
    '{username}',
    '{##',
    '##}',
    '{##a##}',
    '${1:x}',
    '$0',
    '`',
    '</script>',
    '[a](command:x)',
    '%s%n',
    '{0}',
  ],
  ...['arn:', 'arn:aws:lambda:::function:', 'eu-west-1_', 'AWS::', '!Ref x', '- a: b', '#', '"$schema": ""', '"Id"'],
  ...treacherousNames.map((name) => `"${name}": {},`),
  ...treacherousNames.map((name) => `"${name}": 1`),
  ...[
    '"UserPoolId": null,',
    '"UserPoolId": "eu-west-1_AbCdEf123",',
    '"UserPool": {',
    '"Properties": {',
    '"Resources": {',
  ],
  ...[
    '"LambdaConfig": [',
    '"Policies": "x",',
    '"UserPoolTags": {"a": 1},',
    '"AccountRecoverySetting": [[[',
    '"MfaConfiguration":',
  ],
];

interface Mutation {
  readonly kind: 'cut' | 'double' | 'put' | 'swap';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('put', 'cut', 'double', 'swap'),
  at: share,
  length: fc.oneof(fc.nat(3), fc.nat(300)),
  piece: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  ),
});

function mutate(text: string, { kind, at, length, piece }: Mutation): string {
  const start = Math.floor(at * text.length);
  const part = text.slice(start, start + length);
  const kept = { cut: '', double: part + part, put: piece + part, swap: piece }[kind];
  return text.slice(0, start) + kept + text.slice(start + length);
}

const realFile = fc.constantFrom(...realFiles);

/** Generates real files with the kinds of mistakes that typing, merging and other programs cause. */
const mutated = fc
  .tuple(realFile, fc.array(mutation, { minLength: 1, maxLength: 12 }))
  .map(([file, all]) => all.reduce(mutate, file));

/** Generates the beginning or the end of a real file. */
const truncated = fc
  .tuple(realFile, share, fc.boolean())
  .map(([file, at, end]) =>
    end ? file.slice(Math.floor(at * file.length)) : file.slice(0, Math.floor(at * file.length)),
  );

/** Generates real files with other line endings, and optionally a byte order mark. */
const otherLineEnds = fc
  .tuple(
    realFile,
    fc.array(fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028'), { minLength: 1, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([file, ends, mark]) => {
    let line = 0;
    return (mark ? '\uFEFF' : '') + file.replaceAll('\n', () => ends[line++ % ends.length] ?? '\n');
  });

const json: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) as fc.Arbitrary<Json>;

/** Generates JSON with comments in any layout. */
const untidy = fc
  .tuple(json, fc.array(fc.nat(40), { minLength: 3, maxLength: 40 }), fc.constantFrom('\n', '\r\n'))
  .map(([value, choices, eol]) => writeWithRandomLayout(value, choices, eol).text);

const name = fc.oneof(
  fc.constantFrom(...treacherousNames),
  fc.constantFrom(
    'UserPoolId',
    'Policies',
    'PasswordPolicy',
    'LambdaConfig',
    'UserPoolTags',
    'EmailConfiguration',
    'Ref',
    'Type',
  ),
);
const leaf = fc.constantFrom(
  '{}',
  '[]',
  'null',
  '1',
  '""',
  '"x"',
  '"arn:aws:ses:eu-west-1:1:identity/x"',
  '{"a":1,"a":2}',
);

/** Generates duplicate properties with treacherous names. */
const twice = fc
  .array(fc.tuple(name, leaf), { minLength: 1, maxLength: 30 })
  .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(',\n')}}`);

const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array).toString('utf8'));
const codeUnits = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units));
const tokens = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join(''));

const otherLanguages = fc.constantFrom(
  'AWSTemplateFormatVersion: 2010-09-09\nResources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n',
  'resource "aws_cognito_user_pool" "pool" {\n  name = "x"\n}\n',
  '---\nUserPoolId: eu-west-1_AbCdEf123\nPolicies:\n- a: b\n- c\n',
  '<?xml version="1.0"?>\n<pool/>',
  'const pool = { UserPoolId: `x` };\nexport default pool;\n',
  '{"Resources": {"Pool": {"Type": "AWS::Cognito::UserPool", "Properties": {"UserPoolName": {"Ref": "X"}}}}}',
  '#!/bin/sh\necho "{}"\n',
);

/** Generates documents. Small documents come first, so failures shrink to them. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: tokens },
  { weight: 1, arbitrary: codeUnits },
  { weight: 1, arbitrary: bytes },
  { weight: 1, arbitrary: otherLanguages },
  { weight: 2, arbitrary: twice },
  { weight: 2, arbitrary: untidy },
  { weight: 6, arbitrary: mutated },
  { weight: 3, arbitrary: truncated },
  { weight: 1, arbitrary: otherLineEnds },
);

/** Generates short strings, as a user might type or paste them. */
export const anySnippet: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 1, arbitrary: codeUnits },
  { weight: 1, arbitrary: truncated },
);
