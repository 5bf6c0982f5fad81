// An error that the live pool already has is a risk of a push, not a blocker. Any other error in the same setting still
// blocks the push.

import { describe, expect, it } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import { toLivePool } from '../../support/live-pool.ts';
import type { JsonObject } from '#core/json';
import { blockingErrors, toLivePool as toLive } from '#core/sync';
import { planStep } from '../../support/plan-push.ts';
import { findProblems } from '#core/diagnostics';
import { describedBare } from '../../support/pools.ts';
import { updateRequest } from '#core/resources/pool';
import { liveKind } from '#core/resources/live';

const plan = (described: JsonObject, file: JsonObject, more: Partial<Parameters<typeof planStep>[0]> = {}) =>
  planStep({ file: { ...toRequest(described), ...file }, described, leftOut: 'keep', ...more });
const toMfa = (mfa: JsonObject) => toLive(liveKind('mfa'), { UserPoolId: describedBare['Id'] ?? '', ...mfa });
const codesOf = (described: JsonObject, file: JsonObject) => plan(described, file).blockers.map(({ code }) => code);
const factors = (...AllowedFirstAuthFactors: string[]): JsonObject => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const recovery = (...RecoveryMechanisms: JsonObject[]): JsonObject => ({
  AccountRecoverySetting: { RecoveryMechanisms },
});

describe('a problem in the live pool that is not an error', () => {
  it('does not allow an error in the same setting: a feature that the tier no longer includes', () => {
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:token';
    const live = {
      ...describedBare,
      UserPoolTier: 'LITE',
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
      LambdaConfig: {
        PreTokenGeneration: arn,
        PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: arn },
      },
    };
    expect(codesOf(live, { DeletionProtection: 'ACTIVE' })).toEqual([]);
    expect(codesOf(live, { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } })).toEqual(['pretoken-version-tier']);
  });

  it('does not allow an error in the same setting: priorities that become equal', () => {
    const live = { ...describedBare, ...recovery({ Priority: 2, Name: 'verified_email' }) };
    const both = recovery({ Priority: 2, Name: 'verified_email' }, { Priority: 2, Name: 'verified_phone_number' });
    expect(codesOf(live, both)).toEqual(['recovery-priority-order']);
    const file = { ...toRequest(live), ...both };
    const errors = findProblems(updateRequest, file).filter(({ severity }) => severity === 'error');
    expect(blockingErrors(errors, file, toLivePool(live)).map(({ code }) => code)).toEqual(['recovery-priority-order']);
  });
});

it('an error in an unordered list counts as the same error regardless of the order of the items', () => {
  const live = { ...describedBare, ...factors('WEB_AUTHN', 'EMAIL_OTP') };
  const { blockers, risks } = plan(live, { ...factors('EMAIL_OTP', 'WEB_AUTHN'), DeletionProtection: 'ACTIVE' });
  expect(blockers).toEqual([]);
  expect(risks.map(({ code }) => code)).toEqual(['live-error-kept']);
});

it('an error that only a snapshot has is attributed to the snapshot', () => {
  const snapshot = [toLivePool({ ...describedBare, ...factors('EMAIL_OTP') })];
  const { blockers, risks } = plan(describedBare, factors('EMAIL_OTP'), { snapshot });
  expect(blockers).toEqual([]);
  expect(risks.find(({ code }) => code === 'live-error-kept')?.message).toMatch(
    /The pool had this when the snapshot was taken, but Cognito might reject it now\.$/,
  );
});

it('an error that only the severities of the user make one is attributed to them', () => {
  const { blockers, risks } = plan(
    { ...describedBare, ...factors('EMAIL_OTP') },
    {},
    { severities: { 'deletion-protection-off': 'error' } },
  );
  expect(blockers).toEqual([]);
  expect(risks.filter(({ code }) => code === 'live-error-kept').map(({ message }) => message)).toEqual([
    expect.stringMatching(/Cognito might still reject it\.$/),
    'Deletion protection is off: a single call can delete the pool and all of its users. Your rules make this an error.',
  ]);
});

describe('a snapshot with MFA settings', () => {
  const totp = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } };
  const saved = toLivePool({ ...describedBare, MfaConfiguration: 'OPTIONAL' });
  const live = { ...describedBare, MfaConfiguration: 'OFF' };
  const planRestore = (mfaInSnapshot: JsonObject | undefined) =>
    plan(live, saved.request, {
      companions: [toMfa({ MfaConfiguration: 'OFF' })],
      snapshot: [saved, ...(mfaInSnapshot ? [toMfa(mfaInSnapshot)] : [])],
    });

  it('does not excuse an error that only its combination with the current MFA settings has', () => {
    for (const mfaInSnapshot of [totp, undefined]) {
      expect(planRestore(mfaInSnapshot).blockers.map(({ code }) => code)).toEqual(['mfa-optional-needs-factor']);
    }
  });

  it('excuses an error that it has itself', () => {
    const { blockers, risks } = planRestore({ MfaConfiguration: 'OPTIONAL' });
    expect(blockers).toEqual([]);
    expect(risks.map(({ code }) => code)).toEqual(['live-error-kept']);
  });
});
