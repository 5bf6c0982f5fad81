// Faults between the editor and a live account. The real push runs through the real gateway over HTTP against an
// endpoint with scheduled faults. Each row lists how the push ends, whether the pool was changed, how many times the
// request was sent, and whether the snapshot is kept.

import { describe, expect, it, onTestFinished } from 'vitest';
import { Gate, startSandbox, type Sandbox } from '#sandbox';
import { toRequest } from '#core/resources/pool/normalize';
import type { JsonObject } from '#core/json';
import { fileTextOf } from '../support/live-pool.ts';
import { pushFile } from '../../live/src/operations/push-file.ts';
import type { Resource } from '../../live/src/gateway/pool-place.ts';
import { forwardTo, ignoreFactors, FakeBases, FakeFile, FakeSnapshots, ofPool } from '../support/live.ts';
import { onMachine, openAccess, openGateway, POOL, REGION, withoutBackoff, WITH_KEYS } from './aws/harness.ts';
import { DESCRIBE, createStage, UPDATE, type PushStage } from './faults/stage.ts';

interface Row {
  readonly name: string;
  readonly cue: (stage: PushStage) => void;
  /** The outcome's kind, or part of the error message. */
  readonly ends: string | RegExp;
  /** Whether the pool has the change after the push. */
  readonly applied: boolean;
  /** How many times UpdateUserPool was sent. Default: once. */
  readonly sent?: number;
  /** How many times the preview was shown. Default: once. */
  readonly shown?: number;
  /** Whether the snapshot is kept. Default: only if the pool was changed. */
  readonly kept?: boolean;
}

const error = (type: string, message?: string, status?: number) =>
  ({
    kind: 'error',
    type,
    ...(message === undefined ? {} : { message }),
    ...(status === undefined ? {} : { status }),
  }) as const;

/** Exceptions of UpdateUserPool and of AWS's front end, with the part of the message that says what to do. */
const rejections: readonly (readonly [type: string, said: string, ends: string | RegExp])[] = [
  ['InvalidParameterException', 'Something is wrong.', 'rejected'],
  ['InvalidParameterException', 'Cannot turn MFA functionality ON, once the user pool has been created', 'rejected'],
  ['InvalidSmsRoleTrustRelationshipException', 'Role does not have a trust relationship.', 'rejected'],
  ['InvalidSmsRoleAccessPolicyException', 'Role does not have permission to publish with SNS', 'rejected'],
  ['InvalidEmailRoleAccessPolicyException', 'Not allowed to use your email identity', 'rejected'],
  ['FeatureUnavailableInTierException', 'The following features need to be disabled', 'rejected'],
  ['TierChangeNotAllowedException', 'Not allowed.', 'rejected'],
  ['OperationNotEnabledException', 'Not here.', 'rejected'],
  ['NotAuthorizedException', 'Email arn does not belong to your account.', 'rejected'],
  ['UserImportInProgressException', 'Import.', /Wait until the import job finishes or stop it/],
  ['ResourceNotFoundException', 'Gone.', /User pool eu-west-1_AbCdEf123 wasn't found/],
  [
    'AccessDeniedException',
    'User: arn:aws:sts::123456789012:assumed-role/Dev/ada is not authorized to perform: cognito-idp:UpdateUserPool',
    /the IAM action cognito-idp:UpdateUserPool isn't allowed/,
  ],
  [
    'NotAuthorizedException',
    'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: iam:PassRole on resource: x',
    /the IAM action iam:PassRole isn't allowed/,
  ],
  ['ExpiredTokenException', 'The security token included in the request is expired', /have expired\. Set new AWS_\*/],
  ['UnrecognizedClientException', 'The security token is invalid', /AWS rejected the credentials/],
  ['InvalidSignatureException', 'Signature expired: x is now earlier than y', /AWS rejected the credentials|clock/],
  ['UnknownOperationException', '', /doesn't support UpdateUserPool/],
];

/** Exceptions that do not prove that the pool is unchanged. After such an exception, the push reads the pool again. */
const unknownOutcomes: readonly (readonly [type: string, said: string])[] = [
  ['UserPoolTaggingException', 'Bad tag.'],
  ['SomethingNewException', 'A new reason.'],
  ['OptInRequired', 'Not enabled'],
  ['RequestLimitExceeded', 'Slow down.'],
];

const rows: readonly Row[] = [
  { name: 'nothing', cue: () => undefined, ends: 'pushed', applied: true },

  ...rejections.map(([type, said, ends]): Row => ({
    name: `${type} (${said}) for the update`,
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, error(type, said)),
    ends,
    applied: false,
  })),

  ...unknownOutcomes.map(([type, said]): Row => ({
    name: `${type} (${said}) for the update, which proves nothing`,
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, error(type, said)),
    ends: 'unknown-outcome',
    applied: false,
    kept: true,
  })),

  ...['TooManyRequestsException', 'ThrottlingException', 'ConcurrentModificationException'].map((type): Row => ({
    name: `${type} once, then success`,
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, error(type)),
    ends: 'pushed',
    applied: true,
    sent: 2,
  })),
  {
    name: 'endless throttling',
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, error('TooManyRequestsException'), { times: 99 }),
    ends: /Too many requests to Cognito/,
    applied: false,
    sent: 4,
  },
  {
    name: 'throttling, and a concurrent change during the pause',
    cue: ({ sandbox }) => {
      sandbox.faults.next(UPDATE, error('TooManyRequestsException'));
      let described = 0;
      sandbox.faults.before(
        DESCRIBE,
        () => ++described === 3 && sandbox.pools.replace(POOL, { UserPoolTags: { by: 'somebody' } }),
        { times: 9 },
      );
    },
    ends: 'pushed',
    applied: true,
    sent: 2,
    shown: 2,
  },

  ...[500, 503].map((status): Row => ({
    name: `HTTP ${status} before the service made the change`,
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, error('InternalErrorException', 'Oops', status)),
    ends: 'unknown-outcome',
    applied: false,
    kept: true,
  })),
  {
    name: 'HTTP 500 after the service made the change',
    cue: ({ sandbox }) =>
      sandbox.faults.next(UPDATE, { ...error('InternalErrorException', 'Oops', 500), when: 'after' }),
    ends: 'pushed',
    applied: true,
  },
  {
    name: 'a connection that is dropped before the change was made',
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, { kind: 'reset' }),
    ends: 'unknown-outcome',
    applied: false,
    kept: true,
  },
  {
    name: 'a connection that is dropped after the change was made',
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, { kind: 'reset', when: 'after' }),
    ends: 'pushed',
    applied: true,
  },
  {
    name: 'a connection that is dropped during the response',
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, { kind: 'truncate' }),
    ends: 'pushed',
    applied: true,
  },
  {
    name: 'a response that is not from Cognito',
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, { kind: 'garbage' }),
    ends: 'pushed',
    applied: true,
  },
  {
    name: 'a proxy’s error page that hides a success',
    cue: ({ sandbox }) => sandbox.faults.next(UPDATE, { kind: 'garbage', status: 502 }),
    ends: 'pushed',
    applied: true,
  },
  {
    name: 'a timeout without the change being made',
    cue: ({ sandbox }) => hold(sandbox, UPDATE, 'before'),
    ends: 'unknown-outcome',
    applied: false,
    kept: true,
  },
  {
    name: 'a timeout after the change was made',
    cue: ({ sandbox }) => hold(sandbox, UPDATE, 'after'),
    ends: 'pushed',
    applied: true,
  },
  {
    name: 'a timeout, and a pool that can no longer be read',
    cue: ({ sandbox }) => {
      hold(sandbox, UPDATE, 'after');
      afterSending(sandbox, () => sandbox.faults.next(DESCRIBE, error('AccessDeniedException'), { times: 9 }));
    },
    ends: 'unknown-outcome',
    applied: true,
  },
  {
    name: 'a dropped connection, and a pool that no longer exists',
    cue: ({ sandbox }) => {
      sandbox.faults.next(UPDATE, { kind: 'reset' });
      afterSending(sandbox, () => sandbox.faults.next(DESCRIBE, error('ResourceNotFoundException'), { times: 9 }));
    },
    ends: 'unknown-outcome',
    applied: false,
    kept: true,
  },
  {
    name: 'a pool that cannot be read back after success',
    cue: ({ sandbox }) =>
      afterSending(sandbox, () => sandbox.faults.next(DESCRIBE, error('AccessDeniedException'), { times: 9 })),
    ends: 'pushed-unverified',
    applied: true,
  },
  {
    name: 'throttling while the pool is being read back',
    cue: ({ sandbox }) => afterSending(sandbox, () => sandbox.faults.next(DESCRIBE, error('TooManyRequestsException'))),
    ends: 'pushed',
    applied: true,
  },

  {
    name: 'a concurrent change while the preview is open',
    cue: ({ sandbox, whileShown }) =>
      whileShown.push((n) => n === 1 && void sandbox.pools.replace(POOL, { UserPoolTags: { by: 'somebody' } })),
    ends: 'pushed',
    applied: true,
    shown: 2,
  },
  {
    name: 'a pool that changes a few times',
    cue: ({ sandbox, whileShown }) =>
      whileShown.push((n) => n < 4 && void sandbox.pools.replace(POOL, { UserPoolTags: { change: String(n) } })),
    ends: 'pushed',
    applied: true,
    shown: 4,
  },
  {
    name: 'another user who made the same change',
    cue: ({ sandbox, whileShown }) =>
      whileShown.push(() => void sandbox.pools.replace(POOL, { DeletionProtection: 'ACTIVE' })),
    ends: 'nothing-to-do',
    applied: true,
    sent: 0,
  },
  {
    name: 'a pool that is deleted while the preview is open',
    cue: ({ sandbox, whileShown }) =>
      whileShown.push(() => sandbox.faults.next(DESCRIBE, error('ResourceNotFoundException', 'Gone.'))),
    ends: /wasn't found/,
    applied: false,
    sent: 0,
  },
  {
    name: 'a permission that is removed while the preview is open',
    cue: ({ sandbox, whileShown }) =>
      whileShown.push(() => sandbox.faults.next(DESCRIBE, error('AccessDeniedException', 'no'), { times: 9 })),
    ends: /cognito-idp:DescribeUserPool isn't allowed/,
    applied: false,
    sent: 0,
  },
  {
    name: 'a snapshot that cannot be written',
    cue: ({ snapshots }) => (snapshots.fails = true),
    ends: 'no-snapshot',
    applied: false,
    sent: 0,
    kept: false,
  },

  ...(['ResourceNotFoundException', 'AccessDeniedException', 'ExpiredTokenException'] as const).map((type): Row => ({
    name: `${type} before anything was shown`,
    cue: ({ sandbox }) => sandbox.faults.next(DESCRIBE, error(type, 'no'), { times: 9 }),
    ends: /wasn't found|isn't allowed|have expired/,
    applied: false,
    sent: 0,
    shown: 0,
  })),
  {
    name: 'throttling and a dropped connection while the pool is being read',
    cue: ({ sandbox }) => {
      sandbox.faults.next(DESCRIBE, error('TooManyRequestsException'));
      sandbox.faults.next(DESCRIBE, { kind: 'reset' });
    },
    ends: 'pushed',
    applied: true,
  },
  {
    name: 'a description that is not from Cognito',
    cue: ({ sandbox }) => sandbox.faults.next(DESCRIBE, { kind: 'garbage' }, { times: 9 }),
    ends: /that isn't from Cognito/,
    applied: false,
    sent: 0,
    shown: 0,
  },
  {
    name: 'a service that accepts the request and then reverts the change',
    cue: ({ sandbox }) =>
      sandbox.faults.before(
        DESCRIBE,
        () => {
          if (sandbox.wire.operations.includes(UPDATE)) sandbox.pools.replace(POOL, { DeletionProtection: 'INACTIVE' });
        },
        { times: 9 },
      ),
    ends: 'pushed, not all of it applied',
    applied: false,
    kept: true,
  },
];

it('the table has enough rows', () => {
  expect(rows.length).toBeGreaterThanOrEqual(40);
});

describe('a push, with', () => {
  it.each(rows.map((row) => [row.name, row] as const))(
    '%s',
    async (_, { cue, ends, applied, sent = 1, shown = 1, kept = applied && sent > 0 }) => {
      const stage = await createStage();
      const { sandbox, file, log, snapshots, shown: previews } = stage;
      const text = file.content;
      cue(stage);

      const outcome = await stage.push();

      expect(outcome.kind === 'failed' ? outcome.error.message : endOf(outcome)).toEqual(
        typeof ends === 'string' ? ends : expect.stringMatching(ends),
      );
      const now: JsonObject = JSON.parse(JSON.stringify(sandbox.pools.get(POOL))) as JsonObject;
      expect(now['DeletionProtection']).toBe(applied ? 'ACTIVE' : 'INACTIVE');
      expect(log.filter((line) => line.startsWith(UPDATE))).toHaveLength(sent);
      expect(previews).toHaveLength(shown);
      expect(snapshots.saved.length > 0).toBe(kept);
      if (kept) expect(toRequest(snapshots.saved[0]!.described)['DeletionProtection']).toBe('INACTIVE');
      expect(file.content).toBe(text);
      expect(log.join('\n')).not.toMatch(/assumed-role|SECRET|wJalr/);
    },
  );
});

describe('a window that closes during a push', () => {
  it.each([
    ['while the preview is open', 0, 'INACTIVE'],
    ['while the request is in progress', 1, 'ACTIVE'],
    ['before the pool is read back', 1, 'ACTIVE'],
  ] as const)('%s leaves no partial state, and the next push detects the change', async (when, kept, protection) => {
    const sandbox = await startSandbox({ region: REGION });
    onTestFinished(() => sandbox.close());
    sandbox.pools.create({ PoolName: 'customers' }, { id: POOL });
    const { gateway } = await openGateway(sandbox.url);
    const file = new FakeFile(fileTextOf(await gateway.describe(ofPool(POOL))).replace('"INACTIVE"', '"ACTIVE"'));
    const snapshots = new FakeSnapshots();
    const bases = new FakeBases();
    const never = new Promise<never>(() => undefined);
    const reached = new Gate();
    let closing = true;
    const close = (): Promise<never> => {
      reached.release();
      return never;
    };
    const tools = {
      connect: () =>
        Promise.resolve({
          ...forwardTo(gateway),
          update: async (resource: Resource, request: JsonObject) => {
            await gateway.update(resource, request);
            if (closing && when === 'while the request is in progress') await close();
          },
          describe: (resource: Resource) => {
            const after = sandbox.wire.operations.includes(UPDATE);
            return closing && after && when === 'before the pool is read back' ? close() : gateway.describe(resource);
          },
        }),
      bases,
      snapshots,
      pause: () => Promise.resolve(),
      protectedPools: [],
      mfa: ignoreFactors,
      prompts: {
        askLeftOut: () => Promise.resolve('keep' as const),
        confirmPush: () => (closing && when === 'while the preview is open' ? close() : Promise.resolve(true)),
        confirmByName: () => Promise.resolve(true),
      },
    };
    void pushFile(file, tools);
    await reached.pass();
    expect(sandbox.pools.get(POOL)).toMatchObject({ DeletionProtection: protection });
    expect(snapshots.saved).toHaveLength(kept);
    expect(bases.kept.size).toBe(0);

    closing = false;
    expect(await pushFile(file, tools)).toMatchObject({ kind: kept === 1 ? 'nothing-to-do' : 'pushed' });
    expect(sandbox.wire.operations.filter((operation) => operation === UPDATE)).toHaveLength(1);
    expect(bases.kept.size).toBe(1);
  });
});

it('a push reports that the machine cannot reach the service, and sends nothing', async () => {
  withoutBackoff();
  onMachine(WITH_KEYS);
  const { access } = openAccess();
  const gateway = await access.connect({ region: REGION, endpoint: 'http://127.0.0.1:9', requestTimeout: 300 });
  await expect(gateway.describe(ofPool(POOL))).rejects.toThrow(/127\.0\.0\.1:9/);
});

function endOf(outcome: { readonly kind: string; readonly notApplied?: readonly unknown[] }): string {
  return outcome.notApplied?.length ? `${outcome.kind}, not all of it applied` : outcome.kind;
}

/** Blocks the next call until it times out. */
function hold(sandbox: Sandbox, operation: string, when: 'before' | 'after'): void {
  const gate = new Gate();
  onTestFinished(() => gate.release());
  sandbox.faults.next(operation, { kind: 'hold', gate, when });
}

/** Runs a function after the request has arrived. */
function afterSending(sandbox: Sandbox, act: () => void): void {
  sandbox.faults.before(UPDATE, act);
}
