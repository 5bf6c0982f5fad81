import { describe, expect, it } from 'vitest';
import {
  describeOutcome,
  failureOf,
  formatOutcomeForLog,
  previewTexts,
  pushAsText,
  pushDetail,
  pushQuestion,
} from '#live/messages';
import type { StepPlan } from '#core/sync';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import type { PartialPush } from '../../../live/src/operations/push-pool.ts';
import { toLivePool } from '../../support/live-pool.ts';
import { orderRows, planRow } from '../../support/pool-and-mfa.ts';
import { describedBare } from '../../support/pools.ts';

const [totp] = orderRows;
const opposed = orderRows.find(({ steps }) => steps.length === 3);
const plan = planRow(totp!);
const longPlan = planRow(opposed!);
const before = toLivePool(describedBare);
const error = new LiveError('Cognito rejected the request.', { kind: 'rejected', code: 'InvalidParameterException' });
const shown = { name: 'a.userpool.json', text: 'saved', listed: false } as const;
const rejected = { kind: 'rejected', resource: 'pool', error, serviceError: undefined } as const;

function partial(end: PartialPush['end'], sent = 1, of = plan): PartialPush {
  return {
    kind: 'partly-pushed',
    plan: of,
    done: of.steps.slice(0, sent),
    before: [before],
    end,
  };
}

describe('a push of which only the first requests were applied', () => {
  it.each<[what: string, outcome: PartialPush, summary: string, first: string]>([
    [
      'the second one was rejected',
      partial(rejected),
      'The MFA settings of bare were changed, but not the pool itself.',
      'Request 2 of 2 failed: Cognito rejected the request.',
    ],
    [
      'the last one was rejected',
      partial(rejected, 2, longPlan),
      'bare and its MFA settings were changed, but the last request was not applied.',
      'Request 3 of 3 failed: Cognito rejected the request.',
    ],
    [
      'the second one could not be sent',
      partial({ kind: 'failed', error }, 1, longPlan),
      'bare was changed, but not its MFA settings.',
      'Request 2 of 3 failed: Cognito rejected the request.',
    ],
    [
      'the user canceled',
      partial({ kind: 'cancelled' }),
      'The MFA settings of bare were changed, but not the pool itself.',
      'Request 2 of 2 was canceled.',
    ],
    [
      'the pool could not be read after the first one',
      partial({ kind: 'pushed-unverified', plan, error }),
      'bare was changed, but some changes might not have been applied.',
      "Request 1 of 2 was sent, but its result couldn't be read: Cognito rejected the request.",
    ],
    [
      'no snapshot could be saved before the second one',
      partial({ kind: 'no-snapshot', reason: 'disk full' }),
      'The MFA settings of bare were changed, but not the pool itself.',
      'Request 2 of 2 was not sent, because no snapshot could be saved: disk full',
    ],
    [
      'the pool keeps changing',
      partial({ kind: 'concurrent-changes', poolName: 'bare' }),
      'The MFA settings of bare were changed, but not the pool itself.',
      'Request 2 of 2 was not sent, because the pool keeps changing.',
    ],
  ])('is described if %s', (_, outcome, summary, first) => {
    const description = describeOutcome(outcome, shown);
    expect(description).toMatchObject({ severity: 'error', summary });
    expect(description.details[0]).toBe(first);
    expect(description.hints[0]).toBe('undo-sent');
    expect(failureOf(outcome, description)).toContain(summary);
  });

  it('is logged with the requests that were sent', () => {
    expect(formatOutcomeForLog('a.userpool.json', partial(rejected))).toEqual({
      level: 'error',
      line: 'Push of a.userpool.json: only partly pushed; sent: mfa; Push of the next request: rejected by Cognito; InvalidParameterException: Cognito rejected the request.',
    });
  });
});

describe('the preview of several requests', () => {
  it('counts them, and lists the changes below the request that makes them', () => {
    expect(pushQuestion(plan, {})).toBe('Push 3 changes to bare (eu-west-1_Bare00001) in 2 requests?');
    const detail = pushDetail(plan, { isProtected: false });
    expect(detail).toMatch(/Request 1 of 2 \(SetUserPoolMfaConfig\):\n•\u00a0MfaConfiguration: OFF →\u00a0OPTIONAL/);
    expect(detail).toMatch(/Request 2 of 2 \(UpdateUserPool\):\n•\u00a0DeletionProtection: INACTIVE →\u00a0ACTIVE/);
  });

  it('names the settings that are changed by a later request', () => {
    const note =
      '   These settings are changed by a later request, because Cognito might reject their new values in this request: MfaConfiguration, UserPoolTier.';
    for (const text of [
      pushDetail(longPlan, { isProtected: false }),
      pushAsText('?', longPlan, { isProtected: false }),
    ]) {
      const [, own = '', others = ''] = text.split(/^Request \d of 3.*\n/m);
      expect(own).toContain(note);
      expect(others).not.toContain('changed by a later request');
      expect(text.split(note)).toHaveLength(2);
    }
  });

  it('lists more changes of a request if the other requests have few', () => {
    const [first, second] = plan.steps;
    const { changes } = first;
    const [{ path: _, ...change }] = changes as [StepPlan['changes'][number]];
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ ...change, path: ['WebAuthnConfiguration', name] }));
    const detail = pushDetail({ ...plan, steps: [{ ...first, changes: many }, second!] }, { isProtected: false });
    for (const name of 'abcdef') expect(detail).toMatch(new RegExp(`^ {3}${name}: `, 'm'));
  });

  it('shows each request below its number', () => {
    const [live, request] = previewTexts(plan);
    // VS Code folds lines that are equal on both sides.
    expect(live).toMatch(/^\/\/ Before request 1 of 2:\n\{[^}]*"OFF"/);
    expect(live).toMatch(/\n\n\/\/ Before request 2 of 2:\n/);
    expect(request).toMatch(/\n\n\/\/ Request 2 of 2 \(UpdateUserPool\):\n\{\n {2}"UserPoolId"/);
  });

  it('names the MFA settings if they are all that changes', () => {
    const mfaOnly = { ...plan, steps: [plan.steps[0]] as const };
    expect(pushQuestion(mfaOnly, {})).toBe('Push 2 changes to the MFA settings of bare (eu-west-1_Bare00001)?');
  });
});
