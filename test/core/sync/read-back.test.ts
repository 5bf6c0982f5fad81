import { describe, expect, it } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import {
  changesBetween,
  describeChange,
  baseAfterStep,
  readBack,
  samePool as sameLivePool,
  shownOf,
  toLivePool as toLive,
  type StepPlan,
} from '#core/sync';
import { toLivePool } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';

const bare = toRequest(describedBare);
const awsTag = { 'aws:cloudformation:stack-name': 'customers' };

const samePool = (before: JsonObject, now: JsonObject): boolean => sameLivePool(toLivePool(before), toLivePool(now));

const planOf = (members: JsonObject, described = describedBare): StepPlan =>
  planStep({ file: { ...toRequest(described), ...members }, described, leftOut: 'keep' });

/** Returns the messages about a pool that was read back after a push. */
function messages(
  plan: StepPlan,
  after: JsonObject,
  before = describedBare,
): { notApplied: string[]; concurrent: string[] } {
  const { notApplied, concurrent } = readBack(plan, toLivePool(before), toLivePool(after));
  return { notApplied: notApplied.map(describeChange), concurrent: concurrent.map(describeChange) };
}

describe('a pool that is read back after a push', () => {
  const plan = planOf({ MfaConfiguration: 'OPTIONAL' });
  const applied = { ...describedBare, MfaConfiguration: 'OPTIONAL' };
  const nothing = { notApplied: [], concurrent: [] };

  it('has the expected settings, regardless of its statistics', () => {
    expect(messages(plan, { ...applied, LastModifiedDate: 1, EstimatedNumberOfUsers: 9 })).toEqual(nothing);
  });

  it('shows what was not applied', () => {
    expect(messages(plan, describedBare)).toEqual({ ...nothing, notApplied: ['MfaConfiguration: OPTIONAL → OFF'] });
    const removal = planOf({ LambdaConfig: {} }, describedWithEverything);
    const { notApplied, concurrent } = messages(removal, describedWithEverything, describedWithEverything);
    expect(notApplied).toContain(
      'LambdaConfig.PreSignUp: added arn:aws:lambda:eu-west-1:123456789012:function:pre-sign-up',
    );
    expect(concurrent).toEqual([]);
  });

  it.each<[what: string, settings: JsonObject, change: string]>([
    ['changed', { DeletionProtection: 'ACTIVE' }, 'DeletionProtection: INACTIVE → ACTIVE'],
    ['added', { SmsAuthenticationMessage: 'Code {####}' }, 'SmsAuthenticationMessage: added "Code {####}"'],
    ['added a trigger', { LambdaConfig: { PreSignUp: 'arn' } }, 'LambdaConfig.PreSignUp: added arn'],
    ['added a tag', { UserPoolTags: { team: 'a' } }, 'UserPoolTags.team: added a'],
  ])('shows that another user %s in the meantime', (_, settings, change) => {
    expect(messages(plan, { ...applied, ...settings })).toEqual({ ...nothing, concurrent: [change] });
  });

  it('shows the changes that another user made in addition to the push', () => {
    const policy = { MinimumLength: 8, RequireSymbols: true };
    const before = { ...describedBare, Policies: { PasswordPolicy: policy }, UserPoolTags: { team: 'a' } };
    const both = planOf(
      { Policies: { PasswordPolicy: { ...policy, MinimumLength: 12 } }, UserPoolTags: { team: 'b' } },
      before,
    );
    const after = {
      ...before,
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: false } },
      UserPoolTags: { team: 'b', by: 'somebody' },
    };
    expect(messages(both, after, before)).toEqual({
      notApplied: [],
      concurrent: ['Policies.PasswordPolicy.RequireSymbols: true → false', 'UserPoolTags.by: added somebody'],
    });
  });

  it.each<[what: string, file: JsonObject, others: JsonObject, change: string]>([
    [
      'a trigger in addition to one in the push',
      { LambdaConfig: { PreSignUp: 'arn' } },
      { LambdaConfig: { PreSignUp: 'arn', PostConfirmation: 'other' } },
      'LambdaConfig.PostConfirmation: added other',
    ],
    [
      'a tag in addition to the first tags, which the push added',
      { UserPoolTags: { u: '1' } },
      { UserPoolTags: { u: '1', by: 'somebody' } },
      'UserPoolTags.by: added somebody',
    ],
    [
      'an invitation in addition to a setting in the push',
      { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
      { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, InviteMessageTemplate: { EmailSubject: 'Hi' } } },
      'AdminCreateUserConfig.InviteMessageTemplate: added {"EmailSubject":"Hi"}',
    ],
  ])('shows that another user added %s', (_, file, others, change) => {
    const before = { ...describedBare, LambdaConfig: {} };
    expect(messages(planOf(file, before), { ...before, ...others }, before)).toEqual({
      ...nothing,
      concurrent: [change],
    });
  });

  it('does not show a trigger’s second name as a change', () => {
    const config = { PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: 'arn' } };
    const before = { ...describedBare, LambdaConfig: {} };
    const after = { ...before, LambdaConfig: { ...config, PreTokenGeneration: 'arn' } };
    expect(messages(planOf({ LambdaConfig: config }, before), after, before)).toEqual(nothing);
    expect(messages(planOf({ LambdaConfig: { PreTokenGeneration: 'arn' } }, before), after, before)).toEqual(nothing);
  });

  it('does not show values that the service adds as changes', () => {
    const devices = planOf({ DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } });
    const DeviceConfiguration = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true };
    expect(messages(devices, { ...describedBare, DeviceConfiguration })).toEqual(nothing);
    const older = Object.fromEntries(Object.entries(describedBare).filter(([name]) => name !== 'DeletionProtection'));
    expect(messages(planOf({ MfaConfiguration: 'OPTIONAL' }, older), applied, older)).toEqual(nothing);
  });
});

describe('a pool with AWS tags', () => {
  const before = { ...describedBare, UserPoolTags: { ...awsTag, team: 'a' } };
  const plan = planOf({ MfaConfiguration: 'OPTIONAL' }, before);
  const applied = { ...before, MfaConfiguration: 'OPTIONAL' };

  it('is reported to lack settings that the plan does not send but expects to remain', () => {
    expect(plan.unsent).toMatchObject([{ setting: 'UserPoolTags' }]);
    expect(messages(plan, applied, before)).toEqual({ notApplied: [], concurrent: [] });
    expect(messages(plan, { ...applied, UserPoolTags: awsTag }, before)).toEqual({
      notApplied: ['UserPoolTags: removed (was {"team":"a"})'],
      concurrent: [],
    });
  });

  it('is reported to have a missing or a new AWS tag', () => {
    expect(messages(plan, { ...applied, UserPoolTags: { team: 'a' } }, before)).toEqual({
      notApplied: ['UserPoolTags["aws:cloudformation:stack-name"]: removed (was customers)'],
      concurrent: [],
    });
    const owned = { ...applied, UserPoolTags: { ...awsTag, 'aws:cloudformation:stack-id': 'x', team: 'a' } };
    expect(messages(plan, owned, before)).toEqual({
      notApplied: [],
      concurrent: ['UserPoolTags["aws:cloudformation:stack-id"]: added x'],
    });
  });

  it('is considered changed if an AWS tag is added, removed or changed', () => {
    expect(samePool(before, { ...before })).toBe(true);
    expect(samePool(describedBare, { ...describedBare, UserPoolTags: awsTag })).toBe(false);
    expect(samePool({ ...describedBare, UserPoolTags: awsTag }, describedBare)).toBe(false);
    const renamed = { ...before, UserPoolTags: { 'aws:cloudformation:stack-name': 'other', team: 'a' } };
    expect(samePool(before, renamed)).toBe(false);
  });
});

it('a pool is considered unchanged if only its statistics differ', () => {
  expect(samePool(describedBare, { ...describedBare, LastModifiedDate: 1, EstimatedNumberOfUsers: 9 })).toBe(true);
  expect(samePool(describedBare, { ...describedBare, MfaConfiguration: 'ON' })).toBe(false);
});

it('a push that was carried out is distinguished from another change to the pool', () => {
  const plan = planOf({ MfaConfiguration: 'OPTIONAL', SmsAuthenticationMessage: 'Code {####}' });
  const part = { ...describedBare, MfaConfiguration: 'OPTIONAL' };
  expect(shownOf(plan, toLivePool({ ...part, SmsAuthenticationMessage: 'Code {####}' }))).toBe('all');
  expect(shownOf(plan, toLivePool(part))).toBe('part');
  expect(shownOf(plan, toLivePool({ ...describedBare, DeletionProtection: 'ACTIVE' }))).toBe('nothing');
});

it('the new base includes the applied changes, but not those of another user', () => {
  const plan = planOf({ MfaConfiguration: 'OPTIONAL', DeletionProtection: 'ACTIVE' });
  const after = { ...describedBare, MfaConfiguration: 'OPTIONAL', UserPoolTags: { by: 'somebody' } };
  const result = readBack(plan, toLivePool(describedBare), toLivePool(after));
  expect(baseAfterStep(plan, result)).toEqual({ ...bare, MfaConfiguration: 'OPTIONAL' });
});

it('an object that contains only defaults was added by the service, not by another user', () => {
  const kind = liveKind('mfa');
  const passkeys = (FactorConfiguration: string) => ({ WebAuthnConfiguration: { FactorConfiguration } });
  const before = toLive(kind, { UserPoolId: 'eu-west-1_Bare00001', MfaConfiguration: 'OFF' });
  const target = { UserPoolId: 'eu-west-1_Bare00001', MfaConfiguration: 'OPTIONAL' };
  const effect = {
    live: before.request,
    target,
    changes: changesBetween(kind.requests.update, before.request, target),
    unsent: [],
  };
  const concurrent = (added: JsonObject) => readBack(effect, before, toLive(kind, { ...target, ...added })).concurrent;
  expect(concurrent(passkeys('SINGLE_FACTOR'))).toEqual([]);
  expect(concurrent(passkeys('MULTI_FACTOR_WITH_USER_VERIFICATION'))).toHaveLength(1);
});
