import { resolve } from 'node:path';
import { parseDocument } from '#core/document';
import { jsonEquals, type JsonObject } from '#core/json';
import { regionOf } from '#core/aws/pool-ids';
import { liveKind } from '#core/resources/live';
import {
  changesBetween,
  describeChange,
  readBackTogether,
  samePool,
  toFileText,
  toLivePool,
  withFactsOf,
  type LivePool,
  type Plan,
} from '#core/sync';
import { hideExternalIds } from '#live/messages';
import {
  confirmationText,
  pushFile,
  readPool,
  type Bases,
  type PoolFile,
  type PushOutcome,
  type PushPrompts,
} from '#live/operations';
import { CommandError, type Context } from '../command.ts';
import { visibleLine } from '../output/visible.ts';
import { checkConfirmPool } from './confirm-pool.ts';
import { DiskFile } from './disk-file.ts';
import { nameIn } from './find-groups.ts';
import { mfaListener } from './plan-group.ts';
import { pushPorts } from './push-ports.ts';
import { readSavedPlan, type SavedFile, type SavedPlan } from './saved-plan.ts';
import type { LiveSession } from './session.ts';
import { openBases, type SnapshotFolder } from './state.ts';

/** The exit code of a push that was not sent. */
const NOT_SENT = 1;

/** The input to {@link pushSavedPlan}. */
export interface SavedPush {
  /** The absolute path of the saved plan. */
  readonly path: string;
  readonly text: string;
  readonly confirmPool: string | undefined;
  readonly snapshots: SnapshotFolder['snapshots'];
}

/**
 * Pushes a saved plan, if the account, the endpoint and the live resources are still the same as when it was made.
 * @throws CommandError if the plan is unusable or outdated, or the pool's protection blocks it; LiveError like
 * `pushFile`
 */
export async function pushSavedPlan(
  { path, text, confirmPool, snapshots }: SavedPush,
  session: LiveSession,
  context: Context,
): Promise<{ readonly saved: SavedPlan; readonly outcome: PushOutcome }> {
  const name = nameIn(context.cwd, path);
  const saved = readSavedPlan(text);
  if ('problem' in saved) throw notSent(`${name} cannot be pushed: ${saved.problem}. Create a new plan.`);
  checkConfirmPool(saved.pool, confirmPool);
  const { profile, endpointOf } = session;
  const [first, other] = saved.files.map(fileOf);
  const endpoint = await endpointOf(regionOf(saved.pool.poolId));
  if (endpoint !== saved.endpoint) throw notSent(otherEndpoint(name, saved, endpoint));
  if (!first) throw notSent(`${name} contains no file.`);
  await compareLive(name, saved, session, context);
  let blocker: CommandError | undefined;
  const block = (message: string): false => {
    blocker = notSent(message);
    return false;
  };
  const prompts: PushPrompts = {
    askOther: () => Promise.resolve('both'),
    askLeftOut: () => Promise.resolve(saved.omitted),
    confirmPush: (plan, { changedConcurrently }) =>
      Promise.resolve((!changedConcurrently && isSame(plan, saved)) || block(stale(name))),
    confirmByName: ({ pool }) => {
      const expected = confirmationText(pool);
      return Promise.resolve(confirmPool === expected || block(isProtected(expected)));
    },
  };
  const file = { path: resolve(context.cwd, saved.files[0]?.path ?? ''), name: first.name };
  const { project } = saved;
  const outcome = await pushFile(first, {
    ...(await pushPorts({ file, prompts, snapshots, project, place: { profile, endpoint } }, session, context)),
    bases: await basesOf(saved, context),
    siblings: () => Promise.resolve(other ? [other] : []),
    leftOut: saved.omitted,
  });
  // If the push ended after some requests had been applied, its outcome is not `cancelled`, and is reported as usual.
  if (blocker && outcome.kind === 'cancelled') throw blocker;
  return { saved, outcome };
}

/** Returns a file of a saved plan as a read-only pool file. */
function fileOf({ name, value }: SavedFile): PoolFile {
  const text = toFileText(value);
  return {
    name,
    key: name,
    text: () => text,
    isClosed: () => false,
    isDirty: () => false,
    apply: () => Promise.resolve(false),
  };
}

/**
 * Returns the bases in a saved plan. Stores the pushed state for each file that still has the content of the plan, so
 * that the next pull compares the file with it.
 */
async function basesOf({ files, endpoint }: SavedPlan, context: Context): Promise<Bases> {
  const savedFor = ({ name }: PoolFile): SavedFile | undefined => files.find((saved) => saved.name === name);
  const known = (await openBases(context)).at(endpoint);
  return {
    ...known,
    get: (file) => savedFor(file)?.base,
    async set(file, ...base) {
      const saved = savedFor(file);
      const current = saved && readCurrent(resolve(context.cwd, saved.path));
      if (current && jsonEquals(parseDocument(current.text()).root, saved.value)) await known.set(current, ...base);
    },
  };
}

function readCurrent(path: string): DiskFile | undefined {
  try {
    return DiskFile.read(path);
  } catch {
    return undefined;
  }
}

/**
 * Compares the account and the live resources with those of the plan.
 * @throws CommandError if the account differs, or the live resources are not those that the plan was made from
 */
async function compareLive(name: string, saved: SavedPlan, session: LiveSession, context: Context): Promise<void> {
  const { pool, described } = saved;
  const gateway = await session.connect(regionOf(pool.poolId));
  const { live, companions } = await readPool(gateway, liveKind('pool'), pool.poolId, mfaListener(context, { name }));
  if (live.account !== pool.account) {
    throw notSent(
      `Nothing was sent: ${name} was created for the account ${pool.account ?? 'unknown'}, but these credentials are for ${live.account ?? 'an unknown account'}.`,
    );
  }
  const states = [live, ...companions];
  const pairs = Object.entries(described).map(([kind, one]) => pairOf(kind, one, states));
  if (pairs.every((pair) => pair && samePool(...pair))) return;
  const known = pairs.filter((pair) => pair !== undefined);
  if (known.length === pairs.length && isResult(saved.plan, known)) {
    throw notSent(
      `Nothing was sent: the pool already has the settings in ${name}, so the plan has been pushed before.`,
    );
  }
  const changes = known.flatMap(([before, now]) =>
    changesBetween(now.kind.requests.update, before.request, now.request),
  );
  throw notSent(
    [stale(name), ...changes.map((one) => `  ${visibleLine(describeChange(hideExternalIds(one)))}`)].join('\n'),
  );
}

type Pair = readonly [before: LivePool, now: LivePool];

/** Returns a resource as it was when the plan was made and as it is now, or undefined if it could not be read now. */
function pairOf(kind: string, described: JsonObject, states: readonly LivePool[]): Pair | undefined {
  const now = states.find((state) => state.kind.id === kind);
  return now && [withFactsOf(toLivePool(now.kind, described), now), now];
}

/** Whether the live resources are the result of a plan. */
function isResult(plan: Plan, pairs: readonly Pair[]): boolean {
  const before = pairs.map(([one]) => one);
  return pairs.every(([, now]) => {
    const { notApplied, concurrent } = readBackTogether(plan, before, now);
    return notApplied.length + concurrent.length === 0;
  });
}

/** Whether a plan sends the same requests to the same live resources as a saved one. */
function isSame({ steps }: Plan, saved: SavedPlan): boolean {
  const sent = steps.map(({ kind, request, live }) => ({ kind, request, live }));
  return jsonEquals(
    [...sent],
    saved.steps.map((step) => ({ ...step })),
  );
}

function stale(name: string): string {
  return `Nothing was sent: the live pool has changed since ${name} was created. Create a new plan and review it.`;
}

function isProtected(expected: string): string {
  return `Nothing was sent: the pool is protected. To push to it, add --confirm-pool with its name: ${expected}`;
}

function otherEndpoint(name: string, { endpoint: before }: SavedPlan, endpoint: string | undefined): string {
  const [made, now] = [before, endpoint].map((one) => one ?? 'AWS');
  return `Nothing was sent: ${name} was created for ${made}, but this command would send requests to ${now}. Check --endpoint-url and AWS_ENDPOINT_URL.`;
}

function notSent(message: string): CommandError {
  return new CommandError(message, NOT_SENT);
}
