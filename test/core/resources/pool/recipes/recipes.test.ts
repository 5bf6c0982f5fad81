import { describe, expect, it } from 'vitest';
import { valueAt, type JsonObject, type JsonValue, type Path } from '#core/json';
import { recipes, recipesFor } from '#core/resources/pool/recipes';
import { RequestView } from '../../../../../core/src/diagnostics/rules/request-view.ts';
import { Writer } from '../../../../../core/src/resources/pool/recipes/writer.ts';
import { updateRequest } from '#core/resources/pool';
import { tryAll } from './try-all.ts';

const id = (region: string): JsonObject => ({ UserPoolId: `${region}_AbCdEf123` });
const lambda = (account: string) => `arn:aws:lambda:eu-west-1:${account}:function:name`;

/** Typical pools, keyed by their distinguishing feature. */
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

const offered = (root: JsonObject, at: Path = []): string[] => recipesFor(root, at).map(({ id }) => id);

describe('each recipe adds no diagnostic and keeps all existing settings', () => {
  it.each(Object.entries(pools))('in a pool: %s', (_, root) => {
    tryAll(root);
  });
});

it('each recipe is offered for a pool with only an ID', () => {
  expect(offered(pools['minimal']!)).toEqual(recipes.map(({ id }) => id));
  expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
});

it('conflicting recipes are not offered', () => {
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

it('recipes add missing settings and keep existing ones', () => {
  const members = (name: string, recipe: string, at: Path = []) =>
    Object.keys(recipesFor(pools[name]!, at).find(({ id }) => id === recipe)?.members ?? {});
  expect(members('minimal', 'mfa-sms')).toEqual(['MfaConfiguration', 'SmsConfiguration', 'AccountRecoverySetting']);
  expect(members('with SMS', 'mfa-sms')).toEqual(['MfaConfiguration', 'AccountRecoverySetting']);
  expect(members('minimal', 'threat-protection')).toEqual(['UserPoolTier', 'UserPoolAddOns']);
  expect(members('of the plan Plus', 'threat-protection')).toEqual(['UserPoolAddOns']);
  expect(members('minimal', 'passwordless-email-code')).toEqual(['Policies', 'AutoVerifiedAttributes']);
  expect(members('with a custom sender', 'custom-email-sender', ['LambdaConfig'])).toEqual(['CustomEmailSender']);
});

it('recipes with several settings are inserted into an existing object', () => {
  expect(offered(pools['with a trigger']!, ['LambdaConfig'])).toEqual([
    'custom-email-sender',
    'custom-sms-sender',
    'custom-challenges',
  ]);
  expect(offered(pools['with passkeys']!, ['Policies'])).toEqual([]);
  expect(offered(pools['with a custom sender']!, ['LambdaConfig', 'CustomSMSSender'])).toEqual([]);
  expect(offered(pools['minimal']!, ['UserPoolId'])).toEqual([]);
});

it('recipes use the Region, partition and account of the pool', () => {
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
])('recipes tolerate an invalid file: %j', (root) => {
  for (const at of [[], ['Policies'], ['LambdaConfig'], ['nowhere'], [0]] as Path[]) {
    expect(() => recipesFor(root as JsonObject, at)).not.toThrow();
  }
});

it.each(recipes)(
  '$id has the same top-level settings for every pool, so its position is known in advance',
  ({ members }) => {
    const namesFor = (root: JsonObject): string[] =>
      Object.keys(members(new Writer(new RequestView(updateRequest.shape, root), () => '123456789012')));
    for (const root of Object.values(pools)) expect(namesFor(root)).toEqual(namesFor({}));
  },
);
