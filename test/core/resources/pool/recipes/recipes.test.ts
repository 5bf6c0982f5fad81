import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProblems } from '#core/diagnostics';
import { parseDocument } from '#core/document';
import { isJsonObject, valueAt, type JsonObject, type JsonValue, type Path } from '#core/json';
import { recipes, recipesFor } from '#core/resources/pool/recipes';
import { RequestView } from '../../../../../core/src/diagnostics/rules/request-view.ts';
import { Writer } from '../../../../../core/src/resources/pool/recipes/writer.ts';
import { fileTextOf } from '../../../../support/live-pool.ts';
import { updateRequest } from '#core/resources/pool';

const id = (region: string): JsonObject => ({ UserPoolId: `${region}_AbCdEf123` });
const lambda = (account: string) => `arn:aws:lambda:eu-west-1:${account}:function:name`;

/** Files that people have, by what is special about them. */
const pools: Readonly<Record<string, JsonObject>> = {
  minimal: id('eu-west-1'),
  'without an id': {},
  'in another region': id('ap-northeast-2'),
  'in a region that is not listed': id('xx-new-1'),
  'in China': id('cn-north-1'),
  'in GovCloud': id('us-gov-west-1'),
  'of the plan Lite': { ...id('eu-west-1'), UserPoolTier: 'LITE' },
  'of the plan Essentials': { ...id('eu-west-1'), UserPoolTier: 'ESSENTIALS' },
  'of the plan Plus': { ...id('eu-west-1'), UserPoolTier: 'PLUS' },
  'with required MFA': { ...id('eu-west-1'), MfaConfiguration: 'ON' },
  'with passkeys': {
    ...id('eu-west-1'),
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
  },
  'with SMS': {
    ...id('eu-west-1'),
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::210987654321:role/sms', ExternalId: 'x' },
  },
  'with recovery by phone': {
    ...id('eu-west-1'),
    AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_phone_number' }] },
    AutoVerifiedAttributes: ['phone_number'],
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::210987654321:role/sms', ExternalId: 'x' },
  },
  'with a trigger': { ...id('eu-west-1'), LambdaConfig: { PreSignUp: lambda('210987654321') } },
  'with a custom sender': {
    ...id('eu-west-1'),
    LambdaConfig: {
      KMSKeyID: 'arn:aws:kms:eu-west-1:210987654321:key/11111111-2222-3333-4444-555555555555',
      CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambda('210987654321') },
    },
  },
  'with new numbers that are verified': {
    ...id('eu-west-1'),
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['phone_number'] },
  },
  'with required MFA and recovery by phone': {
    ...id('eu-west-1'),
    MfaConfiguration: 'ON',
    AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_phone_number' }] },
  },
  'with verified phone numbers': {
    ...id('eu-west-1'),
    AutoVerifiedAttributes: ['phone_number'],
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::210987654321:role/sms', ExternalId: 'x' },
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
  },
};

/** Values with what a user leaves standing at each tab stop. */
const filledIn = (value: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(value).replace(/\$\{\d+:([^}]*)\}/g, '$1')) as JsonObject;

const put = (root: JsonObject, at: Path, members: JsonObject): JsonObject => {
  const [name] = at;
  if (name === undefined) return { ...root, ...members };
  return { ...root, [name]: { ...(root[name] as JsonObject), ...members } };
};

/** What is wrong with a file: errors and warnings. */
const wrong = (root: JsonObject): string[] =>
  findProblems(updateRequest, root)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, severity }) => `${severity} ${code}`)
    .sort();

const objectsOf = (root: JsonObject): Path[] => [
  [],
  ...Object.keys(root).flatMap((name) => (isJsonObject(root[name]) ? [[name]] : [])),
];

const offered = (root: JsonObject, at: Path = []): string[] => recipesFor(root, at).map(({ id }) => id);

/** Puts each recipe into each object that it goes into, and looks for what is wrong then and was not before. */
function tryAll(root: JsonObject): void {
  const before = wrong(root);
  for (const at of objectsOf(root)) {
    for (const { id, members } of recipesFor(root, at)) {
      const after = wrong(put(root, at, filledIn(members)));
      expect(
        after.filter((one) => !before.includes(one)),
        id,
      ).toEqual([]);
      const object = valueAt(root, at) as JsonObject;
      expect(Object.keys(members).filter((name) => Object.hasOwn(object, name))).toEqual([]);
    }
  }
}

describe('each recipe leaves nothing wrong that was not wrong before, and changes nothing that is there', () => {
  it.each(Object.entries(pools))('in a pool %s', (_, root) => {
    tryAll(root);
  });

  const folder = new URL('../../../../fixtures/pools/', import.meta.url);
  it.each(readdirSync(folder))('in a part of the pool %s', (name) => {
    const file = fileTextOf(parseDocument(readFileSync(new URL(name, folder), 'utf8')).root);
    const { root } = parseDocument(file);
    fc.assert(
      fc.property(fc.subarray(Object.keys(root)), (names) => {
        tryAll(Object.fromEntries(names.map((member) => [member, root[member] as JsonValue])));
      }),
      { numRuns: 20 },
    );
  });
});

it('each recipe goes into a pool that has nothing but an id', () => {
  expect(offered(pools['minimal']!)).toEqual(recipes.map(({ id }) => id));
  expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
});

it('are not offered where what is there does not go with them', () => {
  const without = (name: string, at: Path = []) =>
    recipes.map(({ id }) => id).filter((id) => !offered(pools[name]!, at).includes(id));
  expect(without('of the plan Lite')).toEqual([
    'passwordless-email-code',
    'passwordless-passkey',
    'threat-protection',
    'access-token-claims',
  ]);
  expect(without('of the plan Essentials')).toEqual(['threat-protection']);
  expect(without('with required MFA')).toEqual([
    'passwordless-email-code',
    'passwordless-passkey',
    'mfa-sms',
    'mfa-authenticator-app',
  ]);
  expect(without('with passkeys')).toEqual([
    'passwordless-email-code',
    'passwordless-passkey',
    'mfa-sms',
    'mfa-authenticator-app',
  ]);
  expect(without('with recovery by phone')).toContain('mfa-sms');
});

it('bring what is missing, and leave what is there', () => {
  const members = (name: string, recipe: string, at: Path = []) =>
    Object.keys(recipesFor(pools[name]!, at).find(({ id }) => id === recipe)?.members ?? {});
  expect(members('minimal', 'mfa-sms')).toEqual(['MfaConfiguration', 'SmsConfiguration', 'AccountRecoverySetting']);
  expect(members('with SMS', 'mfa-sms')).toEqual(['MfaConfiguration', 'AccountRecoverySetting']);
  expect(members('minimal', 'threat-protection')).toEqual(['UserPoolTier', 'UserPoolAddOns']);
  expect(members('of the plan Plus', 'threat-protection')).toEqual(['UserPoolAddOns']);
  expect(members('minimal', 'passwordless-email-code')).toEqual(['Policies', 'AutoVerifiedAttributes']);
  expect(members('with a custom sender', 'custom-email-sender', ['LambdaConfig'])).toEqual(['CustomEmailSender']);
});

it('those of several members go into an object that is there', () => {
  expect(offered(pools['with a trigger']!, ['LambdaConfig'])).toEqual([
    'custom-email-sender',
    'custom-sms-sender',
    'custom-challenges',
  ]);
  expect(offered(pools['with passkeys']!, ['Policies'])).toEqual([]);
  expect(offered(pools['with a custom sender']!, ['LambdaConfig', 'CustomSMSSender'])).toEqual([]);
  expect(offered(pools['minimal']!, ['UserPoolId'])).toEqual([]);
});

it('are written for the pool: its region, partition and account', () => {
  const value = (name: string, recipe: string, path: Path): JsonValue | undefined =>
    valueAt(recipesFor(pools[name]!, []).find(({ id }) => id === recipe)?.members, path);
  const identity = ['EmailConfiguration', 'SourceArn'];
  expect(value('minimal', 'email-through-ses', identity)).toBe(
    'arn:aws:ses:eu-west-1:${2:123456789012}:identity/${1:example.com}',
  );
  expect(value('without an id', 'email-through-ses', identity)).toBe(
    'arn:aws:ses:${2:eu-west-1}:${3:123456789012}:identity/${1:example.com}',
  );
  expect(value('with a trigger', 'email-through-ses', identity)).toBe(
    'arn:aws:ses:eu-west-1:210987654321:identity/${1:example.com}',
  );
  expect(value('in China', 'custom-email-sender', ['LambdaConfig', 'KMSKeyID'])).toBe(
    'arn:aws-cn:kms:cn-north-1:${4:123456789012}:key/${3:id}',
  );
  expect(value('in another region', 'sms-through-sns', ['SmsConfiguration', 'SnsRegion'])).toBe('ap-northeast-1');
});

it.each([
  [{ UserPoolId: 1, Policies: 'x', LambdaConfig: [], AccountRecoverySetting: null }],
  [{ UserPoolTier: 'GOLD' }],
])('a file that is not sound does not harm: %j', (root) => {
  for (const at of [[], ['Policies'], ['LambdaConfig'], ['nowhere'], [0]] as Path[]) {
    expect(() => recipesFor(root as JsonObject, at)).not.toThrow();
  }
});

it.each(recipes)(
  '$id has the same names at the top for every pool, which tells where it fits before it is written',
  ({ members }) => {
    const namesFor = (root: JsonObject): string[] =>
      Object.keys(members(new Writer(new RequestView(updateRequest.shape, root), () => '123456789012')));
    for (const root of Object.values(pools)) expect(namesFor(root)).toEqual(namesFor({}));
  },
);
