import { onTestFinished } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox';
import type { JsonObject } from '#core/json';
import { type Plan } from '#core/sync';
import { fileTextOf } from '../../support/live-pool.ts';
import { pushFile, type PushFileDependencies } from '../../../live/src/operations/push-file.ts';
import type { PushOutcome } from '../../../live/src/operations/push-pool.ts';
import { isLiveError, type LiveError, type PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeSnapshots, ofPool } from '../../support/live.ts';
import { openGateway, POOL, REGION, withoutBackoff } from '../aws/harness.ts';

export const UPDATE = 'UpdateUserPool';
export const DESCRIBE = 'DescribeUserPool';

/**
 * A live pool, which is accessed over HTTP through the real gateway, and a file that activates the pool's deletion
 * protection.
 */
export interface PushStage {
  readonly sandbox: Sandbox;
  readonly gateway: PoolGateway;
  /** The gateway's log, with one line for each attempt at a call. */
  readonly log: readonly string[];
  readonly file: FakeFile;
  readonly snapshots: FakeSnapshots;
  readonly bases: FakeBases;
  /** Functions that run while the preview is open. The argument is the number of previews shown so far. */
  readonly whileShown: ((n: number) => void)[];
  /** The plans that were shown. */
  readonly shown: Plan[];
  /** Pushes the file, or another one. Errors are returned, not thrown. */
  readonly push: (
    more?: Partial<PushFileDependencies>,
    other?: FakeFile,
  ) => Promise<PushOutcome | { kind: 'failed'; error: LiveError }>;
}

/** Creates a stage for one test. @param settings the pool's settings in addition to its name and a tag */
export async function createStage(settings: JsonObject = {}): Promise<PushStage> {
  withoutBackoff();
  const sandbox = await startSandbox({ region: REGION });
  onTestFinished(() => sandbox.close());
  sandbox.pools.create({ PoolName: 'customers', UserPoolTags: { team: 'shop' }, ...settings }, { id: POOL });
  const { gateway, log } = await openGateway(sandbox.url, { requestTimeout: 400 });
  const described = await gateway.describe(ofPool(POOL));
  const file = new FakeFile(`// mine\n${fileTextOf(described).replace('"INACTIVE"', '"ACTIVE"')}`);
  const snapshots = new FakeSnapshots();
  const bases = new FakeBases();
  const whileShown: ((n: number) => void)[] = [];
  const shown: Plan[] = [];
  sandbox.wire.clear();
  const tools: PushFileDependencies = {
    connect: () => Promise.resolve(gateway),
    bases,
    snapshots,
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    prompts: {
      askLeftOut: () => Promise.resolve('keep'),
      confirmPush: (plan) => {
        const n = shown.push(plan);
        for (const act of whileShown) act(n);
        return Promise.resolve(true);
      },
      confirmByName: () => Promise.resolve(true),
    },
  };
  const push: PushStage['push'] = (more = {}, other = file) =>
    pushFile(other, { ...tools, ...more }).catch((error: unknown) => {
      if (!isLiveError(error)) throw error;
      return { kind: 'failed', error };
    });
  return { sandbox, gateway, log, file, snapshots, bases, whileShown, shown, push };
}

/** Runs a function after the request has arrived, before the next describe. */
export function beforeReadBack({ sandbox }: PushStage, act: () => void): void {
  sandbox.faults.before(UPDATE, () => sandbox.faults.before(DESCRIBE, act));
}
