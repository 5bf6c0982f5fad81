import { resolve } from 'node:path';
import { Option } from 'commander';
import { regionOf } from '#core/aws/pool-ids';
import { pushFile, readPoolFile, isNewPool, type PushOutcome } from '#live/operations';
import { CommandError, type CommandModule, type Context } from '../command.ts';
import { describeFileError } from '../files/failure.ts';
import { readText } from '../files/read-text.ts';
import { addAwsOptions, type AwsOptions } from '../live/aws-options.ts';
import { canAsk } from '../live/prompter.ts';
import { nameIn, readFile } from '../live/find-groups.ts';
import { basesFor } from '../live/plan-group.ts';
import { pushPorts } from '../live/push-ports.ts';
import { asWrite, pushExitCode, reportPush, writeExitCodes } from '../live/push-report.ts';
import { pushSavedPlan } from '../live/push-saved-plan.ts';
import { withLive } from '../live/session.ts';
import { SiblingFiles } from '../live/sibling-files.ts';
import { openBases, openSnapshots } from '../live/state.ts';
import { terminalPrompts } from '../live/terminal-prompts.ts';

/** `push`: changes a live pool to match its file. */
export const push: CommandModule = {
  name: 'push',
  summary: 'change a live pool to match its file',
  description:
    'On a terminal, shows the changes and asks before it sends anything. Elsewhere, it pushes only a plan that `userpool plan --out` has saved, and only if the live pool still is what the plan was made from. Before each push, the live pool is saved as a snapshot, for `userpool restore`.',
  examples: [
    { purpose: 'Review the changes of a file and push them', line: 'userpool push shop.userpool.json' },
    { purpose: 'Push a saved plan, for example in CI', line: 'userpool push --plan plan.json' },
    { purpose: 'Push a saved plan to a protected pool', line: 'userpool push --plan plan.json --confirm-pool shop' },
  ],
  exitCodes: writeExitCodes,
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('[file]', 'file to push'))
      .option('--plan <file>', 'saved plan to push, instead of a file')
      .option('--confirm-pool <name>', 'name of the pool, which a protected pool needs')
      .option('--snapshot-dir <folder>', 'folder for snapshots (default: the state folder of the user)')
      .addOption(
        new Option('--omitted <choice>', 'what becomes of settings that the file omits (default: ask)').choices([
          'keep',
          'reset',
        ] as const),
      )
      .option('--against <revision>', 'git revision with the file as it was before your changes')
      .action((file, options) => run((context) => asWrite(() => runPush(file, options, context)))),
};

/** The options of `push`. */
interface Options extends AwsOptions {
  readonly plan?: string | undefined;
  readonly confirmPool?: string | undefined;
  readonly snapshotDir?: string | undefined;
  readonly omitted?: 'keep' | 'reset' | undefined;
  readonly against?: string | undefined;
}

function runPush(file: string | undefined, options: Options, context: Context): Promise<number> {
  const { plan, omitted, against } = options;
  if (plan !== undefined) {
    if (file !== undefined) throw new CommandError('Give either a file or --plan, because a plan contains the file.');
    if (omitted !== undefined || against !== undefined) {
      throw new CommandError(
        'The options --omitted and --against belong to `userpool plan`. A saved plan contains them.',
      );
    }
    return pushPlan(plan, options, context);
  }
  if (file === undefined) throw new CommandError('Give the file to push, or a saved plan with --plan.');
  if (!canAsk(context)) {
    throw new CommandError(
      `Without a terminal, nothing can be confirmed, so nothing was sent. Run \`userpool plan ${file} --out plan.json\`, review the plan, then run \`userpool push --plan plan.json\`.`,
    );
  }
  return pushInteractively(file, options, context);
}

async function pushPlan(plan: string, options: Options, context: Context): Promise<number> {
  const path = resolve(context.cwd, plan);
  const text = await readText(path).catch((error: unknown) => {
    const reason = error instanceof CommandError ? error.message : describeFileError(error);
    throw new CommandError(`${nameIn(context.cwd, path)}: ${reason}`);
  });
  const { snapshots, path: folder } = openSnapshots(options.snapshotDir, context);
  return withLive(context, { ...options, showsCalls: true }, async (session) => {
    const { saved, outcome } = await pushSavedPlan(
      { path, text, confirmPool: options.confirmPool, snapshots },
      session,
      context,
    );
    return report(outcome, saved.files.map(({ name }) => name).join(' and '), folder, context);
  });
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
    const prompts = terminalPrompts(prompter, { place: { profile, endpoint }, confirmPool: options.confirmPool });
    const known = (await openBases(context)).at(endpoint);
    const bases = await basesFor([file, ...others], options, session);
    const outcome = await pushFile(file, {
      ...(await pushPorts({ file, prompts, snapshots, place: { profile, endpoint } }, session, context)),
      // What was pushed is what the next pull compares the file with.
      bases: { ...bases, set: (...base) => known.set(...base) },
      siblings: () => Promise.resolve(others),
      leftOut: options.omitted,
    });
    return report(outcome, name, folder, context);
  });
}

function report(outcome: PushOutcome, name: string, snapshotFolder: string, context: Context): number {
  reportPush(outcome, name, context);
  if (['pushed', 'pushed-unverified', 'partly-pushed', 'unknown-outcome'].includes(outcome.kind)) {
    context.output.note(`The configuration before the push is a snapshot in ${snapshotFolder}.`);
  }
  return pushExitCode(outcome);
}
