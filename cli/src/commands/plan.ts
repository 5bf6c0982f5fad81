import { resolve } from 'node:path';
import { Option } from 'commander';
import { CommandError, type CommandModule, type Context } from '../command.ts';
import { describeFileError } from '../files/failure.ts';
import { filePatterns } from '../files/find-files.ts';
import { writeText } from '../files/write-text.ts';
import { addAwsOptions, type AwsOptions } from '../live/aws-options.ts';
import { mapConcurrently } from '../live/concurrency.ts';
import { exitCodeOf, summarize } from '../live/differences.ts';
import { nameIn, readGroups } from '../live/find-groups.ts';
import { planGroup, type PlannedGroup } from '../live/plan-group.ts';
import { planAsRecord, planAsText } from '../live/plan-report.ts';
import { formatSavedPlan } from '../live/saved-plan.ts';
import { withLive } from '../live/session.ts';

/** `plan`: shows what a push would change. */
export const plan: CommandModule = {
  name: 'plan',
  summary: 'show what a push would change',
  description: `Reads the live pools and shows what a push of each file would change. Changes nothing. The pool file and the MFA file of a pool in the same folder are planned together. Without paths, it plans all files named ${filePatterns} in the working directory and its folders.`,
  examples: [
    { purpose: 'Plan all files', line: 'userpool plan' },
    { purpose: 'Save the plan of a pool, to push it later', line: 'userpool plan shop.userpool.json --out plan.json' },
    {
      purpose: 'In a pull request, tell your changes from those of others',
      line: 'userpool plan --against origin/main --exit-code',
    },
  ],
  exitCodes: {
    0: 'The plans were made. With --exit-code: there are no changes.',
    1: 'At least one plan could not be made, for example because a file has errors or there are no credentials.',
    2: 'Only with --exit-code: there are changes.',
  },
  failureCode: 1,
  declare: (command, run) =>
    addAwsOptions(command.argument('[paths...]', 'files, folders and glob patterns'))
      .option('-o, --out <file>', 'save the plan of one pool for `userpool push --plan`')
      .addOption(
        new Option('--omitted <choice>', 'what becomes of settings that a file omits')
          .choices(['keep', 'reset'] as const)
          .default('keep' as const),
      )
      .option('--against <revision>', 'git revision with the files as they were before your changes')
      .option('--exit-code', 'exit with 2 if there are changes')
      .addOption(
        new Option('-f, --format <name>', 'output format').choices(['text', 'json'] as const).default('text' as const),
      )
      .action((paths, options) => run((context) => runPlan(paths, options, context))),
};

/** The options of `plan`. */
interface Options extends AwsOptions {
  readonly out?: string | undefined;
  readonly omitted: 'keep' | 'reset';
  readonly against?: string | undefined;
  readonly exitCode?: true | undefined;
  readonly format: 'text' | 'json';
}

async function runPlan(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const { output, signal, cwd } = context;
  const { groups, unread } = await readGroups(paths, context);
  if (options.out !== undefined && (groups.length !== 1 || unread.length > 0)) {
    throw new CommandError(
      groups.length > 1
        ? `The option --out saves the plan of one pool, but there are ${groups.length} files. Give the path of one file.`
        : 'There is no file to plan. Give the path of one file.',
    );
  }
  return withLive(context, { ...options, showsCalls: groups.length === 1 }, async (session) => {
    let count = 0;
    const planned = await mapConcurrently(groups, signal, async (group) => {
      const results = await planGroup(group, options, session, context);
      count += 1;
      if (groups.length > 1) output.progress(`Planned ${count} of ${groups.length} pools`);
      return results;
    });
    signal.throwIfAborted();
    const results = planned.flat();
    const reportContext = { profile: session.profile, nameOf: (path: string) => nameIn(cwd, path) };
    if (options.format === 'json') {
      output.result(
        JSON.stringify(
          results.map((one) => planAsRecord('plan', one, reportContext)),
          undefined,
          2,
        ),
      );
    } else {
      for (const one of results) {
        const text = planAsText(one, reportContext);
        if (isFailure(one)) output.failure(text);
        else output.result(`${text}\n`);
      }
    }
    for (const { name, message } of unread) output.failure(`${name}: ${message}`);
    const counts = {
      total: results.length + unread.length,
      different: results.filter(({ result: { kind } }) => kind === 'planned' || kind === 'new-pool').length,
      failed: results.filter(isFailure).length + unread.length,
    };
    if (counts.total > 1) output.note(summarize(counts, 'with changes'));
    if (options.out !== undefined) await save(options.out, results, context);
    return exitCodeOf(counts, options.exitCode);
  });
}

function isFailure({ result: { kind } }: PlannedGroup): boolean {
  return kind === 'failed' || kind === 'invalid' || kind === 'blocked';
}

async function save(path: string, results: readonly PlannedGroup[], { cwd, version, output }: Context): Promise<void> {
  const [planned, ...others] = results;
  const result = planned?.result;
  if (others.length > 0 || !result || !('plan' in result)) {
    output.note('No plan was saved.');
    return;
  }
  const { plan, saved: files, states, endpoint } = result;
  try {
    await writeText(resolve(cwd, path), formatSavedPlan({ plan, files, states, endpoint, toolVersion: version }));
  } catch (error) {
    throw new CommandError(`The plan could not be saved in ${path}. ${describeFileError(error)}`);
  }
  output.note(`Saved the plan in ${path}. To push it, run \`userpool push --plan ${path}\`.`);
}
