import { expect, it } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import { planPush } from '../../support/plan-push.ts';
import { pushFailure } from '../../../live/src/messages/push-failure.ts';
import type { PushOutcome } from '../../../live/src/operations/push-pool.ts';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import { describedBare } from '../../support/pools.ts';

const plan = planPush({ file: toRequest(describedBare), described: describedBare, leftOut: 'keep' });
const error = new LiveError('Cognito said no.', { kind: 'refused', code: 'InvalidParameterException' });

const cases: readonly [outcome: PushOutcome, why: RegExp | undefined][] = [
  [{ kind: 'turned-down', error, objection: undefined }, /^Cognito said no\.$/],
  [
    { kind: 'unknown-outcome', plan, error, lastSeen: { kind: 'unread' }, snapshot: 'a' },
    /^It is not known .* Cognito said no\.$/,
  ],
  [{ kind: 'pushed-unread', plan, error }, /was accepted.* Cognito said no\.$/],
  [{ kind: 'concurrent-changes', poolName: 'bare' }, /changed each time.*Nothing was sent\.$/],
  [{ kind: 'no-snapshot', reason: 'disk full' }, /disk full.*Nothing was sent\.$/],
  [{ kind: 'invalid', findings: [] }, undefined],
  [{ kind: 'blocked', blockers: [] }, undefined],
  [{ kind: 'nothing-to-do', plan }, undefined],
  [{ kind: 'cancelled' }, undefined],
  [{ kind: 'pushed', plan, notApplied: [], concurrent: [] }, undefined],
];

it.each(cases)('a push that ended with $kind', (outcome, why) => {
  const failure = pushFailure(outcome);
  if (why) expect(failure).toMatch(why);
  else expect(failure).toBeUndefined();
});
