// Everything that can go wrong with each request when two files are pushed, in either order: nothing is lost, nothing
// is sent twice, and the outcome says which requests were carried out.

import { describe, expect, it, onTestFinished } from 'vitest';
import { Gate } from '#sandbox';
import { snapshotBefore } from '../../../live/src/operations/restore-snapshot.ts';
import { createTwoFilesStage, POOL, SET_MFA, UPDATE, writesOf, type TwoFilesStage } from './two-files-stage.ts';

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const firstFactors = (...AllowedFirstAuthFactors: string[]) => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});

/** Files that need their requests in this order. */
const orders = [
  {
    order: [SET_MFA, UPDATE],
    live: [{ MfaConfiguration: 'OFF' }, { MfaConfiguration: 'OFF' }],
    files: [
      { MfaConfiguration: 'OPTIONAL', DeletionProtection: 'ACTIVE' },
      { MfaConfiguration: 'OPTIONAL', ...totp },
    ],
  },
  {
    order: [UPDATE, SET_MFA],
    live: [{ MfaConfiguration: 'OFF', ...firstFactors('PASSWORD', 'EMAIL_OTP') }, { MfaConfiguration: 'OFF' }],
    files: [
      { MfaConfiguration: 'ON', ...firstFactors('PASSWORD') },
      { MfaConfiguration: 'ON', ...totp },
    ],
  },
] as const;

const faults = {
  rejected: {
    fault: { kind: 'error', type: 'InvalidParameterException', message: 'No.', status: 400 },
    end: 'rejected',
  },
  'not carried out, and the answer is lost': {
    fault: { kind: 'error', type: 'InternalErrorException', message: 'Oops', status: 500 },
    end: 'unknown-outcome',
  },
  'carried out, and the answer is lost': { fault: { kind: 'reset', when: 'after' }, end: 'pushed' },
} as const;

const cases = orders.flatMap((start) => [0, 1].map((step) => ({ ...start, step, operation: start.order[step]! })));

/** Adds a setting that no request of the push changes, as another user might. */
function changeAsOther({ sandbox }: TwoFilesStage, operation: string): void {
  if (operation === UPDATE) sandbox.pools.replace(POOL, { UserPoolTags: { by: 'other' } });
  else {
    const { MfaConfiguration = 'OFF', ...factors } = sandbox.pools.mfa(POOL);
    const WebAuthnConfiguration = { RelyingPartyId: 'a.example.com', FactorConfiguration: 'SINGLE_FACTOR' } as const;
    const { SmsMfaConfiguration: _, ...others } = factors;
    sandbox.pools.setMfa(POOL, { MfaConfiguration, ...others, WebAuthnConfiguration });
  }
}

describe.each(cases)('request $step of $order', ({ order, live, files, step, operation }) => {
  /**
   * Checks the outcome of a push whose request may have failed, and that the push can be undone.
   * @param answered whether the request got a response; the sandbox records only requests that did
   */
  async function expectEnd(stage: TwoFilesStage, end: string, answered = true): Promise<void> {
    const before = await stage.live();
    const outcome = await stage.push('pool');
    const sent = end === 'pushed' ? order : order.slice(0, step + 1);
    expect(writesOf(stage)).toEqual(sent.filter((one) => answered || one !== operation));
    const kinds = sent.map((one) => (one === UPDATE ? 'pool' : 'mfa'));
    // A snapshot is saved before each request. Only a rejection proves that it is not needed.
    expect(stage.snapshots.saved.map(({ kind }) => kind)).toEqual(end === 'rejected' ? kinds.slice(0, step) : kinds);
    if (end === 'pushed' || step === 0) {
      expect(outcome.kind).toBe(end);
      return;
    }
    if (outcome.kind !== 'partly-pushed') throw new Error(outcome.kind);
    expect([outcome.end.kind, outcome.done.map(({ kind }) => kind)]).toEqual([end, kinds.slice(0, step)]);
    expect(await stage.restore(snapshotBefore(outcome))).toMatchObject({ kind: 'pushed' });
    expect(await stage.live()).toEqual(before);
  }

  it.each(Object.entries(faults))('is %s', async (_, { fault, end }) => {
    const stage = await createTwoFilesStage({ live, files });
    stage.sandbox.faults.next(operation, fault);
    await expectEnd(stage, end);
  });

  it('is carried out, but gets no answer in time', async () => {
    const stage = await createTwoFilesStage({ live, files, requestTimeout: 300 });
    const gate = new Gate();
    onTestFinished(() => gate.release());
    stage.sandbox.faults.next(operation, { kind: 'hold', gate, when: 'after' });
    await expectEnd(stage, 'pushed', false);
  });

  it('is shown again if another user changes its resource right before it', async () => {
    const stage = await createTwoFilesStage({ live, files });
    const change = (n: number): void => {
      if (n === 1) changeAsOther(stage, operation);
    };
    if (step === 0) stage.whileShown.push(change);
    else stage.sandbox.faults.before(order[0], () => changeAsOther(stage, operation));
    expect(await stage.push('pool')).toMatchObject({ kind: 'pushed', notApplied: [], concurrent: [] });
    expect([stage.shown.length, writesOf(stage)]).toEqual([2, order]);
    // The MFA file omits the setting, so it is kept. The pool file has another value, so the preview names the change.
    const [, mfa] = await stage.live();
    const risks = stage.shown[1]?.steps.flatMap((one) => one.risks.map(({ code }) => code));
    if (operation === SET_MFA)
      expect(mfa).toMatchObject({ WebAuthnConfiguration: { RelyingPartyId: 'a.example.com' } });
    else expect(risks).toContain('live-stale-base');
  });
});
