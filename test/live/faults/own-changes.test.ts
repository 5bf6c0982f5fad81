// A push of one file changes settings of the pool's other resource. The user's own changes must not count as changes by
// another user when the other file is pushed or the other resource is restored.

import { expect, it } from 'vitest';
import type { JsonObject } from '#core/json';
import { flatMapSteps } from '#core/sync';
import { restoreSnapshot } from '../../../live/src/operations/restore-snapshot.ts';
import { ignoreFactors } from '../../support/live.ts';
import { createTwoFilesStage, POOL, type TwoFilesStage } from './two-files-stage.ts';

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const email = { EmailMfaConfiguration: { Message: 'Your code: {####}', Subject: 'Code' } };
const otherEmail = { EmailMfaConfiguration: { Message: 'Before: {####}', Subject: 'Before' } };
const passkeys = { WebAuthnConfiguration: { RelyingPartyId: 'before.example.com' } };
const ses = {
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
  },
};
const recovery = {
  AccountRecoverySetting: { RecoveryMechanisms: ['verified_email', 'verified_phone_number'].map(toMechanism) },
};
function toMechanism(Name: string, i: number) {
  return { Priority: i + 1, Name };
}
const role = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'external' };
const otherRole = { ...role, SnsCallerArn: 'arn:aws:iam::123456789012:role/other' };
const optional = { MfaConfiguration: 'OPTIONAL' };
const off = { MfaConfiguration: 'OFF' };
const withEmail = [
  { ...optional, ...ses, ...recovery },
  { ...optional, ...totp, ...email },
] as const;
const withoutFactors = {
  ...off,
  SoftwareTokenMfaConfiguration: undefined as never,
  EmailMfaConfiguration: undefined as never,
};
const alone = { siblings: undefined };

function basesOf({ bases, files }: TwoFilesStage) {
  return [bases.get(files.pool, POOL), bases.get(files.mfa, POOL)] as const;
}

it('turning MFA off in the pool file also updates the base of the MFA file, which loses its factors', async () => {
  const stage = await createTwoFilesStage({ live: withEmail, files: [off, {}] });
  expect(await stage.push('pool', alone)).toMatchObject({ kind: 'pushed' });
  expect(basesOf(stage)).toEqual(await stage.live());
  await stage.push('mfa', { ...alone, prompts: refusing(stage) });
  expect(authorsIn(stage)).toEqual(['you']);
});

it('turning MFA off in the MFA file also updates the base of the pool file', async () => {
  const stage = await createTwoFilesStage({ live: withEmail, files: [{}, withoutFactors], leftOut: 'reset' });
  expect(await stage.push('mfa', alone)).toMatchObject({ kind: 'pushed' });
  expect(basesOf(stage)).toEqual(await stage.live());
});

it('a new role for SMS in either file also updates the base of the other file', async () => {
  const live = [
    { ...optional, SmsConfiguration: role },
    { ...optional, SmsMfaConfiguration: { SmsConfiguration: role, SmsAuthenticationMessage: 'Code {####}' } },
  ] as const;
  const fromPool = await createTwoFilesStage({ live, files: [{ SmsConfiguration: otherRole }, {}] });
  expect(await fromPool.push('pool', alone)).toMatchObject({ kind: 'pushed' });
  expect(basesOf(fromPool)).toEqual(await fromPool.live());
  const files = [
    {},
    { SmsMfaConfiguration: { SmsConfiguration: otherRole, SmsAuthenticationMessage: 'New: {####}' } },
  ] as const;
  const fromMfa = await createTwoFilesStage({ live, files });
  expect(await fromMfa.push('mfa', alone)).toMatchObject({ kind: 'pushed' });
  expect(basesOf(fromMfa)).toEqual(await fromMfa.live());
});

it('another user’s change to the same setting before the push, or to another setting, still counts as theirs', async () => {
  const stage = await createTwoFilesStage({ live: withEmail, files: [off, {}] });
  const [, old] = basesOf(stage);
  await stage.bases.set(stage.files.mfa, POOL, { ...old, ...otherEmail, ...passkeys });
  expect(await stage.push('pool', alone)).toMatchObject({ kind: 'pushed' });
  expect(basesOf(stage)[1]).toEqual({ UserPoolId: POOL, ...off, ...otherEmail, ...passkeys });
});

it('a push of both files that ends after its first request updates both bases', async () => {
  const stage = await createTwoFilesStage({
    live: withEmail,
    files: [{ ...off, DeletionProtection: 'ACTIVE' }, withoutFactors],
    leftOut: 'reset',
  });
  stage.sandbox.faults.next('UpdateUserPool', {
    kind: 'error',
    status: 400,
    type: 'InvalidParameterException',
    message: 'No.',
  });
  expect(await stage.push('pool')).toMatchObject({ kind: 'partly-pushed' });
  expect(basesOf(stage)).toEqual(await stage.live());
});

it('a restore of one resource updates the base of the other', async () => {
  const stage = await createTwoFilesStage({ live: withEmail, files: [off, {}] });
  await stage.push('pool', alone);
  const { files, bases } = stage;
  const { outcome } = await restoreSnapshot(
    { ...stage.snapshots.saved[0]!, kind: 'mfa', described: mfaIn(stage), companions: {}, name: '', takenAt: '' },
    {
      ...stage.tools,
      mfa: ignoreFactors,
      baseOf: (kind) => bases.get(kind === 'mfa' ? files.mfa : files.pool, POOL),
      onKnown: (request, kind) => bases.set(kind === 'mfa' ? files.mfa : files.pool, POOL, request),
      onShared: (kind, change) => bases.update({ kind, poolId: POOL }, change),
    },
  );
  expect(outcome).toMatchObject({ kind: 'pushed' });
  expect(authorsIn(stage)).toEqual(['you']);
  expect(basesOf(stage)).toEqual(await stage.live());
});

function mfaIn({ snapshots }: TwoFilesStage): JsonObject {
  return snapshots.saved[0]?.companions?.['mfa'] ?? {};
}

/** Returns the authors of the changes in the last preview. */
function authorsIn({ shown }: TwoFilesStage): readonly string[] {
  const plan = shown.at(-1);
  return [...new Set(plan && flatMapSteps(plan, 'changes').map(({ by }) => by))];
}

function refusing(stage: TwoFilesStage): TwoFilesStage['tools']['prompts'] {
  return { ...stage.tools.prompts, confirmPush: (plan) => Promise.resolve(stage.shown.push(plan) === 0) };
}
