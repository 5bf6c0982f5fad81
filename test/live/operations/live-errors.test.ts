// For every rule that a live pool can violate: a push of an unrelated edit is not blocked, and its preview names the
// error.

import { expect, it } from 'vitest';
import { findProblems } from '#core/diagnostics';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import type { MfaFactors } from '#core/resources/mfa-factors';
import { toRequest } from '#core/resources/pool/normalize';
import { isNeverSent, type Plan } from '#core/sync';
import { fileTextOf } from '../../support/live-pool.ts';
import { computeFileState } from '../../../live/src/operations/file-state.ts';
import { pushFile } from '../../../live/src/operations/push-file.ts';
import type { PushOutcome } from '../../../live/src/operations/push-pool.ts';
import { casesByGroup } from '../../core/resources/pool/rules/cases/index.ts';
import { poolFile } from '../../support/check.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeGateway, FakeSnapshots } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';
import { updateRequest } from '#core/resources/pool';

interface BrokenPool {
  readonly members: string;
  readonly described: JsonObject;
  readonly mfaConfig: JsonObject;
  /** The codes of the live pool's errors. */
  readonly errors: readonly string[];
  /** Whether a description can contain the error at all. */
  readonly isPossible: boolean;
}

/** Returns a live pool that has the settings of a rule's test case. */
function brokenPool(members: string, factors?: MfaFactors): BrokenPool {
  const { UserPoolId: _, PoolName, ...settings } = parseDocument(poolFile(members)).root;
  const described: JsonObject = {
    ...describedBare,
    Id: 'eu-west-1_Abc1',
    ...settings,
    ...(PoolName === undefined ? {} : { Name: PoolName }),
  };
  const found = findProblems(updateRequest, toRequest(described), { complete: true, factors });
  // Errors that turn out not to exist in the live pool do not count.
  const errors = found.filter(({ severity, disprovedByLivePool }) => severity === 'error' && !disprovedByLivePool);
  const mfaConfig = {
    ...(factors?.authenticatorApp ? { SoftwareTokenMfaConfiguration: { Enabled: true } } : {}),
    ...(factors?.email ? { EmailMfaConfiguration: { Message: 'x' } } : {}),
  };
  return {
    members,
    described,
    mfaConfig,
    errors: [...new Set(errors.map(({ code }) => code))],
    isPossible: !found.some(isNeverSent),
  };
}

const brokenPools = Object.values(casesByGroup)
  .flatMap((cases) => Object.values(cases))
  .flatMap(({ finds, complete = [], live = [] }) => [
    ...[...finds, ...complete].map(([members]) => brokenPool(members)),
    ...live.map(([members, factors]) => brokenPool(members, factors)),
  ])
  .filter(({ errors, isPossible }) => errors.length > 0 && isPossible);

async function push(
  text: string,
  { described, mfaConfig }: BrokenPool,
): Promise<{ outcome: PushOutcome; plan?: Plan }> {
  const gateway = new FakeGateway(described);
  gateway.factors = mfaConfig;
  let plan: Plan | undefined;
  const outcome = await pushFile(new FakeFile(text), {
    connect: () => Promise.resolve(gateway),
    bases: new FakeBases(),
    snapshots: new FakeSnapshots(),
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    prompts: {
      askLeftOut: () => Promise.resolve('keep'),
      confirmPush: (shown) => {
        plan = shown;
        return Promise.resolve(true);
      },
      confirmByName: () => Promise.resolve(true),
    },
  });
  return { outcome, ...(plan ? { plan } : {}) };
}

/** Returns the pool's file with an additional tag, which only the rules for tags read. */
const withTag = (described: JsonObject): string => {
  const file = parseDocument(fileTextOf(described)).root;
  return JSON.stringify({ ...file, UserPoolTags: { ...(file['UserPoolTags'] as JsonObject | undefined), added: 'x' } });
};

it('the cases include pools that violate many rules', () => {
  expect(new Set(brokenPools.flatMap(({ errors }) => errors)).size).toBeGreaterThan(20);
});

it.each(brokenPools)('an unrelated edit is pushed, and the errors are named: $errors in $members', async (pool) => {
  const { outcome, plan } = await push(withTag(pool.described), pool);
  expect(outcome.kind).toBe('pushed');
  const named = plan!.steps[0].risks.filter(({ code }) => code === 'live-error-kept').map(({ message }) => message);
  expect(named.length).toBeGreaterThanOrEqual(pool.errors.length);
  for (const message of named)
    expect(message).toMatch(/The live pool already has this, but Cognito might still reject it\.$/);
});

it('the state of a file shows the same errors', () => {
  const pool = brokenPools.find(({ errors }) => errors.includes('verify-code-placeholder'))!;
  const known = {
    base: () => undefined,
    formerPools: () => [],
    pending: () => undefined,
    mayHaveChanged: () => false,
    factors: () => undefined,
  };
  const state = (text: string, described: JsonObject | undefined) =>
    computeFileState(new FakeFile(text), {
      ...known,
      description: () => (described ? { described, at: 1 } : undefined),
    });
  const text = withTag(pool.described);
  expect(state(text, pool.described)).toMatchObject({ kind: 'differs' });
  expect(state(text, { ...describedBare, Id: 'eu-west-1_Abc1' })).toMatchObject({ kind: 'errors' });
  expect(state(text, undefined)).toMatchObject({ kind: 'errors' });
});

it('another error in the same setting blocks the push', async () => {
  const pool = brokenPool('"Policies": { "PasswordPolicy": { "MinimumLength": 3 } }');
  const file = parseDocument(fileTextOf(pool.described)).root;
  const text = JSON.stringify({ ...file, Policies: { PasswordPolicy: { MinimumLength: 4 } } });
  expect((await push(text, pool)).outcome).toMatchObject({
    kind: 'invalid',
    diagnostics: [{ code: 'password-min-length' }],
  });
});

it('a message that the file has in a deprecated setting is recognized in the pool’s template', async () => {
  const pool = brokenPool('"VerificationMessageTemplate": { "SmsMessage": "no placeholder" }');
  const { VerificationMessageTemplate: _, ...file } = parseDocument(withTag(pool.described)).root;
  const { outcome } = await push(JSON.stringify({ ...file, SmsVerificationMessage: 'no placeholder' }), pool);
  expect(outcome.kind).toBe('pushed');
});

it('recovery by phone and email does not block the push if it is already live', async () => {
  const pool = brokenPool(
    '"MfaConfiguration": "ON", "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x" }, "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_phone_number" }, { "Priority": 2, "Name": "verified_email" }] }',
  );
  const { outcome } = await push(withTag(pool.described), pool);
  expect(outcome.kind).toBe('pushed');
});
