import { resolve } from 'node:path';
import { kindOf } from '#core/resources';
import { CommandError, type Context } from '../../command.ts';
import { saveOutput } from '../../files/write-text.ts';
import { visibleLine } from '../../output/visible.ts';
import type { AwsOptions } from '../aws-options.ts';
import { mapConcurrently } from '../concurrency.ts';
import { confirmPoolOption } from '../confirm-pool.ts';
import { exitCodeOf, summarize } from '../differences.ts';
import { nameIn, readGroups } from '../find-groups.ts';
import { deletedSince } from '../git-base.ts';
import { mergeFailures } from '../merge-failures.ts';
import { planGroup, type PlannedGroup } from '../plan-group.ts';
import { planAsRecord, planAsText } from '../plan-report.ts';
import { formatSavedPlan } from '../saved-plan.ts';
import { showFailures, showResults } from '../show-results.ts';
import { withLive, type LiveSession } from '../session.ts';

/** The options of `plan`. */
export interface Options extends AwsOptions {
  readonly out?: string | undefined;
  readonly omitted: 'keep' | 'reset';
  readonly against?: string | undefined;
  readonly exitCode?: true | undefined;
  readonly format: 'text' | 'json';
}

/** Runs `plan`. @returns the exit code */
export async function runPlan(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const { output, signal, cwd } = context;
  const { groups, unread } = await readGroups(paths, context);
  const deleted = options.against === undefined ? [] : await describeDeletedFiles(options.against, paths, cwd);
  if (options.out !== undefined && (groups.length !== 1 || unread.length > 0)) {
    throw new CommandError(
      groups.length > 1
        ? `The option --out saves the plan of one pool, but there are ${groups.length}. Specify a single file.`
        : 'There is no file to plan. Specify a single file.',
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
    const failed = unread.map(({ name, message }) => ({
      files: [{ path: resolve(cwd, name) }],
      result: { kind: 'failed', message } as const,
    }));
    const results = [...planned.flat(), ...failed];
    const counts = {
      total: results.length,
      different: results.filter(({ result: { kind } }) => kind === 'planned' || kind === 'new-pool').length,
      failed: results.filter(isFailure).length,
    };
    const ending = [...deleted, ...(counts.total > 1 ? [summarize(counts, 'with changes')] : [])];
    show(results, ending, options, session, context);
    if (options.out !== undefined) save(options.out, results, context);
    return exitCodeOf(counts, options.exitCode);
  });
}

/** Names the files that were deleted since a git revision, because the plans do not mention their pools. */
async function describeDeletedFiles(
  revision: string,
  paths: readonly string[],
  cwd: string,
): Promise<readonly string[]> {
  const deleted = (await deletedSince(revision, cwd, paths)).filter((name) => kindOf(name));
  if (deleted.length === 0) return [];
  return [
    `warning: Deleted since ${revision}: ${visibleLine(deleted.join(', '))}. The live settings do not change, but they are no longer planned or compared.`,
  ];
}

function show(
  results: readonly PlannedGroup[],
  ending: readonly string[],
  { format, against }: Options,
  { profile }: LiveSession,
  context: Context,
): void {
  const { output, cwd } = context;
  const reportContext = { profile, against, nameOf: (path: string) => nameIn(cwd, path) };
  const texts = mergeFailures(results, messageIn, merge).map((one) => ({
    text: planAsText(one, reportContext),
    isFailure: isFailure(one),
  }));
  if (format === 'text') {
    showResults('plan', texts, ending, context);
    return;
  }
  output.result(
    JSON.stringify(
      results.map((one) => planAsRecord(one, reportContext)),
      undefined,
      2,
    ),
  );
  showFailures(texts, ending, output);
}

function messageIn({ result }: PlannedGroup): string | undefined {
  return result.kind === 'failed' ? result.message : undefined;
}

function merge(first: PlannedGroup, all: readonly PlannedGroup[]): PlannedGroup {
  return { ...first, files: all.flatMap(({ files }) => files) };
}

function isFailure({ result: { kind } }: PlannedGroup): boolean {
  return kind === 'failed' || kind === 'invalid' || kind === 'blocked';
}

function save(path: string, results: readonly PlannedGroup[], { cwd, version, output }: Context): void {
  const [planned, ...others] = results;
  const result = planned?.result;
  if (others.length > 0 || !result || !('plan' in result)) {
    output.note('No plan was saved.');
    return;
  }
  saveOutput(resolve(cwd, path), formatSavedPlan({ ...result, toolVersion: version }));
  const confirmation = result.isProtected ? ` ${confirmPoolOption(result.plan.pool)}` : '';
  output.note(`Saved the plan in ${path}. To push it, run \`userpool push --plan ${path}${confirmation}\`.`);
}
