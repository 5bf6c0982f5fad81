import { formatPath, type JsonObject } from '#core/json';
import { describeChange, planPull, planStep, type Change, type LivePool } from '#core/sync';
import { hideExternalIds } from '#live/messages';
import { describePool, isNewPool, readPoolFile } from '#live/operations';
import type { Context } from '../../command.ts';
import { visibleLine, visibleName } from '../../output/visible.ts';
import type { AwsOptions } from '../aws-options.ts';
import { mapConcurrently } from '../concurrency.ts';
import { exitCodeOf, summarize } from '../differences.ts';
import { describeUnreadable } from '../diagnostic-place.ts';
import type { DiskFile } from '../disk-file.ts';
import { nameIn, readFiles } from '../find-groups.ts';
import { joinNames, mergeFailures } from '../merge-failures.ts';
import { messageOf } from '../plan-group.ts';
import { fileRecord, recordOf } from '../records.ts';
import { showFailures, showResults } from '../show-results.ts';
import { withLive, type LiveSession } from '../session.ts';

/** The options of `drift`. */
export interface Options extends AwsOptions {
  readonly omitted: 'report' | 'ignore';
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

/** Runs `drift`. @returns the exit code */
export async function runDrift(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const { output, signal, cwd } = context;
  const { files, unread } = await readFiles(paths, context);
  return withLive(context, { ...options, showsCalls: files.length === 1 }, async (session) => {
    let count = 0;
    const compared = await mapConcurrently(files, signal, async (file) => {
      const result = await compare(file, options, session);
      count += 1;
      if (files.length > 1) output.progress(`Compared ${count} of ${files.length} files`);
      return { name: nameIn(cwd, file.path), result };
    });
    signal.throwIfAborted();
    const failed = unread.map(({ name, message }): Compared => ({ name, result: { kind: 'failed', message } }));
    const results: readonly Compared[] = [...compared, ...failed];
    const counts = {
      total: results.length,
      different: results.filter(isDifferent).length,
      failed: results.filter(({ result }) => result.kind === 'failed').length,
    };
    const texts = mergeFailures(results, messageIn, merge).map((one) => ({
      text: textOf(one),
      isFailure: one.result.kind === 'failed',
    }));
    const ending = counts.total > 1 ? [summarize(counts, 'with differences', 'file')] : [];
    if (options.format === 'text') showResults('drift', texts, ending, context);
    else {
      output.result(JSON.stringify(results.map(toRecord), undefined, 2));
      showFailures(texts, ending, output);
    }
    return exitCodeOf(counts, options.exitCode);
  });
}

function messageIn({ result }: Compared): string | undefined {
  return result.kind === 'failed' ? result.message : undefined;
}

function merge(first: Compared, all: readonly Compared[]): Compared {
  return { ...first, name: joinNames(all.map(({ name }) => name)) };
}

/** Whether a file differs from its live resource, or has none. */
function isDifferent({ result }: Compared): boolean {
  return result.kind === 'new-pool' || (result.kind === 'compared' && result.differences.length > 0);
}

async function compare(file: DiskFile, { omitted }: Options, { connect }: LiveSession): Promise<Compared['result']> {
  try {
    if (isNewPool(file)) return { kind: 'new-pool' };
    const read = readPoolFile(file, 'readable');
    if (read.kind === 'unusable') {
      return { kind: 'failed', message: describeUnreadable(read.diagnostics, file.text(), 'it was not compared') };
    }
    const { document, poolId, region } = read;
    const live = await describePool(await connect(region), { kind: document.kind, poolId });
    const differences = omitted === 'ignore' ? undoneByPush(document.root, live) : differencesIn(document, live);
    return { kind: 'compared', poolId, differences: differences.map(hideExternalIds) };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}

function differencesIn(...args: Parameters<typeof planPull>): readonly Change[] {
  const { overwritten, broughtIn } = planPull(...args);
  return [...overwritten, ...broughtIn];
}

/** Returns the differences that a push of the file would undo if it kept the settings that the file omits. */
function undoneByPush(file: JsonObject, live: LivePool): readonly Change[] {
  const { changes } = planStep({ file, live, leftOut: 'keep' });
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }));
}

function textOf({ name: path, result }: Compared): string {
  const name = visibleName(path);
  switch (result.kind) {
    case 'failed':
      return `${name}: ${visibleLine(result.message)}`;
    case 'new-pool':
      return `${name}: Has no UserPoolId, so it cannot be compared with a live pool.`;
    case 'compared': {
      const { differences, poolId } = result;
      if (differences.length === 0) return `${name}: No differences.`;
      const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
      return [
        `${name}: ${count} in ${poolId} (file → live)`,
        ...differences.map((one) => `  ${visibleLine(describeChange(one))}`),
      ].join('\n');
    }
  }
}

function toRecord({ name, result }: Compared): JsonObject {
  const record = { ...recordOf('drift'), files: [fileRecord(name)] };
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
