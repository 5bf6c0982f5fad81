import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { kindOf } from '#core/resources';
import type { PoolGateway } from '#live/gateway';
import { createAsText, createQuestion, describeCreation, pendingDetail, pendingQuestion } from '#live/messages';
import {
  createPool,
  isNewPool,
  settleCreations,
  type CreateDependencies,
  type CreateOutcome,
  type PendingAnswer,
} from '#live/operations';
import { CommandError, type Context } from '../../command.ts';
import type { AwsOptions } from '../aws-options.ts';
import { pauseUntil } from '../command-gateway.ts';
import { DiskFile } from '../disk-file.ts';
import { nameIn, readFile } from '../find-groups.ts';
import { projectOf } from '../project.ts';
import { canAsk, type Prompter } from '../prompter.ts';
import { regionsOf } from '../regions.ts';
import { asWrite } from '../push-report.ts';
import { withLive, type LiveSession } from '../session.ts';
import { openBases, openPendingCreations, openSnapshots, pushLocks } from '../state.ts';

/** The options of `create`. */
export interface Options extends AwsOptions {
  readonly region?: string | undefined;
  readonly out?: string | undefined;
  readonly snapshotDir?: string | undefined;
}

/** Runs `create`. @returns the exit code */
export function runCreate(path: string, options: Options, context: Context): Promise<number> {
  return asWrite(() => create(path, options, context));
}

async function create(path: string, options: Options, context: Context): Promise<number> {
  const file = await readFile(path, context);
  const name = nameIn(context.cwd, file.path);
  if (!canAsk(context))
    throw new CommandError('Nothing was sent: creating a pool requires confirmation on a terminal.');
  if (!isNewPool(file)) {
    throw new CommandError(
      `${name} is for an existing pool or has a syntax error. To create another pool, remove UserPoolId.`,
    );
  }
  const out = options.out === undefined ? undefined : await checkOut(options.out, file, context);
  return withLive(context, { ...options, showsCalls: true }, async (session) => {
    const { prompter } = session;
    if (!prompter) throw new Error('There is no terminal.');
    const settled = await settle(file, session, context);
    if (settled !== undefined) return settled;
    const [region = ''] = await regionsOf(
      options.region === undefined ? undefined : [options.region],
      session,
      context,
    );
    const outcome = await createPool(file, await dependenciesFor({ file, region, out }, options, session, context));
    return report(outcome, name, context);
  });
}

/** Checks that the file of the new pool can be written. @returns its absolute path */
async function checkOut(out: string, file: DiskFile, { cwd }: Context): Promise<string> {
  const path = resolve(cwd, out);
  const kind = kindOf(file.name);
  if (kindOf(path) !== kind)
    throw new CommandError(`The file name in --out must end in ${kind?.suffix ?? ''}, not ${out}.`);
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new CommandError(`${out} already exists. Specify a different file with --out.`);
  return path;
}

/** The input to a creation. */
interface Creation {
  readonly file: DiskFile;
  readonly region: string;
  /** The absolute path of a new file for the pool. If undefined, the pool's ID is added to `file`. */
  readonly out: string | undefined;
}

async function dependenciesFor(
  { file, region, out }: Creation,
  { snapshotDir }: Options,
  { configs, connect, endpointOf, profile, prompter }: LiveSession,
  context: Context,
): Promise<CreateDependencies> {
  const endpoint = await endpointOf(region);
  const terms = { profile, endpoint, fileName: file.name, otherName: out && nameIn(context.cwd, out) };
  const { rules: severities } = await projectOf(file.path, { configs }, context);
  return {
    region,
    connect,
    prompts: {
      async confirmCreate(plan, { again }) {
        const question = createQuestion(plan, again);
        prompter?.show(`${createAsText(question, plan, terms)}\n`);
        const isConfirmed = await prompter?.confirm(question);
        return isConfirmed ? (out === undefined ? 'create' : 'create-and-keep') : undefined;
      },
    },
    bases: (await openBases(context)).at(endpoint),
    snapshots: openSnapshots(snapshotDir, context).snapshots,
    pending: openPendingCreations(context),
    pause: pauseUntil(context.signal),
    lock: pushLocks(context),
    writeBeside: (text) => Promise.resolve(out === undefined ? undefined : createOrNothing(out, text)),
    now: Date.now,
    severities,
    profile,
    endpoint,
  };
}

function createOrNothing(path: string, text: string): DiskFile | undefined {
  try {
    return DiskFile.create(path, text);
  } catch {
    return undefined;
  }
}

/**
 * Settles earlier requests to create a pool from this file that have no known outcome.
 * @returns the exit code, or undefined if a pool can be created now
 */
async function settle(
  file: DiskFile,
  { connect, prompter }: LiveSession,
  context: Context,
): Promise<number | undefined> {
  const bases = await openBases(context);
  const settled = await settleCreations(file, {
    pending: openPendingCreations(context),
    connectTo: ({ region }): Promise<PoolGateway> => connect(region),
    basesAt: (endpoint) => bases.at(endpoint),
    async ask(creation, found) {
      const sentAt = new Date(creation.sentAt).toISOString();
      prompter?.show(`${pendingQuestion(creation)}\n\n${pendingDetail(creation, found, sentAt)}\n`);
      const ids = found.pools?.map(({ id }) => id) ?? [];
      return prompter && askPending(ids, prompter);
    },
    pause: pauseUntil(context.signal),
    now: Date.now,
  });
  if (settled.kind === 'none') return undefined;
  if (settled.kind === 'cancelled') {
    context.output.note('Canceled. No pool was created.');
    return 1;
  }
  context.output.result(settled.poolId);
  context.output.note(
    settled.placed.file
      ? `${file.name} is now the file for this pool.`
      : `${file.name} could not be changed. Add the UserPoolId to it.`,
  );
  return 0;
}

async function askPending(ids: readonly string[], { ask }: Prompter): Promise<PendingAnswer | undefined> {
  const use = ids.length > 0 ? `a pool ID (${ids.join(', ')}) to use that pool, ` : '';
  const answer = await ask(`Type ${use}"create" to create another pool, or press Enter to cancel:`);
  if (answer?.toLowerCase() === 'create') return 'create-anyway';
  const poolId = ids.find((id) => id === answer);
  return poolId === undefined ? undefined : { poolId };
}

function report(outcome: CreateOutcome, name: string, { output }: Context): number {
  const { severity, summary, details } = describeCreation(outcome, { name, isUnsaved: false, listed: false });
  const text = [summary, ...details.map((line) => `  ${line}`)].join('\n');
  if (outcome.kind === 'created') output.result(outcome.poolId);
  if (severity === 'error') output.failure(text);
  else if (severity === 'warning') output.failure(text, 'warning');
  else output.note(text);
  if (outcome.kind === 'unknown-outcome') return 3;
  if (outcome.kind !== 'created') return 1;
  const { read, file } = outcome;
  const isComplete = 'live' in read && read.notApplied.length === 0 && file.kind !== 'none';
  return isComplete ? 0 : 3;
}
