import { describe, expect, it } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import { planPush } from '../../support/plan-push.ts';
import { describeOutcome, failureOf } from '../../../live/src/messages/describe-outcome.ts';
import { formatOutcomeForLog } from '../../../live/src/messages/format-for-log.ts';
import type { PushOutcome } from '../../../live/src/operations/push-pool.ts';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import { describedBare } from '../../support/pools.ts';

const plan = planPush({ file: toRequest(describedBare), described: describedBare, leftOut: 'keep' });
const error = new LiveError('Cognito said no.', { kind: 'rejected', code: 'InvalidParameterException' });
const blocker = {
  path: ['MfaConfiguration'],
  code: 'mfa-on-needs-factor',
  reason: 'MFA needs a factor.',
  kind: 'pool',
};
const [change] = planPush({
  file: { ...toRequest(describedBare), SmsAuthenticationMessage: 'A secret {####}' },
  described: describedBare,
  leftOut: 'keep',
}).steps[0].changes;
const shown = { name: 'a.userpool.json', text: 'saved', listed: false } as const;

const cases: readonly [outcome: PushOutcome, why: RegExp | undefined, log: string][] = [
  [
    { kind: 'rejected', resource: 'pool', error, serviceError: undefined },
    /^Cognito said no\.$/,
    'error rejected by Cognito; InvalidParameterException: Cognito said no.',
  ],
  [
    { kind: 'unknown-outcome', plan, error, lastRead: { kind: 'unread' }, snapshot: 'a' },
    /^Cognito said no\. The request might have been carried out, .* Compare before/,
    'error it is unknown whether Cognito applied the request; changes: 0; InvalidParameterException: Cognito said no.; the pool could not be read; snapshot: a',
  ],
  [
    { kind: 'pushed-unverified', plan, error },
    /^The result wasn't verified, because the pool couldn't be read again\..* Cognito said no\.$/,
    'error pushed, but the pool could not be read to verify it; changes: 0; InvalidParameterException: Cognito said no.',
  ],
  [
    { kind: 'concurrent-changes', poolName: 'bare' },
    /^Nothing was sent.*bare changed repeatedly/,
    'info not sent, the pool changed during each question',
  ],
  [
    { kind: 'no-snapshot', reason: 'disk full' },
    /^Nothing was sent.*disk full/,
    'error not sent, the snapshot could not be saved; disk full',
  ],
  [{ kind: 'invalid', diagnostics: [] }, undefined, 'info not sent, the file has errors'],
  [
    { kind: 'blocked', blockers: [blocker] },
    undefined,
    'warn not sent, it conflicts with the live pool; mfa-on-needs-factor at MfaConfiguration',
  ],
  [{ kind: 'nothing-to-do', plan }, undefined, 'info not sent, there is nothing to change; changes: 0'],
  [{ kind: 'cancelled' }, undefined, 'info canceled, nothing was sent'],
  [{ kind: 'pushed', plan, notApplied: [], concurrent: [] }, undefined, 'info pushed; changes: 0'],
  [
    { kind: 'pushed', plan, notApplied: [change!], concurrent: [change!] },
    undefined,
    'warn pushed; changes: 0; not as sent: SmsAuthenticationMessage; changed meanwhile, not by this push: SmsAuthenticationMessage',
  ],
];

describe.each(cases)('a push with the outcome $kind', (outcome, why, log) => {
  it('has a description, and counts as a failure unless the reason is shown in the file', () => {
    const description = describeOutcome(outcome, shown);
    expect(description.summary).toMatch(/\S\.$/);
    const failure = failureOf(outcome, description);
    if (why) expect(failure).toMatch(why);
    else expect(failure).toBeUndefined();
  });

  it('is logged without values', () => {
    const { level, line } = formatOutcomeForLog('a', outcome);
    expect([level, line]).toEqual([log.split(' ')[0], `Push of a: ${log.slice(log.indexOf(' ') + 1)}`]);
  });
});
