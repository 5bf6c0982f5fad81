import fc from 'fast-check';
import { POOL } from '../support/lsp-text.ts';

const many = (count: number, each: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => each(i)).join(',\n');

/** A kind of document text that can be made as large as needed. */
interface HugeText {
  readonly kind: string;
  /** The maximum number of repeated parts. */
  readonly most: number;
  readonly write: (size: number) => string;
}

export const kinds: readonly HugeText[] = [
  { kind: 'lists in lists', most: 100_000, write: (n) => '['.repeat(n) },
  { kind: 'lists in lists, closed', most: 100_000, write: (n) => '['.repeat(n) + ']'.repeat(n) },
  { kind: 'objects in objects', most: 100_000, write: (n) => '{"a":'.repeat(n) },
  { kind: 'objects in objects, closed', most: 100_000, write: (n) => `${'{"Policies":'.repeat(n)}1${'}'.repeat(n)}` },
  { kind: 'brackets that do not match', most: 100_000, write: (n) => '}[{]'.repeat(n) },
  { kind: 'commas', most: 100_000, write: (n) => `{${','.repeat(n)}}` },
  { kind: 'line ends', most: 500_000, write: (n) => '\n'.repeat(n) },
  { kind: 'comments', most: 20_000, write: (n) => '/**/'.repeat(n) },
  { kind: 'unclosed texts', most: 20_000, write: (n) => '"\n'.repeat(n) },
  { kind: 'one text', most: 2_000_000, write: (n) => `{ ${POOL}, "SmsVerificationMessage": "${'x'.repeat(n)}" }` },
  {
    kind: 'one text of braces',
    most: 200_000,
    write: (n) => `{ ${POOL}, "SmsVerificationMessage": "${'{'.repeat(n)}" }`,
  },
  {
    kind: 'one text of placeholders',
    most: 30_000,
    write: (n) => `{ ${POOL}, "EmailVerificationMessage": "${'{####} {##a##}'.repeat(n)}" }`,
  },
  {
    kind: 'one text of mistakes',
    most: 30_000,
    write: (n) => `{ ${POOL}, "EmailVerificationMessage": "${'{###} {usernam} '.repeat(n)}" }`,
  },
  {
    kind: 'one text of surrogates',
    most: 100_000,
    write: (n) => `{ ${POOL}, "EmailVerificationSubject": "${'\uD83D'.repeat(n)}" }`,
  },
  { kind: 'unknown members', most: 20_000, write: (n) => `{ ${POOL}, ${many(n, (i) => `"Unknown${i}": ${i}`)} }` },
  { kind: 'misspelled members', most: 5_000, write: (n) => `{ ${POOL}, ${many(n, (i) => `"Policie${i}": {}`)} }` },
  { kind: 'members that others return', most: 5_000, write: (n) => `{ ${POOL}, ${many(n, () => '"Arn": "x"')} }` },
  { kind: 'the same member', most: 200_000, write: (n) => `{ ${many(n, () => POOL)} }` },
  { kind: 'nulls', most: 5_000, write: (n) => `{ ${POOL}, "UserPoolTags": { ${many(n, (i) => `"t${i}": null`)} } }` },
  {
    kind: 'numbers in place of texts',
    most: 5_000,
    write: (n) => `{ ${POOL}, "UserPoolTags": { ${many(n, (i) => `"t${i}": ${i}`)} } }`,
  },
  {
    kind: 'tags',
    most: 20_000,
    write: (n) => `{ ${POOL}, "UserPoolTags": { ${many(n, (i) => `"t${i}": "v${i}"`)} } }`,
  },
  {
    kind: 'items of a list',
    most: 20_000,
    write: (n) => `{ ${POOL}, "AutoVerifiedAttributes": [ ${many(n, () => '"email"')} ] }`,
  },
  {
    kind: 'recovery mechanisms',
    most: 5_000,
    write: (n) =>
      `{ ${POOL}, "AccountRecoverySetting": { "RecoveryMechanisms": [ ${many(n, (i) => `{ "Priority": ${i}, "Name": "verified_email" }`)} ] } }`,
  },
  { kind: 'a name', most: 500_000, write: (n) => `{ "${'x'.repeat(n)}": 1 }` },
  { kind: 'a number', most: 200_000, write: (n) => `{ ${POOL}, "Policies": ${'9'.repeat(n)} }` },
  {
    kind: 'a template',
    most: 2_000,
    write: (n) =>
      `{ "Resources": { ${many(n, (i) => `"P${i}": { "Type": "AWS::Cognito::UserPool", "Properties": { "UserPoolName": { "Ref": "X" } } }`)} } }`,
  },
  { kind: 'YAML', most: 20_000, write: (n) => `a: b\n${'- a: b c d e\n'.repeat(n)}` },
  { kind: 'a long line of YAML', most: 200_000, write: (n) => `a: ${'b: '.repeat(n)}\nc: d\n` },
];

/** Generates documents that are far too large in one respect. */
export const hugeText: fc.Arbitrary<{ readonly kind: string; readonly size: number; readonly text: string }> = fc
  .constantFrom(...kinds)
  .chain(({ kind, most, write }) =>
    // A tenth of the maximum is already much larger than any real file.
    fc.oneof(fc.nat(Math.ceil(most / 10)), fc.constant(most)).map((size) => ({ kind, size, text: write(size) })),
  );
