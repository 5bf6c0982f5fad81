import { onTestFinished } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { toFileText, toLivePool, type LeftOutChoice, type Plan } from '#core/sync';
import { pushFile, type PushFileDependencies } from '../../../live/src/operations/push-file.ts';
import type { PushOutcome } from '../../../live/src/operations/push-pool.ts';
import { restoreSnapshot } from '../../../live/src/operations/restore-snapshot.ts';
import type { StoredSnapshot } from '../../../live/src/operations/ports.ts';
import { isLiveError, type LiveError, type PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { FakeBases, FakeFile, FakeSnapshots, ignoreFactors, ofMfa, ofPool } from '../../support/live.ts';
import { withChanges } from '../../support/pool-and-mfa.ts';
import { openGateway, REGION, withoutBackoff } from '../aws/harness.ts';

export const POOL = 'eu-west-1_Bare00001';
export const SET_MFA = 'SetUserPoolMfaConfig';
export const UPDATE = 'UpdateUserPool';

interface Failed {
  readonly kind: 'failed';
  readonly error: LiveError;
}

/** A live pool in the sandbox, reached through the real gateway and HTTP, with its pool file and MFA file. */
export interface TwoFilesStage {
  readonly sandbox: Sandbox;
  readonly gateway: PoolGateway;
  readonly files: { readonly pool: FakeFile; readonly mfa: FakeFile };
  readonly snapshots: FakeSnapshots;
  readonly bases: FakeBases;
  /** The plans that were shown. */
  readonly shown: Plan[];
  /**
   * Functions that run while a preview is open. The argument is the number of the preview; a function that returns
   * false cancels the push.
   */
  readonly whileShown: ((n: number) => unknown)[];
  /** The names of the other files and resources that the user was asked about. */
  readonly asked: string[];
  /** Pushes a file. Errors are returned, not thrown. */
  readonly push: (from: 'pool' | 'mfa', more?: Partial<PushFileDependencies>) => Promise<PushOutcome | Failed>;
  /** The dependencies of a push, except for the bases. */
  readonly tools: Omit<PushFileDependencies, 'bases'>;
  readonly restore: (snapshot: StoredSnapshot) => Promise<PushOutcome>;
  /** Returns both live resources in request form. */
  readonly live: () => Promise<readonly [pool: JsonObject, mfa: JsonObject]>;
}

interface Start {
  /** The settings of the live pool, and its live MFA settings. */
  readonly live: readonly [pool: JsonObject, mfa: JsonObject];
  /** The settings of the files that differ from the live ones. */
  readonly files: readonly [pool: JsonObject, mfa: JsonObject];
  readonly leftOut?: LeftOutChoice;
  readonly other?: 'both' | 'only' | undefined;
  /** In milliseconds. */
  readonly requestTimeout?: number;
}

/** Creates a stage for one test. */
export async function createTwoFilesStage(start: Start): Promise<TwoFilesStage> {
  withoutBackoff();
  const sandbox = await startSandbox({ region: REGION });
  onTestFinished(() => sandbox.close());
  const { MfaConfiguration: _, Policies: policies, ...create } = start.live[0];
  sandbox.pools.create({ PoolName: 'customers', ...create }, { id: POOL });
  sandbox.pools.setMfa(POOL, start.live[1]);
  if (policies) {
    const now = sandbox.pools.get(POOL).Policies;
    sandbox.pools.replace(POOL, { Policies: { ...now, ...(policies as typeof now) } });
  }
  const { gateway } = await openGateway(sandbox.url, { requestTimeout: start.requestTimeout ?? 2000 });
  const live = async (): Promise<readonly [JsonObject, JsonObject]> => [
    toLivePool(liveKind('pool'), await gateway.describe(ofPool(POOL))).request,
    toLivePool(liveKind('mfa'), await gateway.describe(ofMfa(POOL))).request,
  ];
  const [pool, mfa] = await live();
  const files = {
    pool: new FakeFile(toFileText(withChanges(pool, start.files[0]))),
    mfa: new FakeFile(toFileText(withChanges(mfa, start.files[1])), 'customers.userpoolmfa.json'),
  };
  const snapshots = new FakeSnapshots();
  const bases = new FakeBases();
  await bases.set(files.pool, POOL, pool);
  await bases.set(files.mfa, POOL, mfa);
  const shown: Plan[] = [];
  const whileShown: TwoFilesStage['whileShown'] = [];
  const asked: string[] = [];
  sandbox.wire.clear();
  const tools: TwoFilesStage['tools'] = {
    connect: () => Promise.resolve(gateway),
    snapshots,
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    prompts: {
      askOther: (_plan: Plan, name: string) => {
        asked.push(name);
        return Promise.resolve('other' in start ? start.other : ('both' as const));
      },
      askLeftOut: () => Promise.resolve(start.leftOut ?? 'keep'),
      confirmPush: (plan: Plan) => {
        const n = shown.push(plan);
        return Promise.resolve(whileShown.every((act) => act(n) !== false));
      },
      confirmByName: () => Promise.resolve(true),
    },
  };
  const push: TwoFilesStage['push'] = (from, more = {}) =>
    pushFile(files[from], {
      ...{ ...tools, bases },
      siblings: ({ name }) => Promise.resolve(Object.values(files).filter((file) => file.name !== name)),
      ...more,
    }).catch((error: unknown) => {
      if (!isLiveError(error)) throw error;
      return { kind: 'failed', error };
    });
  const restore: TwoFilesStage['restore'] = async (snapshot) => {
    const dependencies = { ...tools, baseOf: () => undefined, onKnown: () => Promise.resolve() };
    return (await restoreSnapshot(snapshot, dependencies)).outcome;
  };
  return { sandbox, gateway, files, snapshots, bases, shown, whileShown, asked, tools, push, restore, live };
}

/** Returns the update operations that a stage received, including failed ones. */
export function writesOf({ sandbox }: TwoFilesStage): readonly string[] {
  return sandbox.wire.operations.filter((operation) => operation === UPDATE || operation === SET_MFA);
}
