import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { toLivePool } from '../../support/live-pool.ts';
import type { Plan } from '#core/sync';
import { pushFile } from '../../../live/src/operations/push-file.ts';
import type { StoredSnapshot } from '../../../live/src/operations/ports.ts';
import { findNotRemovable, restoreSnapshot } from '../../../live/src/operations/restore-snapshot.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeGateway, FakeSnapshots, ofPool } from '../../support/live.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';

function stage(described: JsonObject, endpoint?: string) {
  const gateway = new FakeGateway(described);
  gateway.factors = { SoftwareTokenMfaConfiguration: { Enabled: true } };
  const snapshots = new FakeSnapshots();
  const bases = new FakeBases();
  const shown: Plan[] = [];
  const tools = {
    connect: () => Promise.resolve(gateway),
    snapshots,
    mfa: ignoreFactors,
    endpoint,
    pause: () => Promise.resolve(),
    protectedPools: [],
    prompts: {
      askLeftOut: () => Promise.reject(new Error('A snapshot leaves nothing open.')),
      confirmPush: (plan: Plan) => Promise.resolve(shown.push(plan) > 0),
      confirmByName: () => Promise.resolve(true),
    },
  };
  const push = (text: string) => pushFile(new FakeFile(text), { ...tools, bases });
  const restore = async (edit?: Pick<StoredSnapshot, 'described' | 'editedText'>) => {
    const { poolId, poolName } = toLivePool(described);
    const identity = { kind: 'pool', poolId, poolName };
    if (edit) await snapshots.save({ ...identity, described, changes: [] });
    const [saved] = await snapshots.list({ ...identity, endpoint: undefined });
    const newest = { ...saved!, ...edit };
    return restoreSnapshot(newest, {
      ...tools,
      baseOf: () => bases.kept.get(newest.poolId),
      onKnown: () => Promise.resolve(),
    });
  };
  return { gateway, snapshots, shown, push, restore };
}

const withMembers = (pool: JsonObject, members: JsonObject) => JSON.stringify({ ...toRequest(pool), ...members });

it.each([
  ['a changed setting', describedBare, { MfaConfiguration: 'OPTIONAL', DeletionProtection: 'ACTIVE' }],
  ['tags', describedWithEverything, { UserPoolTags: { other: 'tag' } }],
  ['triggers', describedWithEverything, { LambdaConfig: {} }],
  ['a new setting', describedBare, { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } }],
])('restores the pool as it was before a push of %s', async (_, pool, members) => {
  const { gateway, shown, push, restore } = stage(pool);
  const before = toRequest(gateway.described);
  expect(await push(withMembers(pool, members))).toMatchObject({ kind: 'pushed' });
  const { outcome } = await restore();
  expect(outcome.kind === 'pushed' || outcome.kind === 'nothing-to-do', outcome.kind).toBe(true);
  expect(toRequest(gateway.described)).toMatchObject(before);
  expect(shown.flatMap(({ steps }) => steps[0].risks).map(({ code }) => code)).not.toContain('live-stale-base');
});

it('saves a snapshot that is marked as one from before a restore', async () => {
  const { snapshots, push, restore } = stage(describedBare);
  await push(withMembers(describedBare, { MfaConfiguration: 'OPTIONAL' }));
  await restore();
  const saved = await snapshots.list({ ...ofPool('eu-west-1_Bare00001'), endpoint: undefined });
  expect(saved.map(({ isRestore = false }) => isRestore)).toEqual([true, false]);
});

it('reports that there is nothing to restore if the pool matches the snapshot', async () => {
  const { gateway, push, restore } = stage(describedBare);
  await push(withMembers(describedBare, { MfaConfiguration: 'OPTIONAL' }));
  gateway.described = describedBare;
  expect(await restore()).toMatchObject({ outcome: { kind: 'nothing-to-do' }, notRemovable: [] });
});

it('accepts every setting that was live, even if it is unknown to the SDK', async () => {
  const newer = {
    ...describedBare,
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'VOICE_OTP'] } },
  };
  const { gateway, push, restore } = stage(newer);
  await push(withMembers(describedBare, { UserPoolId: 'eu-west-1_Bare00001' }));
  expect(toRequest(gateway.described)).not.toMatchObject(toRequest(newer));
  expect(await restore()).toMatchObject({ outcome: { kind: 'pushed' } });
  expect(toRequest(gateway.described)).toMatchObject(toRequest(newer));
});

it('names settings that were added later and will stay', async () => {
  const { push, restore } = stage(describedBare);
  await push(withMembers(describedBare, { SmsAuthenticationMessage: 'Your code is {####}' }));
  expect(await restore()).toMatchObject({
    outcome: { kind: 'nothing-to-do' },
    notRemovable: [['SmsAuthenticationMessage']],
  });
});

it('names the settings in an added object that will stay, except for defaults', () => {
  const added = {
    path: ['WebAuthnConfiguration'],
    live: { RelyingPartyId: 'a.example', UserVerification: 'required', FactorConfiguration: 'SINGLE_FACTOR' },
    sent: { RelyingPartyId: 'a.example', UserVerification: 'preferred', FactorConfiguration: 'SINGLE_FACTOR' },
  };
  const plan = { steps: [{ kind: 'mfa', leftOut: [added] }] } as unknown as Plan;
  expect(findNotRemovable(plan)).toEqual([['WebAuthnConfiguration', 'RelyingPartyId']]);
});

it('marks later changes by others', async () => {
  const { gateway, shown, push, restore } = stage(describedBare);
  await push(withMembers(describedBare, { MfaConfiguration: 'OPTIONAL' }));
  gateway.described = { ...gateway.described, UserPoolTags: { by: 'somebody' } };
  await restore();
  expect(shown.at(-1)?.steps[0].risks.map(({ code }) => code)).toContain('live-stale-base');
});

it.each([
  ['eu-west-1_Bare00001', 'http://127.0.0.1:9229'],
  ['sandbox-1_Bare00001', undefined],
])('offers the snapshots of %s only at the endpoint of the push', async (poolId, endpoint) => {
  const { push, snapshots } = stage({ ...describedBare, Id: poolId }, 'http://127.0.0.1:9229');
  await push(withMembers({ ...describedBare, Id: poolId }, { DeletionProtection: 'ACTIVE' }));
  expect(await snapshots.list({ endpoint, ...ofPool(poolId) })).toHaveLength(1);
  expect(await snapshots.list({ endpoint: 'http://elsewhere', ...ofPool(poolId) })).toHaveLength(0);
});

describe('a snapshot that was edited by hand', () => {
  const edited = (settings: JsonObject) => {
    const { gateway, shown, restore } = stage(describedBare);
    const described = { ...describedBare, ...settings };
    return {
      gateway,
      shown,
      restore: (editedText = JSON.stringify(described)) => restore({ described, editedText }),
    };
  };

  it.each<[what: string, settings: JsonObject, code: string, path: string[]]>([
    ['a wrong type', { DeletionProtection: 7 }, 'type-mismatch', ['DeletionProtection']],
    ['a string instead of an object', { UserPoolTags: 'x' }, 'type-mismatch', ['UserPoolTags']],
    [
      'a value outside its limits',
      { Policies: { PasswordPolicy: { MinimumLength: 3 } } },
      'password-min-length',
      ['Policies', 'PasswordPolicy', 'MinimumLength'],
    ],
    ['an unknown value', { MfaConfiguration: 'MAYBE' }, 'enum-value', ['MfaConfiguration']],
    ['an invalid pool ID', { Id: 5 }, 'type-mismatch', ['UserPoolId']],
  ])('is not sent with %s, and the problem is named', async (_, settings, code, path) => {
    const { gateway, shown, restore } = edited(settings);
    const { outcome } = await restore();
    expect(outcome).toMatchObject({ kind: 'invalid', diagnostics: [{ code, path }] });
    expect([shown, gateway.sent]).toEqual([[], []]);
  });

  it('is not sent with a number that would lose precision', async () => {
    const { gateway, shown, restore } = edited({ Newer: 9007199254740992 });
    const { outcome } = await restore('{ "Newer": 9007199254740993 }');
    expect(outcome).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'inexact-number', path: ['Newer'] }] });
    expect([shown, gateway.sent]).toEqual([[], []]);
  });

  it('is not sent with an unknown setting', async () => {
    const { gateway, restore } = edited({ LambdaConfigs: { PreSignUp: 'arn' } });
    expect(await restore()).toMatchObject({
      outcome: { kind: 'blocked', blockers: [{ code: 'unknown-field', path: ['LambdaConfigs'] }] },
    });
    expect(gateway.sent).toEqual([]);
  });

  it('is not sent to another pool', async () => {
    const { gateway, restore } = edited({ Id: 'eu-west-1_Other0001' });
    expect(await restore()).toMatchObject({ outcome: { kind: 'blocked', blockers: [{ path: ['UserPoolId'] }] } });
    expect(gateway.sent).toEqual([]);
  });

  it('is sent in the same way as a file if it is valid', async () => {
    const { gateway, restore } = edited({ DeletionProtection: 'ACTIVE' });
    expect(await restore()).toMatchObject({ outcome: { kind: 'pushed' } });
    expect(gateway.sent).toMatchObject([{ DeletionProtection: 'ACTIVE' }]);
  });
});
