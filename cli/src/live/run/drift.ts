import { formatPath, type JsonObject } from '#core/json';
import { describeChange, planPull, type Change } from '#core/sync';
import { hideExternalIds } from '#live/messages';
import { describePool, isNewPool, readPoolFile } from '#live/operations';
import type { Context } from '../../command.ts';
import type { AwsOptions } from '../aws-options.ts';
import { mapConcurrently } from '../concurrency.ts';
import { exitCodeOf, summarize } from '../differences.ts';
import { describeUnreadable } from '../diagnostic-place.ts';
import type { DiskFile } from '../disk-file.ts';
import { nameIn, readFiles } from '../find-groups.ts';
import { joinNames, mergeFailures } from '../merge-failures.ts';
import { messageOf } from '../plan-group.ts';
import { fileRecord, recordOf } from '../records.ts';
import { withLive, type LiveSession } from '../session.ts';

/** The options of `drift`. */
export interface Options extends AwsOptions {
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
      const result = await compare(file, session);
      count += 1;
      if (files.length > 1) output.progress(`Compared ${count} of ${files.length} files`);
      return { name: nameIn(cwd, file.path), result };
    });
    signal.throwIfAborted();
    const failed = unread.map(({ name, message }): Compared => ({ name, result: { kind: 'failed', message } }));
    const results: readonly Compared[] = [...compared, ...failed];
    if (options.format === 'json') output.result(JSON.stringify(results.map(toRecord), undefined, 2));
    for (const one of mergeFailures(results, messageIn, merge)) {
      if (one.result.kind === 'failed') output.failure(textOf(one));
      else if (options.format === 'text') output.result(textOf(one));
    }
    const counts = {
      total: results.length,
      different: results.filter(isDifferent).length,
      failed: results.filter(({ result }) => result.kind === 'failed').length,
    };
    if (counts.total > 1) output.note(summarize(counts, 'with differences', 'file'));
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

async function compare(file: DiskFile, { connect }: LiveSession): Promise<Compared['result']> {
  try {
    if (isNewPool(file)) return { kind: 'new-pool' };
    const read = readPoolFile(file, 'readable');
    if (read.kind === 'unusable') {
      return { kind: 'failed', message: describeUnreadable(read.diagnostics, file.text(), 'it was not compared') };
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
      return `${name}: Has no UserPoolId, so it cannot be compared with a live pool.`;
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
