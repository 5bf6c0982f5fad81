import { expect, it } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import type { JsonObject } from '#core/json';
import { planStep } from '../../support/plan-push.ts';
import { describeSnapshotChange, snapshotDetail } from '../../../live/src/messages/snapshot-label.ts';
import { describedBare } from '../../support/pools.ts';

const describeError = (before: JsonObject | undefined, after: JsonObject | undefined): string[] => {
  const SmsConfiguration = (value: JsonObject | undefined) => (value ? { SmsConfiguration: value } : {});
  const described = { ...describedBare, ...SmsConfiguration(before) };
  const file = { ...toRequest(describedBare), ...SmsConfiguration(after) };
  return planStep({ file, described, leftOut: 'keep' }).changes.map(describeSnapshotChange);
};

const SnsCallerArn = 'arn:aws:iam::123456789012:role/sms';

it('shows no external ID, even if it was added, changed or added with its object', () => {
  const all = [
    describeError({ SnsCallerArn, ExternalId: 'old-secret' }, { SnsCallerArn, ExternalId: 'new-secret' }),
    describeError({ SnsCallerArn }, { SnsCallerArn, ExternalId: 'new-secret' }),
    describeError(undefined, { SnsCallerArn, ExternalId: 'new-secret' }),
  ];
  for (const words of all) {
    expect(words).toHaveLength(1);
    expect(words[0]).toMatch(/^SmsConfiguration/);
    expect(words[0]).toContain('•••');
    expect(words[0]).not.toContain('secret');
  }
});

it('shows changes to other settings in full', () => {
  const file = { ...toRequest(describedBare), MfaConfiguration: 'OPTIONAL' };
  const { changes } = planStep({ file, described: describedBare, leftOut: 'keep' });
  expect(changes.map(describeSnapshotChange)).toEqual(['MfaConfiguration: OFF → OPTIONAL']);
});

it('the line of a snapshot begins with the names of the settings, not with their parents', () => {
  const changes = [
    'Policies.PasswordPolicy.MinimumLength: 8 → 12',
    'AccountRecoverySetting.RecoveryMechanisms[0].Name: a.b → c.d',
    'UserPoolTags["cost.center"]: 1 → 2',
    'MfaConfiguration: OFF → ON',
  ];
  const first = 'Before push: MinimumLength: 8 → 12; Name: a.b → c.d; UserPoolTags["cost.center"]: 1 → 2';
  expect(snapshotDetail({ changes: changes.slice(0, 3) })).toBe(first);
  expect(snapshotDetail({ changes })).toBe(`${first}; 1 more`);
});

it('the line of a push of two files names changes of both', () => {
  const pool = { changes: ['A: 1', 'B: 1', 'C: 1'] };
  expect(snapshotDetail({ changes: ['Mfa.D: 1', 'E: 1'] }, pool)).toBe('Before push: D: 1; A: 1; E: 1; 2 more');
  expect(snapshotDetail({ changes: [] }, { changes: ['A: 1'] })).toBe('Before push: A: 1');
});

it('names a restore', () => {
  expect(snapshotDetail({ changes: ['A: 1'], isRestore: true })).toBe('Before restore: A: 1');
});

it('describes the snapshot of a new pool', () => {
  expect(snapshotDetail({ changes: [], creation: { PoolName: 'a' } })).toBe('After the pool was created');
});
