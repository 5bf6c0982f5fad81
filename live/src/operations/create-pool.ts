import { isSandboxPool } from '#core/aws/pool-ids';
import type { Path } from '#core/json';
import type { ServiceError } from '#core/resources/live';
import { readBackCreation, type Blocker, type LivePool, type Plan } from '#core/sync';
import { errorMessage } from '#core/text';
import { type LiveError, liveErrorOf, type PoolSummary } from '../gateway/pool-gateway.ts';
import { poolPlace } from '../gateway/pool-place.ts';
import { placeCreated, type CreatedFile } from './created-file.ts';
import { accountOf, describeCreated, poolsNamedIfListed } from './find-created.ts';
import {
  openNewPool,
  planNewPool,
  type NewPoolSession,
  type NotCreatable,
  type PlanCreationDependencies,
} from './new-pool-session.ts';
import type {
  Bases,
  CreateAnswer,
  CreateCircumstances,
  CreatePrompts,
  Pause,
  PendingCreation,
  PendingCreations,
  PoolFile,
  PushLock,
  Snapshots,
  StoredCreation,
} from './ports.ts';
import { unlessCancelled } from './push-session.ts';
import { sendCreation } from './send-creation.ts';

/** The outcome of a creation. A new pool can exist only after `created` and `unknown-outcome`. */
export type CreateOutcome =
  | { readonly kind: 'cancelled' }
  | NotCreatable
  /** The file contains settings that conflict with the Region. */
  | { readonly kind: 'blocked'; readonly blockers: readonly Blocker[] }
  | { readonly kind: 'rejected'; readonly error: LiveError; readonly serviceError: ServiceError | undefined }
  /** The outcome of an earlier creation from the file is unknown. See {@link settleCreations}. */
  | { readonly kind: 'pending' }
  /** The creation could not be recorded, so nothing was sent. */
  | { readonly kind: 'no-record'; readonly reason: string }
  /** Each time the prompt was shown, another pool with the same name appeared before the user answered. */
  | { readonly kind: 'concurrent-creations'; readonly poolName: string }
  | Created
  | {
      readonly kind: 'unknown-outcome';
      readonly plan: Plan;
      readonly error: LiveError;
      /** The pools that could be the new one; undefined if the pools could not be listed. */
      readonly found: readonly PoolSummary[] | undefined;
    };

/** The outcome of a successful creation. */
export interface Created {
  readonly kind: 'created';
  readonly plan: Plan;
  readonly poolId: string;
  readonly file: CreatedFile;
  /**
   * The created pool and the settings in which it differs from the request, or the error if the pool could not be read.
   */
  readonly read: { readonly live: LivePool; readonly notApplied: readonly Path[] } | { readonly error: LiveError };
  /** The reason why the request could not be stored with the snapshots; undefined if it was stored. */
  readonly notKept: string | undefined;
}

/** The dependencies that the host passes to a creation. */
export interface CreateDependencies extends PlanCreationDependencies {
  readonly prompts: CreatePrompts;
  readonly bases: Bases;
  readonly snapshots: Snapshots;
  /** Keeps the request until the pool has a file, in case the window is closed before then. */
  readonly pending: PendingCreations;
  readonly pause: Pause;
  /** Prevents concurrent creations of pools with the same name. Undefined if concurrent creations are impossible. */
  readonly lock?: PushLock | undefined;
  /** Writes a new file next to the file that describes the pool. Returns undefined if that is not possible. */
  readonly writeBeside: (
    text: string,
    pool: { readonly name: string; readonly id: string },
  ) => Promise<PoolFile | undefined>;
  readonly now: () => number;
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  /** Called before the file is read, and again if the user edits it during the review. */
  readonly onRead?: (() => void) | undefined;
}

type Namesakes = readonly PoolSummary[] | undefined;

/** The maximum number of previews if other pools with the same name keep appearing. */
const MAX_ROUNDS = 10;

/**
 * Creates the pool that a file describes: plans the creation, asks for confirmation, checks that no other pool with the
 * same name has appeared, sends the request once, writes the new ID into the file, and reads the pool back.
 * CreateUserPool is not idempotent and names are not unique, so after an unknown outcome, this function looks for the
 * pool instead of sending the request again.
 * @throws LiveError if the service fails and no pool was created
 */
export function createPool(file: PoolFile, dependencies: CreateDependencies): Promise<CreateOutcome> {
  return unlessCancelled(async () => {
    for (let editedFile: string | undefined; ; editedFile = file.name) {
      dependencies.onRead?.();
      const session = await openNewPool(file, dependencies);
      const outcome = session.kind === 'open' ? await create(session, editedFile, dependencies) : session;
      if (outcome.kind !== 'outdated') return outcome;
    }
  });
}

/** Creates a session's pool. @returns `outdated` if the user edited the file after it was read. Nothing was sent. */
async function create(
  session: NewPoolSession,
  editedFile: string | undefined,
  dependencies: CreateDependencies,
): Promise<CreateOutcome | { readonly kind: 'outdated' }> {
  const { gateway, poolName, file, document } = session;
  const isOutdated = (): boolean => file.text() !== document.text;
  const { region, prompts, lock, endpoint } = dependencies;
  let namesakes = await poolsNamedIfListed(gateway, poolName);
  const account = namesakes && (await accountOf(gateway, session.document.kind));
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const planned = planNewPool(session, namesakes, dependencies);
    const plan = { ...planned, pool: { ...planned.pool, account } };
    const { blockers } = plan.steps[0];
    if (blockers.length > 0) return { kind: 'blocked', blockers };
    const answer = await confirm(
      plan,
      { again: round > 1, editedFile: round > 1 ? undefined : editedFile, isOutdated },
      prompts,
    );
    if (!answer) return { kind: 'cancelled' };
    if (answer === 'refresh' || isOutdated()) return { kind: 'outdated' };
    const task = async (): Promise<CreateOutcome | { readonly kind: 'name-taken'; readonly namesakes: Namesakes }> => {
      const now = await poolsNamedIfListed(gateway, poolName);
      if (hasNew(namesakes, now)) return { kind: 'name-taken', namesakes: now };
      return send(session, plan, { answer, namesakes: now }, dependencies);
    };
    // Locks the name, because the pool has no ID yet.
    const result = lock ? await lock.hold(poolPlace(`${region}_${poolName}`, endpoint), task) : await task();
    if (result.kind !== 'name-taken') return result;
    namesakes = result.namesakes;
  }
  return { kind: 'concurrent-creations', poolName };
}

async function confirm(
  plan: Plan,
  circumstances: CreateCircumstances,
  prompts: CreatePrompts,
): ReturnType<CreatePrompts['confirmCreate']> {
  try {
    return await prompts.confirmCreate(plan, circumstances);
  } finally {
    await prompts.closePreview?.();
  }
}

/** Whether any pools with the same name were missing from the preview. */
function hasNew(shown: Namesakes, now: Namesakes): boolean {
  const known = new Set(shown?.map(({ id }) => id));
  return now?.some(({ id }) => !known.has(id)) ?? false;
}

async function send(
  session: NewPoolSession,
  plan: Plan,
  { answer, namesakes }: { readonly answer: CreateAnswer; readonly namesakes: Namesakes },
  dependencies: CreateDependencies,
): Promise<CreateOutcome> {
  const { gateway, document, file } = session;
  const { pending } = dependencies;
  const [{ kind, request }] = plan.steps;
  if ((await pending.of(file, request)).length > 0) return { kind: 'pending' };
  let record: StoredCreation;
  try {
    record = await pending.add(recordOf(session, plan, namesakes, dependencies));
  } catch (error) {
    return { kind: 'no-record', reason: errorMessage(error) };
  }
  const sent = await sendCreation(gateway, { kind, request, namesakes, name: plan.pool.poolName }, dependencies);
  if (sent.kind === 'not-sent') await pending.remove(record);
  switch (sent.kind) {
    case 'not-sent':
      if (sent.error.kind !== 'rejected') throw sent.error;
      return {
        kind: 'rejected',
        error: sent.error,
        serviceError: document.kind.serviceErrorOf(sent.error, request),
      };
    case 'unknown':
      return { kind: 'unknown-outcome', plan, error: sent.error, found: sent.found };
    case 'created':
      return finish(session, plan, { answer, record, poolId: sent.poolId }, dependencies);
  }
}

function recordOf(
  { file }: NewPoolSession,
  { pool: { poolName }, steps: [{ kind, request }] }: Plan,
  namesakes: Namesakes,
  { region, profile, endpoint, now }: CreateDependencies,
): PendingCreation {
  const before = namesakes?.map(({ id }) => id);
  return { file: file.key, kind, poolName, request, region, profile, endpoint, before, sentAt: now() };
}

/** Stores the ID and adds it to the file before doing anything else, so that it is not lost if the window is closed. */
async function finish(
  { file, document, gateway }: NewPoolSession,
  plan: Plan,
  {
    answer,
    record,
    poolId,
  }: { readonly answer: CreateAnswer; readonly record: StoredCreation; readonly poolId: string },
  dependencies: CreateDependencies,
): Promise<Created> {
  const { bases, pause, pending, writeBeside } = dependencies;
  const pool = { name: plan.pool.poolName, id: poolId };
  await pending.complete(record, poolId);
  const placed = await placeCreated(file, document, { answer, pool, writeBeside });
  if (placed.file) await pending.remove(record);
  const live = await describeCreated(gateway, { kind: document.kind, poolId }, pause).catch(liveErrorOf);
  if (live instanceof Error)
    return { kind: 'created', plan, poolId, file: placed, read: { error: live }, notKept: undefined };
  if (placed.file) await bases.set(placed.file, poolId, live.request);
  const [{ request }] = plan.steps;
  return {
    kind: 'created',
    plan,
    poolId,
    file: placed,
    read: { live, notApplied: readBackCreation(request, live) },
    notKept: await keepRequest(plan, live, dependencies),
  };
}

/** Stores the request and the new pool's state with the pool's snapshots. @returns the reason if storing fails */
async function keepRequest(
  { steps: [{ kind, request }] }: Plan,
  { poolId, poolName, described, account }: LivePool,
  { snapshots, profile, endpoint }: CreateDependencies,
): Promise<string | undefined> {
  const place = poolPlace(poolId, endpoint);
  const by = isSandboxPool(poolId) ? {} : { profile, account };
  try {
    await snapshots.save({ ...place, kind, poolName, described, changes: [], creation: request, ...by });
    return undefined;
  } catch (error) {
    return errorMessage(error);
  }
}
