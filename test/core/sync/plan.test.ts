import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { describeChange, flatMapSteps, type StepPlan } from '#core/sync';
import { toLivePool } from '../../support/live-pool.ts';
import { planPush, planStep } from '../../support/plan-push.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';

const bare = toRequest(describedBare);
const full = toRequest(describedWithEverything);

const plan = (
  file: JsonObject,
  described = describedBare,
  more: { base?: JsonObject; leftOut?: 'keep' | 'reset' } = {},
): StepPlan => planStep({ file, described, leftOut: 'keep', ...more });
const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([other]) => other !== name));
const lines = ({ changes }: StepPlan): string[] => changes.map(describeChange);

describe('the request of a push', () => {
  it.each([
    ['bare', describedBare],
    ['with everything', describedWithEverything],
  ])('changes nothing if a pool %s is pulled and pushed unedited', (_, described) => {
    const { changes, risks, leftOut, blockers, request } = plan(toRequest(described), described);
    expect({ changes, risks, leftOut, blockers }).toEqual({ changes: [], risks: [], leftOut: [], blockers: [] });
    expect(request).toEqual(toRequest(described));
  });

  it('contains every setting of the pool, whatever the file omits', () => {
    const sparse = plan({ UserPoolId: full['UserPoolId']!, MfaConfiguration: 'OPTIONAL' }, describedWithEverything);
    expect(sparse.request).toEqual(full);
    expect(sparse.changes).toEqual([]);
    expect(sparse.leftOut.map(({ path }) => path[0])).toEqual(
      Object.keys(full).filter((name) => name !== 'UserPoolId' && name !== 'MfaConfiguration'),
    );
  });

  it('includes the settings that a structure in the file omits if they are independent', () => {
    const Policies = { PasswordPolicy: { MinimumLength: 14 } };
    const { request, leftOut } = plan({ ...bare, Policies });
    expect(request['Policies']).toEqual({
      PasswordPolicy: {
        ...((describedBare['Policies'] as JsonObject)['PasswordPolicy'] as JsonObject),
        MinimumLength: 14,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
    });
    expect(leftOut).toHaveLength(6);
  });

  it('treats a property that a structure omits as deleted if its absence has a meaning', () => {
    const LambdaConfig = without(full['LambdaConfig'] as JsonObject, 'PreSignUp');
    const { request, risks } = plan({ ...full, LambdaConfig }, describedWithEverything);
    expect(request['LambdaConfig']).toEqual(LambdaConfig);
    expect(risks.map(({ message }) => message)).toEqual(['Lambda trigger removed: PreSignUp.']);
  });

  it('resets an omitted setting to its explicit default if the user chooses that', () => {
    const { request } = plan(without(full, 'MfaConfiguration'), describedWithEverything, { leftOut: 'reset' });
    expect(request['MfaConfiguration']).toBe('OFF');
    expect(
      plan(without(full, 'DeviceConfiguration'), describedWithEverything, { leftOut: 'reset' }).request,
    ).not.toHaveProperty('DeviceConfiguration');
  });

  it('resets settings to explicit defaults at every depth, and keeps those that have no default', () => {
    const file = {
      ...without(full, 'PoolName'),
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      DcrConfiguration: { OpenDcrEnabled: true },
    };
    const live = {
      ...describedWithEverything,
      DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['openid'] },
    };
    const { request } = plan(without(file, 'SmsConfiguration'), live, { leftOut: 'reset' });
    expect(request['Policies']).toMatchObject({
      PasswordPolicy: {
        ...{ RequireUppercase: true, RequireLowercase: true, RequireNumbers: true, RequireSymbols: true },
        ...{ PasswordHistorySize: 0, TemporaryPasswordValidityDays: 7 },
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
    });
    expect(request['DcrConfiguration']).toMatchObject({ EnableStatus: 'Disabled', AllowedScopes: ['openid'] });
    expect(request['PoolName']).toBe('customers');
    expect(request['SmsConfiguration']).toEqual(describedWithEverything['SmsConfiguration']);
  });

  it('resets an omitted structure to the one that a new pool has, which may be empty', () => {
    const only = { UserPoolId: full['UserPoolId']! };
    const { request } = plan(only, describedWithEverything, { leftOut: 'reset' });
    expect(request).toMatchObject({
      LambdaConfig: {},
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      AccountRecoverySetting: bare['AccountRecoverySetting'],
      KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
      DcrConfiguration: { EnableStatus: 'Disabled' },
    });
  });

  it('does not send $schema', () => {
    expect(plan({ $schema: 'x', ...bare }).request).toEqual(bare);
  });

  it('may contain an unknown setting only if the live pool has it', () => {
    expect(plan(full, describedWithEverything).blockers).toEqual([]);
    expect(plan({ ...bare, SessionConfiguration: {} }).blockers).toMatchObject([{ path: ['SessionConfiguration'] }]);
    expect(plan({ ...bare, Policies: { ...(bare['Policies'] as JsonObject), Rotation: 1 } }).blockers).toMatchObject([
      { path: ['Policies', 'Rotation'] },
    ]);
  });

  it('may contain a value that is newer than the SDK if the live pool has it', () => {
    const newer = { ...describedBare, UserPoolTier: 'PREMIUM', Policies: { SignUpPolicy: 1 }, BcrConfiguration: {} };
    expect(plan(toRequest(newer), newer).blockers).toEqual([]);
    expect(plan({ ...bare, UserPoolTier: 'PREMIUM' }).blockers).toMatchObject([{ path: ['UserPoolTier'] }]);
  });

  it('is blocked if it conflicts with settings of the pool', () => {
    const otp = {
      ...describedBare,
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    };
    const { blockers } = plan({ UserPoolId: bare['UserPoolId']!, MfaConfiguration: 'ON' }, otp);
    expect(blockers).toMatchObject([{ path: ['Policies', 'SignInPolicy', 'AllowedFirstAuthFactors', 1] }]);
    const days = plan({ UserPoolId: bare['UserPoolId']!, AdminCreateUserConfig: { UnusedAccountValidityDays: 5 } });
    expect(days.blockers).toMatchObject([{ path: ['AdminCreateUserConfig', 'UnusedAccountValidityDays'] }]);
  });

  it('is not blocked by problems that the pool already has', () => {
    const odd = { ...describedBare, SmsAuthenticationMessage: 'no placeholder' };
    expect(plan({ ...toRequest(odd), MfaConfiguration: 'OPTIONAL' }, odd).blockers).toEqual([]);
  });

  it('is blocked if the file has a different pool ID', () => {
    expect(plan({ ...bare, UserPoolId: 'eu-west-1_Other' }).blockers).toMatchObject([{ path: ['UserPoolId'] }]);
  });
});

describe('the request, for settings whose absence has a meaning,', () => {
  const tagged = { ...describedBare, UserPoolTags: { 'aws:cloudformation:stack-name': 'x', team: 'a' } };

  it('omits unedited tags of a pool with AWS tags', () => {
    const { request, unsent, changes } = plan(toRequest(tagged), tagged);
    expect(request).not.toHaveProperty('UserPoolTags');
    expect(unsent).toEqual([
      {
        setting: 'UserPoolTags',
        reason:
          "UserPoolTags isn't sent and stays unchanged, because it has tags that are reserved for AWS and can't be sent.",
      },
    ]);
    expect(changes).toEqual([]);
  });

  it('sends edited tags without AWS’s own tags', () => {
    expect(plan({ ...toRequest(tagged), UserPoolTags: { team: 'b' } }, tagged).request['UserPoolTags']).toEqual({
      team: 'b',
    });
  });

  it('never sends AWS tags, and names them if it sends others', () => {
    const copied = { ...toRequest(tagged), UserPoolTags: { 'aws:cloudformation:stack-name': 'x', team: 'b' } };
    const { request, risks } = plan(copied, tagged);
    expect(request['UserPoolTags']).toEqual({ team: 'b' });
    expect(risks.map(({ message }) => message)).toContain(
      "The pool has a tag that's reserved for AWS (aws:cloudformation:stack-name) and can't be sent. Sending the other tags might remove it.",
    );
    const awsOnly = { ...describedBare, UserPoolTags: { 'aws:x': 'y' } };
    expect(plan({ ...toRequest(awsOnly), UserPoolTags: {} }, awsOnly).request).not.toHaveProperty('UserPoolTags');
  });

  it('treats an empty map, set of triggers or list as if it were absent', () => {
    const { UserPoolTags: _, LambdaConfig: __, ...described } = describedBare;
    expect(plan({ ...toRequest(described), UserPoolTags: {}, LambdaConfig: {} }, described).changes).toEqual([]);
  });

  it('also sends the pre-token trigger under its older name if the pool has it there', () => {
    const { PreTokenGeneration: arn, ...triggers } = full['LambdaConfig'] as JsonObject;
    const { request, changes } = plan({ ...full, LambdaConfig: triggers }, describedWithEverything);
    expect((request['LambdaConfig'] as JsonObject)['PreTokenGeneration']).toBe(arn);
    expect(changes).toEqual([]);
  });

  it('enables client registration if the file configures it without a status', () => {
    const { request, risks } = plan({ ...bare, DcrConfiguration: {} });
    expect(request['DcrConfiguration']).toEqual({ EnableStatus: 'Enabled' });
    expect(risks).toMatchObject([{ code: 'live-registration-opened' }]);
  });

  it('sends the default name to reset an authentication level', () => {
    const named = { ...describedBare, AcrConfiguration: { Level1: { AcrValue: 'urn:example:basic' } } };
    const file = { ...toRequest(named), AcrConfiguration: { Level1: { AcrValue: 'urn:cognito:loa:1' } } };
    const { request, changes } = plan(file, named);
    expect(request['AcrConfiguration']).toEqual({ Level1: { AcrValue: 'urn:cognito:loa:1' } });
    expect(changes).toHaveLength(1);
  });

  it('treats a legacy message in the file as the message of the template', () => {
    const file = { ...without(full, 'VerificationMessageTemplate'), SmsVerificationMessage: 'New {####}' };
    const { request, changes } = plan(file, describedWithEverything);
    expect(request).not.toHaveProperty('SmsVerificationMessage');
    expect(changes.map(describeChange)).toEqual([
      'VerificationMessageTemplate.SmsMessage: "Your code is {####}" → "New {####}"',
    ]);
  });

  it('contains neither the validity period of unused accounts nor an empty device structure', () => {
    const described = { ...describedBare, DeviceConfiguration: {} };
    const { request } = plan(toRequest(described), described);
    expect(request['AdminCreateUserConfig']).toEqual({ AllowAdminCreateUserOnly: false });
    expect(request).not.toHaveProperty('DeviceConfiguration');
  });
});

describe('the changes of a push', () => {
  it('are identified by the path of the innermost setting', () => {
    const policies = bare['Policies'] as JsonObject;
    const file = {
      ...bare,
      Policies: {
        PasswordPolicy: { ...(policies['PasswordPolicy'] as JsonObject), MinimumLength: 12 },
        SignInPolicy: { AllowedFirstAuthFactors: ['WEB_AUTHN', 'PASSWORD'] },
      },
      SmsAuthenticationMessage: 'Code {####}',
    };
    expect(lines(plan(file))).toEqual([
      'Policies.PasswordPolicy.MinimumLength: 8 → 12',
      'Policies.SignInPolicy.AllowedFirstAuthFactors: + WEB_AUTHN',
      'SmsAuthenticationMessage: added "Code {####}"',
    ]);
  });

  it('show the part of a long string that differs', () => {
    const long = `${'x'.repeat(300)} {####} `;
    const live = { ...describedBare, VerificationMessageTemplate: { EmailMessage: `${long}old` } };
    const [line = ''] = lines(
      plan({ ...toRequest(live), VerificationMessageTemplate: { EmailMessage: `${long}new` } }, live),
    );
    expect(line).toMatch(/old.* → .*new/);
    expect(line.length).toBeLessThan(250);
  });

  it('are attributed to the user or to others if there is a base', () => {
    const base = { ...bare, MfaConfiguration: 'OPTIONAL', DeletionProtection: 'INACTIVE', UserPoolTier: 'LITE' };
    const described = {
      ...describedBare,
      MfaConfiguration: 'OFF',
      DeletionProtection: 'INACTIVE',
      UserPoolTier: 'ESSENTIALS',
    };
    const file = { ...bare, MfaConfiguration: 'OPTIONAL', DeletionProtection: 'ACTIVE', UserPoolTier: 'PLUS' };
    const { changes, risks } = plan(file, described, { base });
    expect(Object.fromEntries(changes.map(({ path, by }) => [path[0], by]))).toEqual({
      MfaConfiguration: 'someone-else',
      DeletionProtection: 'you',
      UserPoolTier: 'both',
    });
    expect(risks.map(({ code }) => code)).toEqual(['live-stale-base', 'live-stale-base', 'live-tier-changed']);
  });
});

describe('the risks of a push', () => {
  const risk = (name: string, value: JsonValue): string[] =>
    plan({ ...full, [name]: value }, describedWithEverything).risks.map(({ code }) => code);

  it.each<[string, JsonValue, string]>([
    ['MfaConfiguration', 'OFF', 'live-mfa-lowered'],
    ['AdminCreateUserConfig', { AllowAdminCreateUserOnly: false }, 'live-self-signup-opened'],
    ['LambdaConfig', {}, 'live-triggers-removed'],
    ['AutoVerifiedAttributes', ['email'], 'live-autoverify-removed'],
    ['Policies', { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } }, 'live-first-factor-removed'],
    ['UserPoolAddOns', { AdvancedSecurityMode: 'AUDIT' }, 'live-threat-lowered'],
    ['EmailConfiguration', { EmailSendingAccount: 'COGNITO_DEFAULT' }, 'live-email-sender-changed'],
    ['AccountRecoverySetting', { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] }, 'live-recovery-changed'],
    ['UserPoolTier', 'ESSENTIALS', 'live-tier-changed'],
    ['UserPoolAddOns', { AdvancedSecurityMode: 'ENFORCED' }, 'live-threat-lowered'],
    ['DcrConfiguration', { EnableStatus: 'Enabled', OpenDcrEnabled: true }, 'live-registration-opened'],
    ['IssuerConfiguration', { Type: 'ORIGINAL' }, 'live-issuer-key-changed'],
    ['KeyConfiguration', { KeyType: 'AWS_OWNED_KEY' }, 'live-issuer-key-changed'],
    ['UserPoolTags', { team: 'identity' }, 'live-tags-removed'],
    ['DeletionProtection', 'INACTIVE', 'live-protection-lowered'],
  ])('include, for %s = %j, %s', (name, value, code) => {
    expect(risk(name, value)).toContain(code);
  });

  it('include the addition and the removal of the device settings', () => {
    expect(plan({ ...bare, DeviceConfiguration: { ChallengeRequiredOnNewDevice: false } }).risks).toMatchObject([
      { code: 'live-device-toggled', message: 'Devices are now remembered.' },
    ]);
    expect(
      plan(without(full, 'DeviceConfiguration'), describedWithEverything, { leftOut: 'reset' }).risks,
    ).toMatchObject([{ code: 'live-device-toggled', message: 'Devices are no longer remembered.' }]);
  });

  it('do not include harmless changes', () => {
    expect(risk('SmsAuthenticationMessage', 'Code: {####}')).toEqual([]);
    expect(risk('DeletionProtection', 'ACTIVE')).toEqual([]);
    const [first, second] = (full['AccountRecoverySetting'] as { RecoveryMechanisms: JsonValue[] }).RecoveryMechanisms;
    expect(risk('AccountRecoverySetting', { RecoveryMechanisms: [second!, first!] })).toEqual([]);
    expect(risk('UserPoolTags', { team: 'identity', stage: 'test', more: '1' })).toEqual([]);
  });
});

it('a plan is a list of steps for one pool, with a format version', () => {
  const file = { ...bare, DeletionProtection: 'ACTIVE' };
  const input = { file, described: describedBare, leftOut: 'keep' } as const;
  const whole = planPush(input);
  expect(whole).toEqual({
    formatVersion: 1,
    pool: { poolId: 'eu-west-1_Bare00001', poolName: 'bare', account: toLivePool(describedBare).account },
    omitted: 'keep',
    steps: [planStep(input)],
  });
  expect(whole.steps[0]).toMatchObject({ kind: 'pool', id: { region: 'eu-west-1', poolId: 'eu-west-1_Bare00001' } });
  expect(flatMapSteps(whole, 'changes').map(describeChange)).toEqual(['DeletionProtection: INACTIVE → ACTIVE']);
});
