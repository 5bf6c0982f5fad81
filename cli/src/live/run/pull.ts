import { resolve } from 'node:path';
import { isPoolId, regionOf } from '#core/aws/pool-ids';
import { formatPath } from '#core/json';
import { liveKind } from '#core/resources/live';
import { describeChange, type Change } from '#core/sync';
import { hideExternalIds } from '#live/messages';
import { fileNameFor } from '#live/operations';
import { CommandError, type Context } from '../../command.ts';
import type { AwsOptions } from '../aws-options.ts';
import { mapConcurrently } from '../concurrency.ts';
import { nameIn, readFiles } from '../find-groups.ts';
import { joinNames, mergeFailures } from '../merge-failures.ts';
import { pullFile, pullPool, type PoolToPull, type PulledFile, type PullInput } from '../pull-pool.ts';
import { checkRegion, regionsOf } from '../regions.ts';
import { withLive } from '../session.ts';
import { SiblingFiles } from '../sibling-files.ts';
import { openBases } from '../state.ts';

/** The options of `pull`. */
export interface Options extends AwsOptions {
  readonly region?: readonly string[] | undefined;
  readonly all?: true | undefined;
  readonly with?: readonly string[] | undefined;
  readonly outDir?: string | undefined;
  readonly overwrite?: true | undefined;
}

/** Runs `pull`. @returns the exit code */
export async function runPull(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const ids = paths.filter(isPoolId);
  if (options.all && paths.length > 0) throw new CommandError('Specify either --all, or files or pool IDs.');
  if (ids.length > 0 && ids.length < paths.length)
    throw new CommandError('Specify either files or pool IDs, not both.');
  return withLive(context, options, async (session) => {
    const bases = await openBases(context);
    const input: PullInput = {
      session,
      context,
      basesFor: async (region) => bases.at(await session.endpointOf(region)),
      overwrite: options.overwrite ?? false,
    };
    const pulled =
      options.all || ids.length > 0 ? await pullPools(ids, options, input) : await pullFiles(paths, options, input);
    return report(pulled, context);
  });
}

async function pullFiles(paths: readonly string[], options: Options, input: PullInput): Promise<readonly PulledFile[]> {
  const { context } = input;
  if (options.region !== undefined || options.with !== undefined || options.outDir !== undefined) {
    throw new CommandError('The options --region, --with and --out-dir can be used only with pool IDs or --all.');
  }
  const { files, unread } = await readFiles(paths, context);
  const pulled = await mapConcurrently(files, context.signal, (file) => pullFile(file, input));
  return [
    ...pulled,
    ...unread.map(({ name, message }) => ({ path: name, result: { kind: 'failed', message } }) as const),
  ];
}

async function pullPools(ids: readonly string[], options: Options, input: PullInput): Promise<readonly PulledFile[]> {
  const { context } = input;
  for (const id of ids) checkRegion(options.region, id);
  const pools: readonly FoundPool[] = ids.length > 0 ? ids.map((id) => ({ id })) : await listAll(options, input);
  const folder = resolve(context.cwd, options.outDir ?? '.');
  const regions = new Set(pools.map(({ id }) => regionOf(id)));
  const folderOf = (region: string): string => (options.all && regions.size > 1 ? resolve(folder, region) : folder);
  const names = new Map<string, number>();
  const nameOf = ({ id, name }: FoundPool): string =>
    `${folderOf(regionOf(id))}/${fileNameFor(liveKind('pool'), name ?? id, id).toLowerCase()}`;
  for (const pool of pools) names.set(nameOf(pool), (names.get(nameOf(pool)) ?? 0) + 1);
  const files = new SiblingFiles();
  let count = 0;
  const pulled = await mapConcurrently(pools, context.signal, async (pool) => {
    const region = regionOf(pool.id);
    const task: PoolToPull = {
      poolId: pool.id,
      region,
      folder: folderOf(region),
      isAmbiguous: (names.get(nameOf(pool)) ?? 0) > 1,
      kinds: ['pool', ...(options.with ?? [])],
    };
    const result = await pullPool(task, files, input);
    count += 1;
    context.output.progress(`Pulled ${count} of ${pools.length} pools`);
    return result;
  });
  return pulled.flat();
}

/** A pool to pull. The name is unknown if the user gave the ID. */
interface FoundPool {
  readonly id: string;
  readonly name?: string | undefined;
}

async function listAll({ region }: Options, { session, context }: PullInput): Promise<readonly FoundPool[]> {
  const pools: FoundPool[] = [];
  for (const one of await regionsOf(region, session, context)) {
    const gateway = await session.connect(one);
    const before = pools.length;
    for await (const page of gateway.list()) pools.push(...page);
    if (pools.length === before) context.output.note(`No user pools in ${one}.`);
  }
  return pools;
}

function report(pulled: readonly PulledFile[], { output, cwd, signal }: Context): number {
  const written = pulled.filter(
    ({ result }) => result.kind === 'created' || (result.kind === 'pulled' && result.changes.length > 0),
  );
  output.progress('');
  const named = pulled.map(({ path, result }) => ({ name: nameIn(cwd, path), result }));
  const shown = mergeFailures(
    named,
    ({ result }) => (result.kind === 'failed' ? result.message : undefined),
    (first, all) => ({ ...first, name: joinNames(all.map(({ name }) => name)) }),
  );
  for (const { name, result } of shown) {
    if (result.kind === 'created') output.result(`${name}: Created.`);
    if (result.kind === 'unchanged') output.result(`${name}: No changes.`);
    if (result.kind === 'new-pool') output.note(`${name} describes a new pool, so there is nothing to pull.`);
    if (result.kind === 'failed' && !signal.aborted) output.failure(`${name}: ${result.message}`);
    if (result.kind !== 'pulled') continue;
    const { changes, kept } = result;
    if (changes.length > 0) output.result([`${name}: ${countOf(changes)} pulled.`, ...changes.map(lineOf)].join('\n'));
    if (kept.length > 0) output.failure(describeKept(name, kept), 'warning');
  }
  const files = written.length === 1 ? '1 file was' : `${written.length} files were`;
  if (signal.aborted) output.note(`Interrupted. ${files} written completely; the others are unchanged.`);
  else if (pulled.length > 1) output.note(summarize(pulled, written.length));
  return pulled.every(({ result }) => result.kind !== 'failed' && !('kept' in result && result.kept.length > 0))
    ? 0
    : 2;
}

function summarize(pulled: readonly PulledFile[], written: number): string {
  const failed = pulled.filter(({ result }) => result.kind === 'failed').length;
  const counts = [`${written} written`, `${pulled.length - written - failed} unchanged`, `${failed} failed`];
  return `${pulled.length} files: ${counts.filter((count) => !count.startsWith('0 ')).join(', ')}.`;
}

function countOf({ length }: readonly Change[]): string {
  return length === 1 ? '1 setting' : `${length} settings`;
}

function lineOf(change: Change): string {
  return `  ${describeChange(hideExternalIds(change))}`;
}

function describeKept(name: string, kept: readonly Change[]): string {
  const names = kept.map(({ path }) => formatPath(path)).join(', ');
  const what =
    kept.length === 1
      ? '1 setting that differs from the live pool and may be your edit'
      : `${kept.length} settings that differ from the live pool and may be your edits`;
  return `${name}: Kept ${what}: ${names}. To replace ${kept.length === 1 ? 'it' : 'them'}, use --overwrite.`;
}
