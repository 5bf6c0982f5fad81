import { expect, it } from 'vitest';
import { flatMapSteps, type LeftOutChoice } from '#core/sync';
import { fileTextOf } from '../../support/live-pool.ts';
import { planFile, type PlanFileDependencies } from '../../../live/src/operations/plan-file.ts';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeGateway } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';

const bare = fileTextOf(describedBare);
const edited = bare.replace('"DeletionProtection": "INACTIVE"', '"DeletionProtection": "ACTIVE"');
const sparse = JSON.stringify({ UserPoolId: 'eu-west-1_Bare00001', PoolName: 'bare', DeletionProtection: 'ACTIVE' });

/** A pool that changes when omitted settings are reset. */
const tagged = { ...describedBare, UserPoolTags: { team: 'a' } };

function plan(text: string, more: Partial<PlanFileDependencies> = {}, described = describedBare) {
  const gateway = new FakeGateway(described);
  const bases = new FakeBases();
  const connect = () => Promise.resolve(gateway);
  const planned = planFile(new FakeFile(text), { connect, mfa: ignoreFactors, bases, leftOut: 'keep', ...more });
  return { gateway, bases, planned };
}

it('returns the plan of a push after describing the pool only once', async () => {
  const { gateway, planned } = plan(edited);
  expect(await planned).toMatchObject({ kind: 'planned', plan: { pool: { poolName: 'bare' } } });
  expect(gateway.calls).toEqual(['describe mfa', 'describe']);
});

it.each([
  ['invalid', edited.replace('"ACTIVE"', '"MAYBE"')],
  ['invalid', '{'],
  ['blocked', edited.replace('{', '{ "SessionConfiguration": {},')],
  ['nothing-to-do', bare],
  ['planned', edited],
])('stores nothing if the result is %s', async (kind, text) => {
  const { gateway, bases, planned } = plan(text);
  expect(await planned).toMatchObject({ kind });
  expect(gateway.sent).toEqual([]);
  expect(bases.get(new FakeFile(text), 'eu-west-1_Bare00001')).toBeUndefined();
});

it.each<LeftOutChoice>(['keep', 'reset'])(
  'lets the caller choose to %s omitted settings, and passes both plans',
  async (choice) => {
    const fixed = await plan(sparse, { leftOut: choice }, tagged).planned;
    const leftOut: PlanFileDependencies['leftOut'] = (shown) => {
      expect(flatMapSteps(shown.keep, 'leftOut').length).toBeGreaterThan(1);
      expect(shown[choice].steps).toEqual(fixed.kind === 'planned' ? fixed.plan.steps : shown[choice].steps);
      return Promise.resolve(choice);
    };
    const asked = await plan(sparse, { leftOut }, tagged).planned;
    expect(asked).toEqual(fixed);
  },
);

it('is canceled if the caller makes no choice or the user stops it', async () => {
  const leftOut = () => Promise.resolve(undefined);
  expect(await plan(sparse, { leftOut }, tagged).planned).toEqual({ kind: 'cancelled' });
  const stopped = new LiveError('Canceled.', { kind: 'cancelled', code: 'AbortError' });
  expect(await plan(edited, { connect: () => Promise.reject(stopped) }).planned).toEqual({ kind: 'cancelled' });
});
