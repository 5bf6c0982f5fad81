import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '#core/json';
import { risks } from '../../../../../core/src/resources/pool/live/risks.ts';
import { toLivePool } from '../../../../support/live-pool.ts';

const live = toLivePool({});

/** Returns the messages of all rules for a setting. */
const messagesOf = (member: string, before: JsonValue | undefined, after: JsonValue | undefined): string[] =>
  risks
    .filter((row) => row.member === member)
    .flatMap((row) => row.describe(before, after, live) ?? [])
    .filter((message, i, all) => all.indexOf(message) === i);

const password = (name: string): string => `Policies.PasswordPolicy.${name}`;
const options = (...names: string[]): JsonValue => names.map((Name, i) => ({ Priority: i + 1, Name }));
const factors = 'Policies.SignInPolicy.AllowedFirstAuthFactors';
const updates = 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate';

type Case = [member: string, before: JsonValue | undefined, after: JsonValue | undefined, message: string];

const weaker: readonly Case[] = [
  ['MfaConfiguration', 'ON', 'OPTIONAL', 'MFA is lowered from ON to OPTIONAL.'],
  [
    'MfaConfiguration',
    'OPTIONAL',
    'OFF',
    'MFA is turned off (was OPTIONAL). To turn it on again, you might have to set up its factors again in an MFA file.',
  ],
  ['AdminCreateUserConfig.AllowAdminCreateUserOnly', true, false, 'Anyone can sign up (was administrators only).'],
  ['DeletionProtection', 'ACTIVE', 'INACTIVE', 'Deletion protection is turned off.'],
  [password('MinimumLength'), 14, 8, 'Passwords can be shorter: 8 characters (was 14).'],
  [password('RequireUppercase'), true, false, 'Passwords no longer need an uppercase letter.'],
  [password('RequireLowercase'), true, false, 'Passwords no longer need a lowercase letter.'],
  [password('RequireNumbers'), true, false, 'Passwords no longer need a number.'],
  [password('RequireSymbols'), true, undefined, 'Passwords no longer need a special character.'],
  [password('PasswordHistorySize'), 5, 2, 'Users can reuse passwords sooner: the password history size is 2 (was 5).'],
  [
    password('PasswordHistorySize'),
    5,
    0,
    'Users can reuse any earlier password: the password history size is 0 (was 5).',
  ],
  [password('TemporaryPasswordValidityDays'), 1, 30, 'Temporary passwords are valid for longer: 30 days (was 1).'],
  [password('TemporaryPasswordValidityDays'), 1, 0, 'Temporary passwords are valid for longer: 7 days (was 1).'],
  [factors, ['PASSWORD'], ['PASSWORD', 'SMS_OTP'], 'Users can also sign in with a code by SMS.'],
  [factors, ['PASSWORD', 'WEB_AUTHN'], ['PASSWORD'], 'Users can no longer sign in with a passkey.'],
  [
    'AccountRecoverySetting.RecoveryMechanisms',
    options('admin_only'),
    options('verified_email', 'verified_phone_number'),
    'Account recovery changes from admin_only to verified_email, verified_phone_number.',
  ],
  ['AutoVerifiedAttributes', ['email', 'phone_number'], ['email'], 'No longer verified at sign-up: phone_number.'],
  [updates, ['email'], [], "New values take effect before they're verified: email."],
  ['UserPoolAddOns.AdvancedSecurityMode', 'ENFORCED', 'AUDIT', 'Threat protection is lowered from ENFORCED to AUDIT.'],
  [
    'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
    'AUDIT',
    undefined,
    'Threat protection for custom sign-in is lowered from AUDIT to OFF.',
  ],
  ['DeviceConfiguration.ChallengeRequiredOnNewDevice', false, true, 'Remembered devices skip the second factor.'],
  [
    'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt',
    true,
    false,
    'Devices are remembered without asking the user.',
  ],
  ['DeviceConfiguration', undefined, {}, 'Devices are now remembered.'],
  ['DeviceConfiguration', {}, undefined, 'Devices are no longer remembered.'],
  ['LambdaConfig', { PreSignUp: 'arn:a', KMSKeyID: 'k' }, {}, 'Lambda trigger removed: PreSignUp.'],
  [
    'LambdaConfig',
    { PreSignUp: 'a', PostConfirmation: 'b' },
    {},
    'Lambda triggers removed: PreSignUp, PostConfirmation.',
  ],
  [
    'DcrConfiguration',
    undefined,
    { OpenDcrEnabled: true },
    'Anyone can register app clients (open registration is turned on).',
  ],
  ['DcrConfiguration', { EnableStatus: 'Disabled' }, {}, 'Dynamic registration of app clients is turned on.'],
  ['SmsConfiguration.ExternalId', 'x', undefined, 'SMS is sent without an external ID.'],
  ['EmailConfiguration', { From: 'a' }, { From: 'b' }, 'Email comes from another sender.'],
  ['UserPoolTier', 'PLUS', 'LITE', 'The tier changes, and so do the available features and the cost.'],
  ['IssuerConfiguration', { Type: 'ORIGINAL' }, { Type: 'UPDATED' }, 'The issuer of tokens changes.'],
  ['KeyConfiguration', { KeyType: 'A' }, { KeyType: 'B' }, 'The pool is encrypted with another key.'],
  ['UserPoolTags', { a: '1', b: '2' }, { a: '1' }, 'Tag removed: b.'],
  ['UserPoolTags', { a: '1', b: '2' }, {}, 'Tags removed: a, b.'],
];

it.each(weaker)('%s: %j → %j', (member, before, after, message) => {
  expect(messagesOf(member, before, after)).toEqual([message]);
});

it('the cases cover every rule, and each rule has a reason', () => {
  const covered = new Set(weaker.map(([member]) => member));
  expect(risks.filter(({ member }) => !covered.has(member))).toEqual([]);
  for (const { why } of risks) expect(why()).toMatch(/^[A-Z].*\.$/);
});

describe('a change that makes the pool more secure, or only different, is not a risk', () => {
  const harmless: readonly (readonly [string, JsonValue | undefined, JsonValue | undefined])[] = [
    ['MfaConfiguration', undefined, 'OFF'],
    ['MfaConfiguration', 'OFF', 'ON'],
    [password('MinimumLength'), 8, 14],
    [password('MinimumLength'), undefined, 8],
    [password('RequireSymbols'), false, true],
    [password('PasswordHistorySize'), 0, 5],
    [password('TemporaryPasswordValidityDays'), 7, 0],
    [password('TemporaryPasswordValidityDays'), 30, 1],
    ['AccountRecoverySetting.RecoveryMechanisms', options('admin_only'), options('admin_only')],
    ['DeviceConfiguration.ChallengeRequiredOnNewDevice', true, false],
    ['DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt', undefined, false],
    ['DeletionProtection', 'INACTIVE', 'ACTIVE'],
  ];
  it.each(harmless)('%s: %j → %j', (member, before, after) => {
    expect(messagesOf(member, before, after)).toEqual([]);
  });

  it('no change at all', () => {
    for (const [member, before] of weaker) {
      const isAlways = ['UserPoolTier', 'IssuerConfiguration', 'KeyConfiguration'].includes(member);
      // These rules apply only if the setting changes.
      if (!isAlways) expect(messagesOf(member, before, before)).toEqual([]);
    }
  });
});

it('a risk names the tags that are reserved for AWS', () => {
  const tagged: JsonObject = { UserPoolTags: { 'aws:cloudformation:stack-name': 's' } };
  const row = risks.at(-1);
  expect(row?.describe({}, {}, toLivePool(tagged))).toMatch(
    /^The pool has a tag that's reserved for AWS \(aws:cloudformation/,
  );
});
