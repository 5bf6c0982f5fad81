import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionsOf, formOf, type Conversion } from '#core/convert';
import { editText, parseDocument } from '#core/document';
import {
  childrenOf,
  formatPath,
  isJsonObject,
  jsonEquals,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '#core/json';
import { writeWithRandomLayout, type Json } from '../../support/jsonc.ts';
import { describedWithEverything } from '../../support/pools.ts';
import { updateSkeleton } from './skeletons.ts';
import { countCases } from '../../support/length.ts';

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
/** Values that have a different type in other formats. */
const otherTypes: JsonObject = {
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: 'true' },
  MfaConfiguration: { Value: 'OFF' },
  Policies: { PasswordPolicy: { MinimumLength: '8', RequireNumbers: null } },
  AutoVerifiedAttributes: [{ Ref: 'AWS::NoValue' }, 'email', null, { Value: 'phone_number' }],
  UserPoolTags: [{ Key: 'team', Value: 'a' }],
  UserPoolAddOns: {},
};
const sources: readonly JsonObject[] = [
  describedWithEverything,
  parseDocument(updateSkeleton).root,
  cloudFormation,
  oddities,
  otherTypes,
];

const members: fc.Arbitrary<JsonObject> = fc
  .tuple(...sources.map((source) => fc.oneof(fc.constant([]), fc.subarray(Object.entries(source)))))
  .map((parts) => Object.fromEntries(parts.flat()));

const wrappers: readonly ((pool: JsonObject, others: JsonObject) => JsonObject)[] = [
  (pool) => pool,
  (pool, others) => ({ UserPool: pool, ...others }),
  (pool, others) => ({ ...others, Type: 'AWS::Cognito::UserPool', Properties: pool, DependsOn: 'Role' }),
  (pool, others) => ({
    ...others,
    Pool: { Properties: pool, Type: 'AWS::Cognito::UserPool' },
    Role: { Type: 'AWS::IAM::Role' },
  }),
  (pool, others) => ({ ...others, status_code: 200, data: { UserPool: pool, ResponseMetadata: {} } }),
  (pool, others) => ({ ...others, Properties: { MfaConfiguration: 'OFF', ...pool }, Metadata: {} }),
  (pool, others) => ({ ...others, TypeName: 'x', ResourceDescription: { Identifier: 'x', Properties: pool } }),
  (pool, others) => ({
    ...others,
    TemplateBody: { Globals: {}, Resources: { Pool: { Type: 'AWS::Cognito::UserPool', Properties: pool } } },
  }),
  (pool, others) => ({
    ...others,
    service: 'x',
    resources: [{}, { Resources: { Pool: { Type: 'AWS::Cognito::UserPool', Properties: pool } }, Outputs: {} }],
  }),
  (pool, others) => ({
    ...others,
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { Role: { Type: 'AWS::IAM::Role' }, Pool: { Type: 'AWS::Cognito::UserPool', Properties: pool } },
  }),
];
const file = fc
  .tuple(
    members,
    fc.oneof(fc.constant({}), members),
    fc.constantFrom(...wrappers),
    fc.constantFrom((pool: JsonObject) => pool, inCamelCase),
  )
  .map(([pool, others, wrap, spell]) => wrap(spell(pool), others));

function inCamelCase(pool: JsonObject): JsonObject {
  const spell = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(spell);
    if (!isJsonObject(value)) return value;
    const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => {
        // The names of tags, and of settings that are newer than the SDK, cannot be converted.
        if (['SessionConfiguration', 'RotationPolicy'].includes(name)) return [name, child];
        return [small(name), name === 'UserPoolTags' ? child : spell(child)];
      }),
    );
  };
  return spell(pool) as JsonObject;
}

const moved: Readonly<Record<string, string>> = {
  Id: 'UserPoolId',
  Name: 'PoolName',
  UserPoolName: 'PoolName',
  SmsVerificationMessage: 'VerificationMessageTemplate.SmsMessage',
  EmailVerificationMessage: 'VerificationMessageTemplate.EmailMessage',
  EmailVerificationSubject: 'VerificationMessageTemplate.EmailSubject',
  'AdminCreateUserConfig.UnusedAccountValidityDays': 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
};

/** Properties that identify an object as a complete description. */
const OF_EACH = ['Id', 'Name', 'Arn', 'Policies', 'SchemaAttributes'];

describe('a conversion', () => {
  it('drops only the settings that it reports, and its edits produce the value that it returns', () => {
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
          const { text, comments } = writeWithRandomLayout(root as Json, choices, eol);
          const edited = editText(text, conversion.edits);
          const document = parseDocument(edited);
          expect(document.syntaxProblems).toEqual([]);
          for (const comment of comments) expect(edited).toContain(comment);
          const lost = leavesOf(root, []).filter(
            (path) => !isReported(path, conversion) && !isKept(path, root, document.root, conversion),
          );
          expect(lost.map(formatPath)).toEqual([]);
          for (const { path, why } of conversion.dropped) {
            expect(valueAt(root, path), formatPath(path)).toBeDefined();
            expect(why).not.toBe('');
          }
        },
      ),
      {
        numRuns: countCases(500),
        // Each format occurs at least once; further variants are random.
        examples: wrappers.flatMap((wrap) =>
          [describedWithEverything, inCamelCase(describedWithEverything)].map((pool): [JsonObject, number[], '\n'] => [
            wrap(pool, {}),
            [1, 2, 3, 4, 5],
            '\n',
          ]),
        ),
      },
    );
    // If many formats never occur, the generated files are wrong.
    expect(kinds.size).toBeGreaterThanOrEqual(8);
  });

  it('returns a pool file, which is not recognized as another format', () => {
    const pools = fc.constantFrom(describedWithEverything, cloudFormation);
    const bare = formOf(parseDocument(updateSkeleton).root)!;
    expect(formOf(conversionsOf(bare)[0]!.value)).toBeUndefined();
    fc.assert(
      fc.property(pools, fc.constantFrom(...wrappers), fc.boolean(), (pool, wrap, isCamel) => {
        const form = formOf(wrap(isCamel ? inCamelCase(pool) : pool, {}));
        for (const { value } of form ? conversionsOf(form) : []) expect(formOf(value)).toBeUndefined();
      }),
    );
  });

  it('returns the same value however the pool is wrapped, even as JSON in a string', () => {
    const described: readonly ((pool: JsonObject) => JsonValue)[] = [
      (pool) => ({ UserPool: pool }),
      (pool) => [pool],
      (pool) => [{ UserPool: pool }],
      (pool) => ({ UserPools: [pool] }),
      (pool) => ({ status_code: 200, data: { UserPool: pool } }),
      (pool) => ({ ResourceDescription: { Properties: pool } }),
      (pool) => ({ ResourceDescription: { Properties: JSON.stringify(pool) } }),
      inCamelCase,
    ];
    const valueIn = (file: JsonValue) => conversionsOf(formOf(file)!)[0]?.value;
    const pool = fc.subarray(Object.entries(describedWithEverything).filter(([name]) => !OF_EACH.includes(name)));
    fc.assert(
      fc.property(pool, fc.constantFrom(...described), (entries, wrap) => {
        const essential = OF_EACH.map((name): [string, JsonValue] => [name, describedWithEverything[name]!]);
        const whole = Object.fromEntries([...essential, ...entries]);
        expect(valueIn(wrap(whole))).toEqual(valueIn(whole));
      }),
    );
  });
});

/** Returns the paths of all values that have no properties or items. */
function leavesOf(value: JsonValue, path: Path): Path[] {
  const children = childrenOf(value);
  return children.length === 0 ? [path] : children.flatMap(([name, child]) => leavesOf(child, [...path, name]));
}

function isReported(path: Path, { dropped, retyped }: Conversion): boolean {
  return [...dropped.map((one) => one.path), ...retyped].some((reported) =>
    reported.every((segment, i) => segment === path[i]),
  );
}

/** Returns the given path, and the variants in which names are capitalized as in the API. */
function spellingsOf(path: Path): Path[] {
  const large = (segment: string | number) =>
    typeof segment === 'string' ? segment.charAt(0).toUpperCase() + segment.slice(1) : segment;
  return [0, ...path.keys()].map((_, count) => path.map((segment, i) => (i < count ? large(segment) : segment)));
}

/**
 * Returns whether the result still has the value from the given path, either at the same path or in the corresponding
 * setting of a request.
 */
function isKept(path: Path, before: JsonObject, after: JsonObject, { content }: Conversion): boolean {
  const value = valueAt(before, path);
  const inPool =
    content.length > 0 && content.every((segment, i) => segment === path[i]) ? path.slice(content.length) : path;
  const places = spellingsOf(inPool).flatMap((place): Path[] => {
    const names = [place.join('.'), String(place[0])].map((name) =>
      Object.hasOwn(moved, name) ? moved[name] : undefined,
    );
    return [
      place,
      ...(names[0] === undefined ? [] : [names[0].split('.')]),
      ...(names[1] === undefined ? [] : [[...names[1].split('.'), ...place.slice(1)]]),
    ];
  });
  return places.some((place) => holds(after, place, value));
}

/** Returns whether a value is at the given path. In lists, the index may differ, because other items may be missing. */
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
