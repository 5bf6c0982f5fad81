// Pushing one of a pool's two files when the other also has changes, or has different values for the same settings.

import { expect, it } from 'vitest';
import { flatMapSteps, type Plan } from '#core/sync';
import { describeOutcome } from '../../../live/src/messages/describe-outcome.ts';
import type { PlanOutcome } from '../../../live/src/operations/push-session.ts';
import { createTwoFilesStage, type TwoFilesStage } from './two-files-stage.ts';

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const passkeys = { WebAuthnConfiguration: { RelyingPartyId: 'login.example.com' } };
const off = { MfaConfiguration: 'OFF' };
const optional = { MfaConfiguration: 'OPTIONAL' };

function notesIn({ shown }: TwoFilesStage): readonly string[] {
  return shown.flatMap((plan) => flatMapSteps(plan, 'notes')).map(({ message }) => message);
}

it('says before and after the push that the MFA file has a different value, which would undo the change', async () => {
  const stage = await createTwoFilesStage({ live: [optional, { ...optional, ...totp }], files: [off, {}] });
  const outcome = await stage.push('pool');
  const note =
    'customers.userpoolmfa.json has a different value for MfaConfiguration. A push of that file would undo this change, so change it there, too.';
  expect(notesIn(stage)).toEqual([note]);
  if (outcome.kind !== 'pushed') throw new Error(outcome.kind);
  expect(describeOutcome(outcome, { name: 'a', text: 'saved', listed: false })).toEqual({
    severity: 'info',
    summary: 'Pushed 1 change to customers.',
    details: ['Result verified.', note],
    hints: ['open-mfa'],
  });
});

it('says so about the pool file, too, but not about settings that the push leaves as they are', async () => {
  const stage = await createTwoFilesStage({ live: [off, off], files: [{}, { ...optional, ...totp }] });
  await stage.push('mfa');
  expect(notesIn(stage)).toEqual([expect.stringMatching(/^customers\.userpool\.json has a different value for MfaC/)]);
  const unchanged = await createTwoFilesStage({
    live: [{ ...off }, off],
    files: [{ ...optional, DeletionProtection: 'ACTIVE' }, passkeys],
    other: 'only',
  });
  expect(await unchanged.push('mfa')).toMatchObject({ kind: 'pushed' });
  expect(notesIn(unchanged)).toEqual([]);
});

it.each([
  ['blocked', [optional, { ...optional, ...totp }]],
  ['nothing-to-do', [{}, passkeys]],
  ['planned', [{ DeletionProtection: 'ACTIVE' }, passkeys]],
] as const)(
  'passes the outcome of a push of this file alone to the prompt about the other file: %s',
  async (kind, files) => {
    const stage = await createTwoFilesStage({ live: [off, off], files });
    const seen: string[] = [];
    const askOther = (_plan: Plan, _name: string, alone: PlanOutcome) => {
      seen.push(alone.kind);
      return Promise.resolve(undefined);
    };
    const outcome = await stage.push('pool', { prompts: { ...stage.tools.prompts, askOther } });
    expect([outcome.kind, seen]).toEqual(['cancelled', [kind]]);
  },
);
