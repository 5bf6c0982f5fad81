// A push of the pool file together with the MFA file, and everything that can go wrong between the two requests. The
// real push code runs through the real gateway and over HTTP against the sandbox, whose rules are implemented
// separately from those that the plan uses.

import { describe, expect, it } from 'vitest';
import { liveKind } from '#core/resources/live';
import { changesBetween, flatMapSteps } from '#core/sync';
import { restoreSnapshot, snapshotBefore } from '../../../live/src/operations/restore-snapshot.ts';
import { ignoreFactors } from '../../support/live.ts';
import { orderRows, removesSettings } from '../../support/pool-and-mfa.ts';
import { createTwoFilesStage, POOL, SET_MFA, UPDATE, writesOf } from './two-files-stage.ts';

describe('the service accepts the planned order', () => {
  it.each(orderRows)('$change', async (row) => {
    const stage = await createTwoFilesStage({ ...row, leftOut: removesSettings(row) ? 'reset' : 'keep' });
    const outcome = await stage.push('pool');
    expect(outcome).toMatchObject({ kind: 'pushed', notApplied: [], concurrent: [] });
    expect(writesOf(stage)).toEqual(row.steps.map((step) => (step.startsWith('mfa') ? SET_MFA : UPDATE)));
    // After the push, no changes are left to push, and none count as changes by another user.
    expect(await stage.push('pool')).toMatchObject({ kind: 'nothing-to-do' });
    expect(await stage.push('mfa')).toMatchObject({ kind: 'nothing-to-do' });
  });

  it.each(orderRows)('and restores both resources: $change', async (row) => {
    const stage = await createTwoFilesStage({ ...row, leftOut: removesSettings(row) ? 'reset' : 'keep' });
    const before = await stage.live();
    await stage.push('pool');
    const [saved] = stage.snapshots.saved;
    const outcome = await stage.restore({ ...saved!, name: '', takenAt: '' });
    if (outcome.kind !== 'pushed') throw new Error(outcome.kind);
    // A request can't remove settings such as the relying party ID. The preview lists them.
    const kept = pathsOf(flatMapSteps(outcome.plan, 'leftOut'));
    const after = await stage.live();
    const lost = ['pool', 'mfa'].flatMap((kind, i) =>
      changesBetween(liveKind(kind).requests.update, before[i]!, after[i]!),
    );
    expect(pathsOf(lost).filter((path) => !kept.includes(path))).toEqual([]);
  });
});

it('is planned and shown again if the user edits the pool’s other file', async () => {
  const stage = await createTwoFilesStage(turnOn);
  stage.whileShown.push((n) => {
    if (n === 1) stage.files.mfa.content = `// edited\n${stage.files.mfa.content}`;
    return true;
  });
  expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
  expect(stage.shown).toHaveLength(2);
});

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const role = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'external' };

it('reports a shared setting that the other request removed, even if its own file is not pushed', async () => {
  const sms = { ...totp, SmsMfaConfiguration: { SmsConfiguration: role } };
  const stage = await createTwoFilesStage({
    live: [
      { MfaConfiguration: 'OPTIONAL', SmsConfiguration: role },
      { MfaConfiguration: 'OPTIONAL', ...sms },
    ],
    files: [{}, { SmsMfaConfiguration: undefined as never }],
    leftOut: 'reset',
  });
  const outcome = await stage.push('pool');
  expect(outcome.kind === 'pushed' && [pathsOf(outcome.notApplied), outcome.concurrent]).toEqual([
    ['SmsConfiguration'],
    [],
  ]);
  // The next push puts the setting back, and does not attribute its removal to another user.
  const again = await stage.push('pool', { siblings: undefined });
  expect(again).toMatchObject({
    kind: 'pushed',
    plan: { steps: [{ changes: [{ path: ['SmsConfiguration'], by: 'you' }] }] },
  });
});

it('sends each request once, even if Cognito stores another value than the first one contains', async () => {
  const [pool, mfa] = turnOn.files;
  const passkeys = (RelyingPartyId: string) => ({
    WebAuthnConfiguration: { RelyingPartyId, UserVerification: 'preferred', FactorConfiguration: 'SINGLE_FACTOR' },
  });
  const stage = await createTwoFilesStage({ ...turnOn, files: [pool, { ...mfa, ...passkeys('Example.com') }] });
  const stored = { ...mfa, ...passkeys('example.com') } as Parameters<typeof stage.sandbox.pools.setMfa>[1];
  stage.sandbox.faults.before(SET_MFA, () =>
    stage.sandbox.faults.before('GetUserPoolMfaConfig', () => stage.sandbox.pools.setMfa(POOL, stored)),
  );
  const outcome = await stage.push('pool');
  expect(writesOf(stage)).toEqual([SET_MFA, UPDATE]);
  expect(stage.shown).toHaveLength(1);
  expect(outcome.kind === 'pushed' && pathsOf(outcome.notApplied)).toEqual(['WebAuthnConfiguration.RelyingPartyId']);
});

it('saves the other resource as it is right before the request, not as it was before the preview', async () => {
  const stage = await createTwoFilesStage({ ...turnOn, files: [{ DeletionProtection: 'ACTIVE' }, {}] });
  const WebAuthnConfiguration = { RelyingPartyId: 'a.example.com', FactorConfiguration: 'SINGLE_FACTOR' } as const;
  stage.whileShown.push((n) => {
    if (n === 1) stage.sandbox.pools.setMfa(POOL, { MfaConfiguration: 'OFF', WebAuthnConfiguration });
  });
  expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
  expect(stage.shown).toHaveLength(2);
  expect(stage.snapshots.saved.map(({ companions }) => companions)).toMatchObject([{ mfa: { WebAuthnConfiguration } }]);
});

/** Turns on MFA with an authenticator app in both files, and deletion protection in the pool file. */
const turnOn = {
  live: [{ MfaConfiguration: 'OFF' }, { MfaConfiguration: 'OFF' }],
  files: [
    { MfaConfiguration: 'OPTIONAL', DeletionProtection: 'ACTIVE' },
    { MfaConfiguration: 'OPTIONAL', ...totp },
  ],
} as const;

it('shows both requests, describes each resource again before its request, and saves snapshots with the ID of the push', async () => {
  const stage = await createTwoFilesStage(turnOn);
  const before = [stage.sandbox.pools.get(POOL), stage.sandbox.pools.mfa(POOL)];
  expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
  expect(stage.asked).toEqual(['customers.userpoolmfa.json']);
  expect(stage.shown).toHaveLength(1);
  expect(stage.shown[0]?.steps.map(({ kind }) => kind)).toEqual(['mfa', 'pool']);
  const { wire } = stage.sandbox;
  expect(wire.operations.slice(-7)).toEqual([
    ...['GetUserPoolMfaConfig', SET_MFA, 'GetUserPoolMfaConfig'],
    ...['DescribeUserPool', UPDATE, 'DescribeUserPool'],
    'GetUserPoolMfaConfig',
  ]);
  const sentIn = (operation: string): unknown => JSON.parse(wire.exchanges(operation)[0]?.rawBody ?? '{}');
  expect(sentIn(SET_MFA)).toEqual(stage.shown[0]?.steps[0].request);
  expect(sentIn(UPDATE)).toEqual(stage.shown[0]?.steps[1]?.request);
  const [mfa, pool] = stage.snapshots.saved;
  expect([mfa?.kind, pool?.kind]).toEqual(['mfa', 'pool']);
  expect(mfa?.pushId).toEqual(expect.any(String));
  expect(pool?.pushId).toBe(mfa?.pushId);
  // Each snapshot contains the state of both resources before the push, so either snapshot can be restored on its own.
  expect(pool?.described).toMatchObject({
    MfaConfiguration: 'OFF',
    DeletionProtection: before[0]?.['DeletionProtection' as never],
  });
  expect(pool?.companions).toMatchObject({ mfa: { MfaConfiguration: 'OFF' } });
  expect(mfa?.described).toEqual({ UserPoolId: POOL, ...before[1] });
});

it('pushes only the file itself if the user chooses that', async () => {
  const stage = await createTwoFilesStage({ ...turnOn, other: 'only' });
  expect(await stage.push('mfa')).toMatchObject({ kind: 'pushed' });
  expect(writesOf(stage)).toEqual([SET_MFA]);
  expect(stage.sandbox.pools.get(POOL).DeletionProtection).toBe('INACTIVE');
});

it('sends nothing if the user cancels the question about the other file', async () => {
  const stage = await createTwoFilesStage({ ...turnOn, other: undefined });
  expect(await stage.push('pool')).toEqual({ kind: 'cancelled' });
  expect(writesOf(stage)).toEqual([]);
});

it('does not ask about the other file if it has no changes', async () => {
  const stage = await createTwoFilesStage({ ...turnOn, files: [{ DeletionProtection: 'ACTIVE' }, {}] });
  expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
  expect([stage.asked, writesOf(stage)]).toEqual([[], [UPDATE]]);
});

describe('the second request', () => {
  const rejected = { kind: 'error', type: 'InvalidParameterException', message: 'No.', status: 400 } as const;
  const broken = { kind: 'error', type: 'InternalErrorException', message: 'Oops', status: 500 } as const;

  it('is rejected: the push says what was sent, and its changes can be undone', async () => {
    const stage = await createTwoFilesStage(turnOn);
    const before = await stage.live();
    stage.sandbox.faults.next(UPDATE, rejected);
    const outcome = await stage.push('pool');
    expect(outcome).toMatchObject({ kind: 'partly-pushed', end: { kind: 'rejected', resource: 'pool' } });
    if (outcome.kind !== 'partly-pushed') return;
    expect(outcome.done.map(({ kind }) => kind)).toEqual(['mfa']);
    // A snapshot of the unchanged resource would displace a useful one.
    expect(stage.snapshots.saved.map(({ kind }) => kind)).toEqual(['mfa']);
    expect((await stage.live())[1]).toMatchObject({ MfaConfiguration: 'OPTIONAL', ...totp });
    expect(await stage.restore(snapshotBefore(outcome))).toMatchObject({ kind: 'pushed' });
    expect(await stage.live()).toEqual(before);
  });

  it('has an unknown outcome: it is not sent again', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.sandbox.faults.next(UPDATE, broken);
    expect(await stage.push('pool')).toMatchObject({
      kind: 'partly-pushed',
      end: { kind: 'unknown-outcome', lastRead: { kind: 'old' } },
    });
    expect(writesOf(stage)).toEqual([SET_MFA, UPDATE]);
    expect(stage.snapshots.saved.map(({ kind }) => kind)).toEqual(['mfa', 'pool']);
  });

  it('has an unknown outcome but was carried out: undoing the push restores both resources', async () => {
    const stage = await createTwoFilesStage(turnOn);
    const before = await stage.live();
    stage.sandbox.faults.next(UPDATE, broken);
    const outcome = await stage.push('pool');
    if (outcome.kind !== 'partly-pushed') throw new Error(outcome.kind);
    stage.sandbox.pools.replace(POOL, { DeletionProtection: 'ACTIVE' });
    expect(await stage.restore(snapshotBefore(outcome))).toMatchObject({ kind: 'pushed' });
    expect(await stage.live()).toEqual(before);
  });

  it('is not sent if the effect of the first one cannot be read, and the push does not count as complete', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.sandbox.faults.before(SET_MFA, () =>
      stage.sandbox.faults.next('GetUserPoolMfaConfig', { ...rejected, type: 'NotAuthorizedException' }),
    );
    expect(await stage.push('pool')).toMatchObject({
      kind: 'partly-pushed',
      done: [{ kind: 'mfa' }],
      end: { kind: 'pushed-unverified' },
    });
    expect(writesOf(stage)).toEqual([SET_MFA]);
  });

  it('is not sent if its resource cannot be read again', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.sandbox.faults.before(SET_MFA, () =>
      stage.sandbox.faults.next('DescribeUserPool', { ...rejected, type: 'NotAuthorizedException' }),
    );
    expect(await stage.push('pool')).toMatchObject({ kind: 'partly-pushed', end: { kind: 'failed' } });
    expect(writesOf(stage)).toEqual([SET_MFA]);
  });

  it('is not sent if its snapshot cannot be saved', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.sandbox.faults.before(SET_MFA, () => void (stage.snapshots.fails = true));
    expect(await stage.push('pool')).toMatchObject({ kind: 'partly-pushed', end: { kind: 'no-snapshot' } });
    expect(writesOf(stage)).toEqual([SET_MFA]);
  });

  it('is sent again if the service was busy', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.sandbox.faults.next(UPDATE, { ...rejected, type: 'ConcurrentModificationException' });
    expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
    expect(writesOf(stage)).toEqual([SET_MFA, UPDATE, UPDATE]);
  });
});

describe('another user', () => {
  it('changes the pool while the preview is open: the preview is shown again before anything is sent', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.whileShown.push(
      (n) => void (n === 1 && stage.sandbox.pools.replace(POOL, { UserPoolTags: { by: 'other' } })),
    );
    expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
    expect(stage.shown).toHaveLength(2);
    expect(stage.snapshots.saved[1]?.described).toMatchObject({ UserPoolTags: { by: 'other' } });
  });

  it('changes the MFA settings while the preview is open: the preview is shown again', async () => {
    const stage = await createTwoFilesStage(turnOn);
    const WebAuthnConfiguration = { RelyingPartyId: 'a.example.com', FactorConfiguration: 'SINGLE_FACTOR' } as const;
    stage.whileShown.push((n) => {
      if (n === 1) stage.sandbox.pools.setMfa(POOL, { MfaConfiguration: 'OFF', WebAuthnConfiguration });
    });
    expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
    expect(stage.shown).toHaveLength(2);
    // The settings that the file omits are kept.
    expect((await stage.live())[1]).toMatchObject({ WebAuthnConfiguration });
  });

  it('changes the pool between the requests: the remaining request is shown again, and sent if confirmed', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.sandbox.faults.before(SET_MFA, () => stage.sandbox.pools.replace(POOL, { UserPoolTags: { by: 'other' } }));
    expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
    expect(stage.shown.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([['mfa', 'pool'], ['pool']]);
    expect(writesOf(stage)).toEqual([SET_MFA, UPDATE]);
  });

  it('changes the pool between the requests, and the user cancels: the push ends after the first request', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.sandbox.faults.before(SET_MFA, () => stage.sandbox.pools.replace(POOL, { UserPoolTags: { by: 'other' } }));
    stage.whileShown.push((n) => n === 1);
    const outcome = await stage.push('pool');
    expect(outcome).toMatchObject({ kind: 'partly-pushed', end: { kind: 'cancelled' } });
    expect(writesOf(stage)).toEqual([SET_MFA]);
  });

  it('changes the MFA settings before the first request is read back: the preview is shown again', async () => {
    const stage = await createTwoFilesStage(turnOn);
    const setRelyingParty = () =>
      stage.sandbox.pools.setMfa(POOL, {
        MfaConfiguration: 'OPTIONAL',
        ...totp,
        WebAuthnConfiguration: { RelyingPartyId: 'a.example.com' },
      });
    stage.sandbox.faults.before(SET_MFA, () => stage.sandbox.faults.before('GetUserPoolMfaConfig', setRelyingParty));
    expect(await stage.push('pool')).toMatchObject({ kind: 'pushed' });
    expect(stage.shown).toHaveLength(2);
  });

  it('changes the MFA settings after the first request: the outcome lists these changes', async () => {
    const stage = await createTwoFilesStage(turnOn);
    stage.sandbox.faults.before(UPDATE, () =>
      stage.sandbox.pools.setMfa(POOL, {
        MfaConfiguration: 'OPTIONAL',
        ...totp,
        WebAuthnConfiguration: { RelyingPartyId: 'a.example.com' },
      }),
    );
    const outcome = await stage.push('pool');
    expect(outcome.kind === 'pushed' && pathsOf(outcome.concurrent)).toEqual(['WebAuthnConfiguration.RelyingPartyId']);
  });
});

describe('a restore', () => {
  const withMfa = {
    live: [{ MfaConfiguration: 'ON' }, { MfaConfiguration: 'ON', ...totp }],
    files: [{ MfaConfiguration: 'OFF' }, {}],
    other: 'only',
  } as const;

  it('turns MFA on again after a push of the pool file turned it off, with its factors', async () => {
    const stage = await createTwoFilesStage(withMfa);
    const before = await stage.live();
    expect(await stage.push('pool', { siblings: undefined })).toMatchObject({ kind: 'pushed' });
    expect((await stage.live())[1]).toEqual({
      ...before[1],
      MfaConfiguration: 'OFF',
      SoftwareTokenMfaConfiguration: undefined,
    });
    const [saved] = await stage.snapshots.list({ kind: 'pool', poolId: POOL, endpoint: undefined });
    const again = await createRestore(stage, saved!);
    expect(again.steps).toEqual(['mfa']);
    expect(await stage.live()).toEqual(before);
  });

  it('asks about the MFA settings, and leaves them unchanged if the user wants to restore only the pool', async () => {
    const stage = await createTwoFilesStage({ ...withMfa, files: [{ DeletionProtection: 'ACTIVE' }, {}] });
    await stage.push('pool');
    stage.sandbox.pools.setMfa(POOL, {
      MfaConfiguration: 'ON',
      ...totp,
      WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
    });
    const [saved] = stage.snapshots.saved;
    expect(await stage.restore({ ...saved!, name: '', takenAt: '' })).toMatchObject({ kind: 'pushed' });
    expect(stage.asked).toEqual(['mfa']);
    expect(writesOf(stage)).toEqual([UPDATE, UPDATE]);
  });
});

async function createRestore(
  stage: Awaited<ReturnType<typeof createTwoFilesStage>>,
  snapshot: Parameters<typeof stage.restore>[0],
) {
  const { outcome } = await restoreSnapshot(snapshot, {
    connect: () => Promise.resolve(stage.gateway),
    snapshots: stage.snapshots,
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    baseOf: () => undefined,
    onKnown: () => Promise.resolve(),
    prompts: {
      askOther: () => Promise.resolve('both'),
      askLeftOut: () => Promise.reject(new Error('A snapshot leaves nothing open.')),
      confirmPush: () => Promise.resolve(true),
      confirmByName: () => Promise.resolve(true),
    },
  });
  return { outcome, steps: outcome.kind === 'pushed' ? outcome.plan.steps.map(({ kind }) => kind) : [outcome.kind] };
}

const pathsOf = (changes: readonly { readonly path: readonly (string | number)[] }[]): string[] =>
  changes.map(({ path }) => path.join('.'));
