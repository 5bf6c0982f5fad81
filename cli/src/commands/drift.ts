import { Option } from 'commander';
import { formatPath, type JsonObject } from '#core/json';
import { describeChange, planPull, type Change } from '#core/sync';
import { hideExternalIds } from '#live/messages';
import { describePool, isNewPool, readPoolFile } from '#live/operations';
import type { CommandModule, Context } from '../command.ts';
import { filePatterns } from '../files/find-files.ts';
import { addAwsOptions, type AwsOptions } from '../live/aws-options.ts';
import { mapConcurrently } from '../live/concurrency.ts';
import { exitCodeOf, summarize } from '../live/differences.ts';
import type { DiskFile } from '../live/disk-file.ts';
import { nameIn, readFiles } from '../live/find-groups.ts';
import { messageOf } from '../live/plan-group.ts';
import { withLive, type LiveSession } from '../live/session.ts';

/** `drift`: shows what differs in live pools. */
export const drift: CommandModule = {
  name: 'drift',
  summary: 'show what differs in the live pools',
  description: `Shows the settings of live pools that differ from the files or that the files do not contain, whoever changed them. Changes nothing. Without paths, it compares all files named ${filePatterns} in the working directory and its folders.`,
  examples: [
    { purpose: 'Compare all files with their live pools', line: 'userpool drift' },
    { purpose: 'Fail if there are differences, for example in a nightly job', line: 'userpool drift --exit-code' },
  ],
  exitCodes: {
    0: 'The files were compared. With --exit-code: there are no differences.',
    1: 'At least one file could not be compared.',
    2: 'Only with --exit-code: there are differences.',
  },
  failureCode: 1,
  declare: (command, run) =>
    addAwsOptions(command.argument('[paths...]', 'files, folders and glob patterns'))
      .option('--exit-code', 'exit with 2 if there are differences')
      .addOption(
        new Option('-f, --format <name>', 'output format').choices(['text', 'json'] as const).default('text' as const),
      )
      .action((paths, options) => run((context) => runDrift(paths, options, context))),
};

/** The options of `drift`. */
interface Options extends AwsOptions {
  readonly exitCode?: true | undefined;
  readonly format: 'text' | 'json';
}

/** The result of comparing a file with its live resource. */
interface Compared {
  readonly name: string;
  readonly result:
    | { readonly kind: 'new-pool' }
    | { readonly kind: 'failed'; readonly message: string }
    | { readonly kind: 'compared'; readonly poolId: string; readonly differences: readonly Change[] };
}

/** The version of the records that `--format json` prints. */
const FORMAT_VERSION = 1;

async function runDrift(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const { output, signal, cwd } = context;
  const { files, unread } = await readFiles(paths, context);
  return withLive(context, { ...options, showsCalls: files.length === 1 }, async (session) => {
    let count = 0;
    const compared = await mapConcurrently(files, signal, async (file) => {
      const result = await compare(file, session);
      count += 1;
      if (files.length > 1) output.progress(`Compared ${count} of ${files.length} files`);
      return { name: nameIn(cwd, file.path), result };
    });
    signal.throwIfAborted();
    const failed = unread.map(({ name, message }): Compared => ({ name, result: { kind: 'failed', message } }));
    const results: readonly Compared[] = [...compared, ...failed];
    if (options.format === 'json') output.result(JSON.stringify(results.map(recordOf), undefined, 2));
    for (const one of results) {
      if (one.result.kind === 'failed') output.failure(textOf(one));
      else if (options.format === 'text') output.result(textOf(one));
    }
    const counts = {
      total: results.length,
      different: results.filter(({ result }) => result.kind === 'compared' && result.differences.length > 0).length,
      failed: results.filter(({ result }) => result.kind === 'failed').length,
    };
    if (counts.total > 1) output.note(summarize(counts, 'with differences', 'file'));
    return exitCodeOf(counts, options.exitCode);
  });
}

async function compare(file: DiskFile, { connect }: LiveSession): Promise<Compared['result']> {
  try {
    if (isNewPool(file)) return { kind: 'new-pool' };
    const read = readPoolFile(file, 'readable');
    if (read.kind === 'unusable') {
      return { kind: 'failed', message: 'The file has a syntax error or no valid UserPoolId. Run `userpool check`.' };
    }
    const { document, poolId, region } = read;
    const live = await describePool(await connect(region), { kind: document.kind, poolId });
    const { overwritten, broughtIn } = planPull(document, live);
    return { kind: 'compared', poolId, differences: [...overwritten, ...broughtIn].map(hideExternalIds) };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}

function textOf({ name, result }: Compared): string {
  switch (result.kind) {
    case 'failed':
      return `${name}: ${result.message}`;
    case 'new-pool':
      return `${name}: Describes a new pool, so there is no live pool.`;
    case 'compared': {
      const { differences, poolId } = result;
      if (differences.length === 0) return `${name}: No differences.`;
      const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
      return [
        `${name}: ${count} in ${poolId} (file → live)`,
        ...differences.map((one) => `  ${describeChange(one)}`),
      ].join('\n');
    }
  }
}

function recordOf({ name, result }: Compared): JsonObject {
  const record = { formatVersion: FORMAT_VERSION, command: 'drift', files: [name] };
  switch (result.kind) {
    case 'failed':
      return { ...record, status: 'failed', message: result.message };
    case 'new-pool':
      return { ...record, status: 'new-pool' };
    case 'compared':
      return {
        ...record,
        status: result.differences.length > 0 ? 'differences' : 'no-differences',
        pool: { id: result.poolId },
        differences: result.differences.map(({ path, before, after }) => ({
          path: formatPath(path),
          file: before ?? null,
          live: after ?? null,
        })),
      };
  }
}
