import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionsOf, formOf, type Conversion } from '#pool/convert';
import { editText, parseDocument } from '#pool/document';
import { childrenOf, formatPath, jsonEquals, valueAt, type JsonObject, type JsonValue, type Path } from '#pool/json';
import { writeUntidily, type Json } from '../../support/jsonc.ts';
import { describedWithEverything } from '../../support/pools.ts';
import { updateSkeleton } from './skeletons.ts';

const cloudFormation: JsonObject = {
  UserPoolName: { 'Fn::Sub': '${Stage}-customers' },
  EnabledMfas: ['SMS_MFA'],
  WebAuthnRelyingPartyID: 'example.com',
  ProviderName: 'cognito',
  Schema: [{ Name: 'tenant', Mutable: true }],
  PoolName: 'customers',
};
const oddities: JsonObject = {
  UserPoolId: 'eu-west-1_Abc1',
  SmsMfaConfiguration: { SmsConfiguration: {} },
  ResponseMetadata: { RequestId: 'x' },
  Description: 'x',
  $schema: './x.json',
  ['__proto__']: { x: 1 },
  LambdaConfig: { PreSignUp: null, Unheard: [null, { a: null }] },
  Policies: 'none',
  DeviceConfiguration: {},
  SmsVerificationMessage: 'Another {####}',
};
const sources: readonly JsonObject[] = [
  describedWithEverything,
  parseDocument(updateSkeleton).root,
  cloudFormation,
  oddities,
];

const members: fc.Arbitrary<JsonObject> = fc
  .tuple(...sources.map((source) => fc.oneof(fc.constant([]), fc.subarray(Object.entries(source)))))
  .map((parts) => Object.fromEntries(parts.flat()));

const wrappers: readonly ((pool: JsonObject, beside: JsonObject) => JsonObject)[] = [
  (pool) => pool,
  (pool, beside) => ({ UserPool: pool, ...beside }),
  (pool, beside) => ({ ...beside, Type: 'AWS::Cognito::UserPool', Properties: pool, DependsOn: 'Role' }),
  (pool, beside) => ({
    ...beside,
    Pool: { Properties: pool, Type: 'AWS::Cognito::UserPool' },
    Role: { Type: 'AWS::IAM::Role' },
  }),
  (pool, beside) => ({
    ...beside,
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { Role: { Type: 'AWS::IAM::Role' }, Pool: { Type: 'AWS::Cognito::UserPool', Properties: pool } },
  }),
];
const file = fc
  .tuple(members, fc.oneof(fc.constant({}), members), fc.constantFrom(...wrappers))
  .map(([pool, beside, wrap]) => wrap(pool, beside));

const moved: Readonly<Record<string, string>> = {
  Id: 'UserPoolId',
  Name: 'PoolName',
  UserPoolName: 'PoolName',
  SmsVerificationMessage: 'VerificationMessageTemplate.SmsMessage',
  EmailVerificationMessage: 'VerificationMessageTemplate.EmailMessage',
  EmailVerificationSubject: 'VerificationMessageTemplate.EmailSubject',
  'AdminCreateUserConfig.UnusedAccountValidityDays': 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
};

describe('a conversion', () => {
  it('loses nothing but what it tells, and does to the text what it says', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        file,
        fc.array(fc.nat(40), { minLength: 5, maxLength: 60 }),
        fc.constantFrom('\n', '\r\n'),
        (root, choices, eol) => {
          const form = formOf(root);
          const [conversion] = form ? conversionsOf(form) : [];
          if (!form || !conversion) return;
          kinds.add(`${form.kind} ${conversion.content.length}`);
          const { text, comments } = writeUntidily(root as Json, choices, eol);
          const edited = editText(text, conversion.edits);
          const document = parseDocument(edited);
          expect(document.syntaxProblems).toEqual([]);
          for (const comment of comments) expect(edited).toContain(comment);
          const lost = leavesOf(root, []).filter(
            (path) => !isTold(path, conversion) && !isSaid(path, root, document.root, conversion),
          );
          expect(lost.map(formatPath)).toEqual([]);
          for (const { path, why } of conversion.dropped) {
            expect(valueAt(root, path), formatPath(path)).toBeDefined();
            expect(why).not.toBe('');
          }
        },
      ),
      { numRuns: 500 },
    );
    // Chance decides which of the eight come up; were most of them missing, the files would not be what they should.
    expect(kinds.size).toBeGreaterThanOrEqual(5);
  });
});

/** The paths of all values that have nothing in them. */
function leavesOf(value: JsonValue, path: Path): Path[] {
  const children = childrenOf(value);
  return children.length === 0 ? [path] : children.flatMap(([name, child]) => leavesOf(child, [...path, name]));
}

function isTold(path: Path, { dropped }: Conversion): boolean {
  return dropped.some((one) => one.path.every((segment, i) => segment === path[i]));
}

/** Whether a result says what stood at a path: there, or where it belongs in a request. */
function isSaid(path: Path, before: JsonObject, after: JsonObject, { content = [] }: Conversion): boolean {
  const value = valueAt(before, path);
  const inPool =
    content.length > 0 && content.every((segment, i) => segment === path[i]) ? path.slice(content.length) : path;
  const names = [inPool.join('.'), String(inPool[0])].map((name) =>
    Object.hasOwn(moved, name) ? moved[name] : undefined,
  );
  const places: Path[] = [
    inPool,
    ...(names[0] === undefined ? [] : [names[0].split('.')]),
    ...(names[1] === undefined ? [] : [[...names[1].split('.'), ...inPool.slice(1)]]),
  ];
  return places.some((place) => holds(after, place, value));
}

/** Whether a value stands at a path; in a list at any place, since others in it may be gone. */
function holds(within: JsonValue | undefined, [segment, ...rest]: Path, value: JsonValue | undefined): boolean {
  if (segment === undefined) {
    const isEmpty = typeof value === 'object' && value !== null;
    return isEmpty
      ? typeof within === 'object' && Array.isArray(within) === Array.isArray(value)
      : jsonEquals(within, value);
  }
  if (within === undefined) return false;
  if (typeof segment === 'number') return childrenOf(within).some(([, item]) => holds(item, rest, value));
  return holds(valueAt(within, [segment]), rest, value);
}
