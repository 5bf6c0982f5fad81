import { onTestFinished } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox';
import type { Plan } from '#core/sync';
import { isLiveError, type LiveError, type PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { createPool, type CreateDependencies, type CreateOutcome } from '../../../live/src/operations/create-pool.ts';
import type { CreateAnswer, PendingAnswer } from '../../../live/src/operations/ports.ts';
import {
  settleCreations,
  type FoundCreation,
  type SettledCreations,
} from '../../../live/src/operations/settle-creations.ts';
import { MemoryFolders } from '../../../live/src/store/memory-folders.ts';
import { PendingCreationStore } from '../../../live/src/store/pending-creation-store.ts';
import type { Folder } from '../../../live/src/store/snapshot-store.ts';
import { FakeBases, FakeFile, FakeSnapshots } from '../../support/live.ts';
import { openGateway, REGION, withoutBackoff } from '../aws/harness.ts';

export const CREATE = 'CreateUserPool';
export const LIST = 'ListUserPools';
export const DESCRIBE = 'DescribeUserPool';

export const NEW_POOL = `// mine
{
  "PoolName": "harbor-users",
  // how users sign in
  "UsernameAttributes": ["email"],
  "UsernameConfiguration": { "CaseSensitive": false },
  "AutoVerifiedAttributes": ["email"],
  "DeletionProtection": "ACTIVE",
  "Schema": [
    { "Name": "email", "Required": true, "Mutable": true },
    { "Name": "berth", "AttributeDataType": "String", "Mutable": true }
  ]
}
`;

/** An account with no pools, which is accessed over HTTP through the real gateway, and a file for a new pool. */
export interface CreateStage {
  readonly sandbox: Sandbox;
  readonly gateway: PoolGateway;
  readonly file: FakeFile;
  readonly beside: FakeFile[];
  readonly snapshots: FakeSnapshots;
  readonly bases: FakeBases;
  /** The folder with the pending creations. */
  readonly records: Folder;
  readonly pending: PendingCreationStore;
  /** The plans that were shown. */
  readonly shown: Plan[];
  /** Functions that run while the preview is open. The argument is the number of previews shown so far. */
  readonly whileShown: ((n: number) => void)[];
  /** The answer to the preview. */
  answer: CreateAnswer | undefined;
  /** Creates the pool that the file describes. Errors are returned, not thrown. */
  readonly create: (
    more?: Partial<CreateDependencies>,
  ) => Promise<CreateOutcome | { readonly kind: 'failed'; readonly error: LiveError }>;
  /** The search result for each pending creation that the user was asked about. */
  readonly found: FoundCreation[];
  /** Settles the pending creations of the file, in another window. @param answer the answer to each question */
  readonly settle: (
    answer: PendingAnswer | undefined,
    connect?: () => Promise<PoolGateway>,
  ) => Promise<SettledCreations>;
}

/** Creates a stage for one test. */
export async function createStage(text = NEW_POOL): Promise<CreateStage> {
  withoutBackoff();
  const sandbox = await startSandbox({ region: REGION });
  onTestFinished(() => sandbox.close());
  const { gateway } = await openGateway(sandbox.url, { requestTimeout: 400 });
  const beside: FakeFile[] = [];
  const records = new MemoryFolders().of('records');
  let count = 0;
  const storeOf = (): PendingCreationStore =>
    new PendingCreationStore({
      folder: records,
      inWindow: new MemoryFolders().of('window'),
      unique: () => String(++count),
      log: (line) => {
        throw new Error(line);
      },
      onChange: () => undefined,
    });
  const found: FoundCreation[] = [];
  const tools: Omit<CreateDependencies, 'prompts'> = {
    region: REGION,
    connect: () => Promise.resolve(gateway),
    bases: new FakeBases(),
    snapshots: new FakeSnapshots(),
    pending: storeOf(),
    pause: () => Promise.resolve(),
    now: Date.now,
    writeBeside: (content) => {
      const file = new FakeFile(content);
      beside.push(file);
      return Promise.resolve(file);
    },
  };
  const stage: CreateStage = {
    sandbox,
    gateway,
    file: new FakeFile(text),
    beside,
    snapshots: tools.snapshots as FakeSnapshots,
    bases: tools.bases as FakeBases,
    records,
    pending: tools.pending as PendingCreationStore,
    found,
    settle: (answer, connectTo = () => Promise.resolve(gateway)) =>
      settleCreations(stage.file, {
        pending: storeOf(),
        connectTo,
        basesAt: () => tools.bases,
        ask: (_, known) => {
          found.push(known);
          return Promise.resolve(answer);
        },
        pause: () => Promise.resolve(),
        now: Date.now,
      }),
    shown: [],
    whileShown: [],
    answer: 'create',
    create: (more = {}) =>
      createPool(stage.file, { ...tools, prompts, ...more }).catch((error: unknown) => {
        if (!isLiveError(error)) throw error;
        return { kind: 'failed' as const, error };
      }),
  };
  const prompts: CreateDependencies['prompts'] = {
    confirmCreate: (plan) => {
      const n = stage.shown.push(plan);
      for (const act of stage.whileShown) act(n);
      return Promise.resolve(stage.answer);
    },
  };
  return stage;
}
