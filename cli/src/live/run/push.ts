import { resolve } from 'node:path';
import { regionOf } from '#core/aws/pool-ids';
import { pushFile, readPoolFile, isNewPool, type PushOutcome } from '#live/operations';
import { CommandError, type Context } from '../../command.ts';
import { describeFileError } from '../../files/failure.ts';
import { readText } from '../../files/read-text.ts';
import type { AwsOptions } from '../aws-options.ts';
import { checkConfirmPool } from '../confirm-pool.ts';
import { canAsk } from '../prompter.ts';
import { nameIn, readFile } from '../find-groups.ts';
import { basesFor } from '../plan-group.ts';
import { pushPorts } from '../push-ports.ts';
import { asWrite, pushExitCode, reportPush, type Pushed } from '../push-report.ts';
import { pushSavedPlan } from '../push-saved-plan.ts';
import { withLive } from '../session.ts';
import { SiblingFiles } from '../sibling-files.ts';
import { openBases, openSnapshots } from '../state.ts';
import { terminalPrompts } from '../terminal-prompts.ts';

/** The options of `push`. */
export interface Options extends AwsOptions {
  readonly plan?: string | undefined;
  readonly confirmPool?: string | undefined;
  readonly snapshotDir?: string | undefined;
  readonly omitted?: 'keep' | 'reset' | undefined;
  readonly against?: string | undefined;
}

/** Runs `push`. @returns the exit code */
export function runPush(file: string | undefined, options: Options, context: Context): Promise<number> {
  return asWrite(() => push(file, options, context));
}

function push(file: string | undefined, options: Options, context: Context): Promise<number> {
  const { plan, omitted, against } = options;
  if (plan !== undefined) {
    if (file !== undefined)
      throw new CommandError('Specify either a file or --plan, not both. A saved plan contains the file.');
    if (omitted !== undefined || against !== undefined) {
      throw new CommandError(
        'The options --omitted and --against cannot be used with --plan. Use them with `userpool plan` when you create the plan.',
      );
    }
    return pushPlan(plan, options, context);
  }
  if (file === undefined) throw new CommandError('Specify the file to push, or a saved plan with --plan.');
  if (!canAsk(context)) {
    throw new CommandError(
      `Nothing was sent: without a terminal, only a saved plan can be pushed. Run \`userpool plan ${file} --out plan.json\`, review the plan, then run \`userpool push --plan plan.json\`.`,
    );
  }
  return pushInteractively(file, options, context);
}

async function pushPlan(plan: string, options: Options, context: Context): Promise<number> {
  const path = resolve(context.cwd, plan);
  const text = readPlanText(path, context);
  const { snapshots, path: folder } = openSnapshots(options.snapshotDir, context);
  return withLive(context, { ...options, showsCalls: true }, async (session) => {
    const { saved, outcome } = await pushSavedPlan(
      { path, text, confirmPool: options.confirmPool, snapshots },
      session,
      context,
    );
    const pushed = {
      paths: saved.files.map(({ path: one }) => one),
      values: [...saved.files.map(({ value }) => value), ...Object.values(saved.described)],
    };
    return report(outcome, pushed, folder, context);
  });
}

function readPlanText(path: string, { cwd }: Context): string {
  try {
    return readText(path);
  } catch (error) {
    throw new CommandError(`${nameIn(cwd, path)}: ${describeFileError(error)}`);
  }
}

async function pushInteractively(path: string, options: Options, context: Context): Promise<number> {
  const file = await readFile(path, context);
  const name = nameIn(context.cwd, file.path);
  if (isNewPool(file))
    throw new CommandError(`${name} describes a new pool. To create it, run \`userpool create ${name}\`.`);
  const { snapshots, path: folder } = openSnapshots(options.snapshotDir, context);
  return withLive(context, { ...options, showsCalls: true }, async (session) => {
    const { profile, prompter, endpointOf } = session;
    if (!prompter) throw new Error('There is no terminal.');
    const read = readPoolFile(file, 'readable');
    const endpoint = read.kind === 'readable' ? await endpointOf(regionOf(read.poolId)) : undefined;
    const siblings = new SiblingFiles();
    const others = read.kind === 'readable' ? await siblings.of(file, read.poolId) : [];
    const { confirmPool, against } = options;
    const prompts = terminalPrompts(prompter, { place: { profile, endpoint }, confirmPool, against });
    const known = (await openBases(context)).at(endpoint);
    const bases = await basesFor([file, ...others], options, session);
    const outcome = await pushFile(file, {
      ...(await pushPorts({ file, prompts, snapshots, place: { profile, endpoint } }, session, context)),
      // Stores the pushed state, even with --against: the next pull compares the file with it.
      bases: { ...bases, set: (...base) => known.set(...base) },
      siblings: () => Promise.resolve(others),
      leftOut: options.omitted,
    });
    if (outcome.kind === 'nothing-to-do') checkConfirmPool(outcome.plan.pool, confirmPool);
    // After a partial push, the changed resource may be that of the other file.
    const otherNames = outcome.kind === 'partly-pushed' ? others.map((one) => nameIn(context.cwd, one.path)) : [];
    return report(outcome, { paths: [name, ...otherNames], values: [read.document.root] }, folder, context);
  });
}

function report(outcome: PushOutcome, pushed: Pushed, snapshotFolder: string, context: Context): number {
  reportPush(outcome, pushed, context);
  if (['pushed', 'pushed-unverified', 'partly-pushed', 'unknown-outcome'].includes(outcome.kind)) {
    context.output.note(`The previous configuration was saved as a snapshot in ${snapshotFolder}.`);
  }
  return pushExitCode(outcome);
}
