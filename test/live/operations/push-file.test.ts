import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { type LeftOutChoice, type Plan } from '#core/sync';
import { fileTextOf } from '../../support/live-pool.ts';
import { pushFile } from '../../../live/src/operations/push-file.ts';
import type { PushCircumstances } from '../../../live/src/operations/ports.ts';
import type { PushOutcome } from '../../../live/src/operations/push-pool.ts';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import { FakeBases, FakeFile, FakeGateway, FakeSnapshots } from '../../support/live.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';

const stopped = new LiveError('Canceled.', { kind: 'cancelled', code: 'AbortError' });

interface Stage {
  readonly gateway: FakeGateway;
  readonly snapshots: FakeSnapshots;
  readonly bases: FakeBases;
  readonly shown: ({ plan: Plan } & PushCircumstances)[];
  readonly regions: string[];
  readonly pauses: number[];
  readonly named: string[];
  /** For each time the preview was closed, the number of names that the user had typed by then. */
  readonly closed: number[];
  readonly unread: LiveError[];
  readonly push: (
    text: string | FakeFile,
    answers?: {
      stopsWaiting?: boolean;
      confirm?: (plan: Plan) => boolean | 'pull-first' | 'refresh';
      leftOut?: LeftOutChoice | 'keep-and-add';
      protectedPools?: string[];
      name?: string;
    },
  ) => Promise<PushOutcome>;
}

function stage(described: JsonObject = describedBare): Stage {
  const gateway = new FakeGateway(described);
  const snapshots = new FakeSnapshots();
  const bases = new FakeBases();
  const shown: ({ plan: Plan } & PushCircumstances)[] = [];
  const regions: string[] = [];
  const pauses: number[] = [];
  const named: string[] = [];
  const closed: number[] = [];
  const unread: LiveError[] = [];
  let time = 0;
  return {
    gateway,
    snapshots,
    bases,
    shown,
    regions,
    pauses,
    named,
    closed,
    unread,
    push: (text, { confirm = () => true, leftOut, protectedPools = [], name, stopsWaiting } = {}) =>
      pushFile(typeof text === 'string' ? new FakeFile(text) : text, {
        connect: (region) => {
          regions.push(region);
          return Promise.resolve(gateway);
        },
        prompts: {
          askLeftOut: (_plans, _again, add) => (leftOut === 'keep-and-add' ? add!() : Promise.resolve(leftOut)),
          confirmPush: (plan, circumstances) => {
            shown.push({ plan, ...circumstances });
            return Promise.resolve(confirm(plan));
          },
          confirmByName: ({ pool: { poolName } }) => {
            named.push(poolName);
            return Promise.resolve(name === poolName);
          },
          closePreview: () => Promise.resolve(void closed.push(named.length)),
        },
        bases,
        snapshots,
        protectedPools,
        mfa: { read: () => undefined, unread: (error) => unread.push(error) },
        now: () => (time += 7000),
        pause: (attempt) => {
          pauses.push(attempt);
          return stopsWaiting ? Promise.reject(stopped) : Promise.resolve();
        },
      }),
  };
}

const bareText = fileTextOf(describedBare);
const edited = bareText.replace('"MinimumLength": 8', '"MinimumLength": /* longer */ 12');

describe('a push', () => {
  it.each([true, 'refresh'] as const)(
    'is planned and shown again if the user edits the file before answering %s',
    async (answer) => {
      const { gateway, shown, push } = stage();
      const file = new FakeFile(edited);
      const outcome = await push(file, {
        confirm: () => {
          if (shown.length > 1) return true;
          expect(shown[0]!.isOutdated?.()).toBe(false);
          file.content = file.content.replace('12', '14');
          expect(shown[0]!.isOutdated?.()).toBe(true);
          return answer;
        },
      });
      expect(outcome).toMatchObject({ kind: 'pushed' });
      expect(shown.map(({ editedFile }) => editedFile)).toEqual([undefined, file.name]);
      expect(gateway.sent).toEqual([shown[1]!.plan.steps[0].request]);
      expect(gateway.sent[0]).toMatchObject({ Policies: { PasswordPolicy: { MinimumLength: 14 } } });
    },
  );

  it('sends nothing if the user changes the pool ID in the file before confirming', async () => {
    const { gateway, shown, push } = stage();
    const file = new FakeFile(edited);
    const confirm = (): boolean => {
      file.content = file.content.replace('eu-west-1_Bare00001', 'eu-west-1_Other0001');
      return true;
    };
    expect(await push(file, { confirm })).toEqual({ kind: 'other-pool', poolId: 'eu-west-1_Other0001' });
    expect(shown).toHaveLength(1);
    expect(gateway.sent).toEqual([]);
  });

  it('is canceled although the user edited the file', async () => {
    const { gateway, shown, push } = stage();
    const file = new FakeFile(edited);
    const confirm = (): boolean => {
      file.content = bareText;
      return false;
    };
    expect(await push(file, { confirm })).toMatchObject({ kind: 'cancelled' });
    expect(shown).toHaveLength(1);
    expect(gateway.sent).toEqual([]);
  });

  it('shows the plan, saves a snapshot, sends the plan’s request, and reads the pool back', async () => {
    const { gateway, snapshots, bases, shown, regions, push } = stage();
    const outcome = await push(edited);
    expect(outcome).toMatchObject({ kind: 'pushed', notApplied: [], concurrent: [] });
    expect(regions).toEqual(['eu-west-1']);
    expect(gateway.calls).toEqual(['describe mfa', 'describe', 'describe', 'describe mfa', 'update', 'describe']);
    expect(gateway.sent[0]).toBe(shown[0]!.plan.steps[0].request);
    expect(snapshots.saved).toEqual([
      {
        poolId: 'eu-west-1_Bare00001',
        poolName: 'bare',
        described: describedBare,
        changes: ['Policies.PasswordPolicy.MinimumLength: 8 → 12'],
        account: '123456789012',
        kind: 'pool',
        companions: { mfa: { UserPoolId: 'eu-west-1_Bare00001' } },
      },
    ]);
    expect(bases.kept.get('eu-west-1_Bare00001')).toEqual(toRequest(gateway.described));
  });

  it('sends every setting of the pool together with the changed one', async () => {
    const { gateway, push } = stage(describedWithEverything);
    await push(fileTextOf(describedWithEverything).replace('"EmailSubject": "Welcome"', '"EmailSubject": "Hello"'));
    const expected = structuredClone(toRequest(describedWithEverything)) as {
      AdminCreateUserConfig: { InviteMessageTemplate: { EmailSubject: string } };
    };
    expected.AdminCreateUserConfig.InviteMessageTemplate.EmailSubject = 'Hello';
    expect(gateway.sent).toEqual([expected]);
  });

  it('reports that there is nothing to push, and sends nothing', async () => {
    const { gateway, shown, bases, push } = stage();
    expect(await push(bareText)).toMatchObject({ kind: 'nothing-to-do', plan: { pool: { poolName: 'bare' } } });
    expect([gateway.calls, shown]).toEqual([['describe mfa', 'describe'], []]);
    expect(bases.kept.get('eu-west-1_Bare00001')).toEqual(toRequest(describedBare));
  });

  it('reads the pool, and is then blocked by an error that the live pool does not have', async () => {
    const { gateway, push } = stage();
    const outcome = await push(edited.replace('12', '3'));
    expect(outcome).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'password-min-length' }] });
    expect(gateway.calls).toEqual(['describe mfa', 'describe']);
  });

  it.each([
    '{ "UserPoolId": "eu-west-1_Bare00001" ',
    '',
    edited.replace('{', '{ "Arn": "x",'),
    edited.replace('_B', ' B'),
  ])('makes no call for a file without a pool ID, without JSON, or with impossible settings', async (text) => {
    const { gateway, push } = stage();
    expect(await push(text)).toMatchObject({ kind: 'invalid' });
    expect(gateway.calls).toEqual([]);
  });

  it('accepts an unknown name or value if the live pool has it', async () => {
    const { gateway, push } = stage({ ...describedBare, UserPoolTier: 'PREMIUM', MfaConfigurations: { Newer: true } });
    const text = fileTextOf(gateway.described).replace('"MinimumLength": 8', '"MinimumLength": 9');
    expect(await push(text)).toMatchObject({ kind: 'pushed' });
    expect(gateway.sent[0]).toMatchObject({ UserPoolTier: 'PREMIUM', MfaConfigurations: { Newer: true } });
  });

  it('does not accept an unknown value that only the file has', async () => {
    const { gateway, push } = stage();
    const outcome = await push(edited.replace('"ESSENTIALS"', '"PREMIUM"'));
    expect(outcome).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'enum-value' }] });
    expect(gateway.calls).toEqual(['describe mfa', 'describe']);
  });

  it('is blocked by an unknown setting that the live pool does not have', async () => {
    const { gateway, push } = stage();
    const outcome = await push(edited.replace('{', '{ "SessionConfiguration": {},'));
    expect(outcome).toMatchObject({ kind: 'blocked', blockers: [{ path: ['SessionConfiguration'] }] });
    expect(gateway.calls).toEqual(['describe mfa', 'describe']);
  });

  it('sends nothing if the user cancels', async () => {
    const { gateway, snapshots, push } = stage();
    expect(await push(edited, { confirm: () => false })).toEqual({ kind: 'cancelled' });
    expect([gateway.sent, snapshots.saved]).toEqual([[], []]);
  });

  it('is blocked if it could succeed only together with an MFA file', async () => {
    const { gateway, push } = stage();
    const outcome = await push(edited.replace('"OFF"', '"ON"'));
    expect(outcome).toMatchObject({
      kind: 'blocked',
      blockers: [{ path: ['MfaConfiguration'] }],
      mfaStep: 'create-mfa',
    });
    expect(gateway.sent).toEqual([]);
    gateway.factors = { SoftwareTokenMfaConfiguration: { Enabled: true } };
    expect(await push(edited.replace('"OFF"', '"ON"'))).toMatchObject({ kind: 'pushed' });
  });

  it('continues without permission to read the MFA factors', async () => {
    const { gateway, unread, push } = stage();
    const denied = new LiveError('No.', { kind: 'permission', code: 'AccessDeniedException' });
    gateway.before.set(1, () => {
      throw denied;
    });
    expect(await push(edited.replace('"OFF"', '"ON"'))).toMatchObject({ kind: 'pushed' });
    expect(unread).toEqual([denied]);
  });

  it('sends nothing and does not ask for the pool’s name if the user chooses to pull first', async () => {
    const { gateway, snapshots, named, closed, push } = stage();
    const outcome = await push(edited, { confirm: () => 'pull-first', protectedPools: ['bare'], name: 'bare' });
    expect(outcome).toEqual({ kind: 'pull-first' });
    expect([gateway.sent, snapshots.saved, named, closed]).toEqual([[], [], [], [0]]);
  });

  it('is sent to a protected pool only after the user types its name', async () => {
    const protectedPools = ['b*e'];
    const careless = stage();
    expect(await careless.push(edited, { protectedPools, name: 'Bare' })).toEqual({ kind: 'cancelled' });
    expect([careless.named, careless.gateway.sent]).toEqual([['bare'], []]);
    // The preview stays open while the name is typed.
    expect(careless.closed).toEqual([1]);
    expect(careless.shown.map(({ isProtected }) => isProtected)).toEqual([true]);
    const careful = stage();
    expect(await careful.push(edited, { protectedPools, name: 'bare' })).toMatchObject({ kind: 'pushed' });
    const other = stage();
    expect(await other.push(edited, { protectedPools: ['production'] })).toMatchObject({ kind: 'pushed' });
    expect(other.named).toEqual([]);
    expect(other.shown.map(({ isProtected }) => isProtected)).toEqual([false]);
  });

  it('is shown again if the pool changed after the preview', async () => {
    const { gateway, shown, push } = stage();
    gateway.before.set(3, () => (gateway.described = { ...gateway.described, MfaConfiguration: 'OPTIONAL' }));
    await push(edited);
    expect(shown.map(({ changedConcurrently, plan }) => [changedConcurrently, plan.steps[0].changes.length])).toEqual([
      [false, 1],
      [true, 2],
    ]);
    expect(gateway.sent).toEqual([shown[1]!.plan.steps[0].request]);
    expect(shown[1]!.plan.steps[0].risks.map(({ code }) => code)).toEqual(['live-stale-base', 'live-mfa-lowered']);
  });

  it('stops if the pool changes repeatedly', async () => {
    const { gateway, push, shown } = stage();
    for (let call = 1; call < 40; call++) {
      gateway.before.set(
        call,
        () => (gateway.described = { ...gateway.described, UserPoolTags: { call: String(call) } }),
      );
    }
    expect(await push(edited)).toEqual({ kind: 'concurrent-changes', poolName: 'bare' });
    expect([shown.length, gateway.sent]).toEqual([10, []]);
  });

  it('is not shown again if only the pool’s statistics changed', async () => {
    const { gateway, shown, push } = stage();
    gateway.before.set(3, () => (gateway.described = { ...gateway.described, EstimatedNumberOfUsers: 7 }));
    await push(edited);
    expect(shown).toHaveLength(1);
  });

  it('sends nothing if the snapshot cannot be saved', async () => {
    const { gateway, snapshots, push } = stage();
    snapshots.fails = true;
    expect(await push(edited)).toEqual({ kind: 'no-snapshot', reason: 'disk full' });
    expect(gateway.sent).toEqual([]);
  });

  it('names settings that were not applied', async () => {
    const { gateway, push } = stage();
    gateway.onUpdate = () => undefined;
    const outcome = await push(edited);
    expect(outcome).toMatchObject({ notApplied: [{ path: ['Policies', 'PasswordPolicy', 'MinimumLength'] }] });
  });
});

describe('a push of an incomplete file', () => {
  const sparse = '{ "UserPoolId": "eu-west-1_Bare00001", "MfaConfiguration": "OFF", "DeletionProtection": "ACTIVE" }';

  it('keeps the pool’s settings', async () => {
    const { gateway, push } = stage();
    await push(sparse, { leftOut: 'keep' });
    expect(gateway.sent).toEqual([{ ...toRequest(describedBare), DeletionProtection: 'ACTIVE' }]);
  });

  it('resets settings to explicit defaults', async () => {
    const live = { ...describedBare, UserPoolTags: { team: 'a' } };
    const { gateway, push } = stage(live);
    await push(sparse, { leftOut: 'reset' });
    expect(gateway.sent[0]).toMatchObject({ UserPoolTags: {}, DeletionProtection: 'ACTIVE' });
  });

  it('adds the pool’s settings to the file if the user chooses so, and then plans the push again', async () => {
    const { shown, push } = stage({ ...describedBare, UserPoolTags: { team: 'a' } });
    const file = new FakeFile(sparse);
    expect(await push(file, { leftOut: 'keep-and-add' })).toMatchObject({ kind: 'pushed' });
    expect(file.content).toContain('"team": "a"');
    expect(shown.map(({ plan, editedFile }) => [plan.steps[0].leftOut, editedFile])).toEqual([[[], undefined]]);
  });

  it('sends nothing if the pool’s settings cannot be added to the file', async () => {
    const { gateway, push } = stage({ ...describedBare, UserPoolTags: { team: 'a' } });
    const file = Object.assign(new FakeFile(sparse), { takes: false });
    expect(await push(file, { leftOut: 'keep-and-add' })).toEqual({ kind: 'edit-rejected' });
    expect(gateway.sent).toEqual([]);
  });

  it('does not ask if both answers would send the same request', async () => {
    const { gateway, push } = stage();
    expect(await push(sparse)).toMatchObject({ kind: 'pushed' });
    expect(gateway.sent).toEqual([{ ...toRequest(describedBare), DeletionProtection: 'ACTIVE' }]);
  });

  it('stops if the user does not decide', async () => {
    const { gateway, push } = stage({ ...describedBare, UserPoolTags: { team: 'a' } });
    expect(await push(sparse)).toEqual({ kind: 'cancelled' });
    expect(gateway.sent).toEqual([]);
  });
});

describe('a push with a failed request', () => {
  const failing = (outcomeUnknown: boolean, applied: boolean) => {
    const set = stage();
    const carryOut = set.gateway.onUpdate;
    set.gateway.onUpdate = (request) => {
      if (applied) carryOut(request);
      throw new LiveError('It failed.', { kind: 'network', code: 'TimeoutError', outcomeUnknown });
    };
    return set;
  };

  it('reports that the request was not carried out', async () => {
    const { gateway, push } = failing(false, false);
    await expect(push(edited)).rejects.toThrow('It failed.');
    expect(gateway.calls.filter((call) => call === 'update')).toHaveLength(1);
  });

  it('names the setting that the service rejects', async () => {
    const { gateway, push } = stage();
    gateway.factors = { SoftwareTokenMfaConfiguration: { Enabled: true } };
    gateway.onUpdate = () => {
      const message = 'Cannot turn MFA functionality ON, once the user pool has been created';
      throw new LiveError('Refused.', { kind: 'rejected', code: 'InvalidParameterException', serviceMessage: message });
    };
    const outcome = await push(edited.replace('"OFF"', '"ON"'));
    expect(outcome).toMatchObject({
      kind: 'rejected',
      error: { message: 'Refused.' },
      serviceError: { paths: [['MfaConfiguration']], rule: 'mfa-on-needs-factor' },
    });
    expect(gateway.calls.filter((call) => call === 'update')).toHaveLength(1);
  });

  it('reads the pool if the outcome is unknown, and finds the change', async () => {
    const { gateway, push } = failing(true, true);
    expect(await push(edited)).toMatchObject({ kind: 'pushed', notApplied: [], concurrent: [] });
    expect(gateway.sent).toHaveLength(1);
  });

  it('does not treat old settings as proof that the request was not carried out', async () => {
    const { gateway, snapshots, push } = failing(true, false);
    expect(await push(edited)).toMatchObject({
      kind: 'unknown-outcome',
      lastRead: { kind: 'old', secondsAfter: 7 },
      snapshot: 'snapshot 1',
    });
    expect([gateway.sent.length, snapshots.saved.length]).toEqual([1, 1]);
  });

  it('has an unknown outcome if the user cancels the second read', async () => {
    const { gateway, snapshots, push } = failing(true, false);
    expect(await push(edited, { stopsWaiting: true })).toMatchObject({
      kind: 'unknown-outcome',
      lastRead: { kind: 'old' },
    });
    expect(gateway.calls.filter((call) => call === 'describe')).toHaveLength(3);
    expect(snapshots.saved).toHaveLength(1);
  });

  it('is canceled if the user stops it before the request is sent', async () => {
    const { gateway, snapshots, push } = stage();
    gateway.onUpdate = () => {
      throw new LiveError('Canceled.', { kind: 'cancelled', code: 'AbortError' });
    };
    expect(await push(edited)).toEqual({ kind: 'cancelled' });
    expect(snapshots.saved).toEqual([]);
  });

  it('reports success if only reading the pool back fails', async () => {
    const { gateway, push } = stage();
    gateway.before.set(6, () => {
      throw new LiveError('Canceled.', { kind: 'cancelled', code: 'AbortError' });
    });
    expect(await push(edited)).toMatchObject({ kind: 'pushed-unverified' });
  });

  it('reports an unknown outcome, and names the snapshot, if the pool cannot be read', async () => {
    const { gateway, push } = failing(true, true);
    gateway.before.set(6, () => {
      throw new Error('still down');
    });
    expect(await push(edited)).toMatchObject({ kind: 'unknown-outcome', snapshot: 'snapshot 1' });
  });
});

describe('a push with an unknown outcome', () => {
  it('does not treat another user’s change as its own', async () => {
    const { gateway, bases, push } = stage();
    gateway.onUpdate = () => {
      gateway.described = { ...gateway.described, DeletionProtection: 'ACTIVE' };
      throw new LiveError('It failed.', { kind: 'network', code: 'TimeoutError', outcomeUnknown: true });
    };
    expect(await push(edited)).toMatchObject({ kind: 'unknown-outcome', snapshot: 'snapshot 1' });
    expect(bases.kept.size).toBe(0);
  });

  it('reads the pool twice, because the request may still be in progress', async () => {
    const { gateway, pauses, push } = stage();
    const carryOut = gateway.onUpdate;
    gateway.onUpdate = (request) => {
      gateway.before.set(gateway.calls.length + 2, () => carryOut(request));
      throw new LiveError('It failed.', { kind: 'network', code: 'TimeoutError', outcomeUnknown: true });
    };
    expect(await push(edited)).toMatchObject({ kind: 'pushed', notApplied: [], concurrent: [] });
    expect(pauses).toEqual([1]);
  });
});

it('another user’s change before the pool is read back is not attributed to the user who pushes', async () => {
  const { gateway, shown, push } = stage();
  const carryOut = gateway.onUpdate;
  gateway.onUpdate = (request) => {
    carryOut(request);
    gateway.described = { ...gateway.described, DeletionProtection: 'ACTIVE' };
  };
  expect(await push(edited)).toMatchObject({ notApplied: [], concurrent: [{ path: ['DeletionProtection'] }] });
  gateway.onUpdate = carryOut;
  await push(edited.replace('12', '13'));
  expect(shown.at(-1)?.plan.steps[0].risks.map(({ code }) => code)).toContain('live-stale-base');
});

describe('a push that a busy service rejects', () => {
  const busy = (times: number, meanwhile: () => void = () => undefined) => {
    const set = stage();
    const carryOut = set.gateway.onUpdate;
    let left = times;
    set.gateway.onUpdate = (request) => {
      if (left-- <= 0) {
        carryOut(request);
        return;
      }
      meanwhile.call(set.gateway);
      throw new LiveError('Too many calls.', { kind: 'busy', code: 'TooManyRequestsException', isRetryable: true });
    };
    return set;
  };

  it('is sent again after a pause if the pool is unchanged', async () => {
    const { gateway, snapshots, pauses, shown, push } = busy(2);
    expect(await push(edited)).toMatchObject({ kind: 'pushed', notApplied: [], concurrent: [] });
    expect(pauses).toEqual([1, 2]);
    expect(gateway.calls).toEqual([
      ...['describe mfa', 'describe', 'describe', 'describe mfa'],
      ...['update', 'describe', 'update', 'describe', 'update', 'describe'],
    ]);
    expect([shown.length, snapshots.saved.length]).toEqual([1, 1]);
  });

  it('is shown again if the pool changed in the meantime', async () => {
    const { gateway, shown, push } = busy(1, function (this: FakeGateway) {
      this.described = { ...this.described, MfaConfiguration: 'OPTIONAL' };
    });
    expect(await push(edited)).toMatchObject({ kind: 'pushed' });
    expect(shown.map(({ changedConcurrently, plan }) => [changedConcurrently, plan.steps[0].changes.length])).toEqual([
      [false, 1],
      [true, 2],
    ]);
    expect(gateway.sent.at(-1)).toBe(shown[1]!.plan.steps[0].request);
  });

  it('is canceled if the user stops it during the pause', async () => {
    const { gateway, snapshots, push } = busy(1);
    expect(await push(edited, { stopsWaiting: true })).toEqual({ kind: 'cancelled' });
    expect([gateway.sent.length, snapshots.saved]).toEqual([1, []]);
  });

  it('fails after several attempts', async () => {
    const { gateway, push } = busy(100);
    await expect(push(edited)).rejects.toThrow('Too many calls.');
    expect(gateway.calls.filter((call) => call === 'update')).toHaveLength(4);
  });
});
