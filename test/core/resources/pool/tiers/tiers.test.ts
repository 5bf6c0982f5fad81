import { expect, it } from 'vitest';
import { formatPath, type JsonObject } from '#core/json';
import { usesBeyondTier, includesTier, neededTier, tiers, tierNeedOf, tierNeeds } from '#core/resources/pool/tiers';
import { enumValues, requestFields } from '#core/resources/pool/shape';

it('the list of tiers has the SDK’s tiers, cheapest first', () => {
  const tier = requestFields().get('UserPoolTier');
  expect([...tiers].sort()).toEqual([...(tier?.kind === 'enum' ? enumValues(tier.name) : [])].sort());
  expect(tiers.map((tier) => tiers.map((needed) => includesTier(tier, needed)))).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});

it.each(tierNeeds)('$member exists, and accepts the values that require a tier', ({ member, tier, values, needs }) => {
  const shape = requestFields().get(member);
  expect(shape, member).toBeDefined();
  if (shape?.kind === 'enum') expect(enumValues(shape.name)).toEqual(expect.arrayContaining([...(values ?? [])]));
  for (const value of values ?? []) expect(needs(value)).toBe(true);
  for (const odd of [null, {}, [], 'nothing', true]) {
    if (member !== 'AcrConfiguration{}.AcrValue') expect(needs(odd), JSON.stringify(odd)).toBe(false);
  }
  expect(tierNeedOf(member)?.tier).toBe(tier);
});

it.each<[tier: unknown, member: string, rest: JsonObject, paths: string[]]>([
  [
    'LITE',
    'Policies.SignInPolicy.AllowedFirstAuthFactors[]',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } } },
    ['Policies.SignInPolicy.AllowedFirstAuthFactors[1]', 'Policies.SignInPolicy.AllowedFirstAuthFactors[2]'],
  ],
  [
    'LITE',
    'AcrConfiguration{}.AcrValue',
    { AcrConfiguration: { Level1: { AcrValue: 'urn:x' }, Level2: { AcrValue: 'urn:cognito:loa:2' } } },
    ['AcrConfiguration.Level1.AcrValue'],
  ],
  [
    'ESSENTIALS',
    'UserPoolAddOns.AdvancedSecurityMode',
    { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
    ['UserPoolAddOns.AdvancedSecurityMode'],
  ],
  ['PLUS', 'UserPoolAddOns.AdvancedSecurityMode', { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }, []],
  ['GOLD', 'UserPoolAddOns.AdvancedSecurityMode', { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }, []],
  [undefined, 'UserPoolAddOns.AdvancedSecurityMode', { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }, []],
  ['LITE', 'AcrConfiguration{}.AcrValue', { AcrConfiguration: [{ AcrValue: 1 }] }, []],
  ['LITE', 'MfaConfiguration', { MfaConfiguration: 'ON' }, []],
])('finds the features that the tier %s does not include: %s', (tier, member, rest, paths) => {
  const root = (tier === undefined ? rest : { ...rest, UserPoolTier: tier }) as JsonObject;
  expect(usesBeyondTier(root, member).map(({ path }) => formatPath(path))).toEqual(paths);
});

const history = { PasswordPolicy: { PasswordHistorySize: 3 } };
const protection = { AdvancedSecurityMode: 'AUDIT' };

it.each<[root: JsonObject, tier: string, paths: string[]]>([
  [{}, 'LITE', []],
  [{ UserPoolTier: 'PLUS', MfaConfiguration: 'ON' }, 'LITE', []],
  [{ Policies: history }, 'ESSENTIALS', ['Policies.PasswordPolicy.PasswordHistorySize']],
  [
    { UserPoolTier: 'LITE', Policies: history, UserPoolAddOns: protection },
    'PLUS',
    ['UserPoolAddOns.AdvancedSecurityMode'],
  ],
])('finds that the pool %j needs %s, and why', (root, tier, paths) => {
  const needed = neededTier(root);
  expect([needed.tier, needed.uses.map(({ path }) => formatPath(path))]).toEqual([tier, paths]);
});
