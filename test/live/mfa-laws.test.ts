// The laws of MFA settings, over generated pools whose MFA settings are valid: a pull followed by a push changes
// nothing, a push of both files reaches the state in the files unless the preview says that it might be rejected, and a
// restore of its snapshot undoes it.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { changesBetween, type Change, type Plan } from '#core/sync';
import { countCases } from '../support/length.ts';
import { createTwoFilesStage, type TwoFilesStage } from './faults/two-files-stage.ts';

type State = readonly [pool: JsonObject, mfa: JsonObject];

const roles = fc.constantFrom('sms', 'other').map((name) => ({
  SnsCallerArn: `arn:aws:iam::123456789012:role/${name}`,
  ExternalId: 'external',
}));
const sender = {
  EmailSendingAccount: 'DEVELOPER',
  SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
};
const recovery = (...names: readonly string[]): JsonObject => ({
  AccountRecoverySetting: { RecoveryMechanisms: names.map((Name, i) => ({ Priority: i + 1, Name })) },
});

/** Generates the settings of a pool and its MFA settings that Cognito accepts together. */
const anyState: fc.Arbitrary<State> = fc
  .record({
    mode: fc.constantFrom('OFF', 'OPTIONAL', 'ON'),
    factors: fc.subarray(['totp', 'sms', 'email'], { minLength: 1 }),
    role: roles,
    message: fc.constantFrom('Your code: {####}', 'Code {####}'),
    hosts: fc.constantFrom('login.example.com', 'example.com'),
    counts: fc.boolean(),
    first: fc.subarray(['WEB_AUTHN', 'EMAIL_OTP']),
    protection: fc.constantFrom('ACTIVE', 'INACTIVE'),
  })
  .map(({ mode, factors, role, message, hosts, counts, first, protection }) => {
    const has = (factor: string): boolean => mode !== 'OFF' && factors.includes(factor);
    const firstFactors = ['PASSWORD', ...first.filter((name) => mode !== 'ON' || name !== 'EMAIL_OTP')];
    const isMulti = counts || (mode === 'ON' && first.includes('WEB_AUTHN'));
    const pool: JsonObject = {
      MfaConfiguration: mode,
      DeletionProtection: protection,
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: firstFactors } },
      EmailConfiguration: has('email') ? sender : { EmailSendingAccount: 'COGNITO_DEFAULT' },
      ...recovery(...(has('email') ? ['verified_email', 'verified_phone_number'] : ['verified_email'])),
      ...(has('sms') ? { SmsConfiguration: role } : {}),
    };
    const mfa: JsonObject = {
      MfaConfiguration: mode,
      ...(has('totp') ? { SoftwareTokenMfaConfiguration: { Enabled: true } } : {}),
      ...(has('sms') ? { SmsMfaConfiguration: { SmsConfiguration: role } } : {}),
      ...(has('email') ? { EmailMfaConfiguration: { Message: message, Subject: 'Code' } } : {}),
      WebAuthnConfiguration: {
        RelyingPartyId: hosts,
        UserVerification: isMulti ? 'required' : 'preferred',
        FactorConfiguration: isMulti ? 'MULTI_FACTOR_WITH_USER_VERIFICATION' : 'SINGLE_FACTOR',
      },
    };
    return [pool, mfa];
  });

/** Returns the changes that turn one state into the other; settings that the other state lacks are removed. */
const changesTo = (from: JsonObject, to: JsonObject): JsonObject => {
  const gone = Object.keys(from).filter((name) => !Object.hasOwn(to, name));
  return { ...to, ...Object.fromEntries(gone.map((name) => [name, undefined as never])) };
};

const pathsOf = (changes: readonly { readonly path: readonly (string | number)[] }[]): string[] =>
  changes.map(({ path }) => path.join('.'));

const differences = (before: State, after: State): Change[] =>
  ['pool', 'mfa'].flatMap((kind, i) => changesBetween(liveKind(kind).requests.update, before[i]!, after[i]!));

/** Whether a push was blocked, or the last preview listed the reason for the rejection as a risk. */
function wasPredicted(outcome: Awaited<ReturnType<TwoFilesStage['push']>>, shown: readonly Plan[]): boolean {
  const end = outcome.kind === 'partly-pushed' ? outcome.end : outcome;
  if (end.kind === 'blocked') return true;
  const risks = shown.at(-1)?.steps.flatMap((step) => step.risks.map(({ code }) => code)) ?? [];
  return end.kind === 'rejected' && risks.includes(end.serviceError?.rule ?? '');
}

it('a push after a pull changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyState, async (live) => {
      const stage = await createTwoFilesStage({ live, files: [{}, {}] });
      expect([await stage.push('mfa'), await stage.push('pool')]).toMatchObject([
        { kind: 'nothing-to-do' },
        { kind: 'nothing-to-do' },
      ]);
    }),
    { numRuns: countCases(200) },
  );
});

it('a push of two files reaches their state unless the preview warned of the failure, and a restore undoes it', async () => {
  await fc.assert(
    fc.asyncProperty(anyState, anyState, async (live, wanted) => {
      const files = [changesTo(live[0], wanted[0]), changesTo(live[1], wanted[1])] as const;
      const stage = await createTwoFilesStage({ live, files, leftOut: 'reset' });
      const before = await stage.live();
      const outcome = await stage.push('pool');
      if (outcome.kind === 'nothing-to-do' || wasPredicted(outcome, stage.shown)) return;
      if (outcome.kind !== 'pushed') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
      // No request removes the SMS settings of a pool, and the sandbox turns SMS on as a factor if they are sent.
      const notApplied = pathsOf(outcome.notApplied).filter((path) => !path.startsWith('Sms'));
      expect([notApplied, outcome.concurrent]).toEqual([[], []]);
      const [saved] = stage.snapshots.saved;
      const undone = await stage.restore({ ...saved!, name: '', takenAt: '' });
      if (wasPredicted(undone, stage.shown)) return;
      if (undone.kind !== 'pushed') throw new Error(`${undone.kind}: ${JSON.stringify(undone)}`);
      const different = differences(before, await stage.live());
      // No request removes an SMS configuration that was added.
      const isAdded = ({ path, before: old }: Change): boolean =>
        String(path[0]).startsWith('Sms') && old === undefined;
      expect(pathsOf(different.filter((change) => !isAdded(change)))).toEqual([]);
    }),
    { numRuns: countCases(200) },
  );
});
