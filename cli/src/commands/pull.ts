import { resolve } from 'node:path';
import { Option } from 'commander';
import { isPoolId, poolIdIn, regionOf } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import { formatPath } from '#core/json';
import { liveKind } from '#core/resources/live';
import { describeChange, type Change } from '#core/sync';
import { hideExternalIds } from '#live/messages';
import { fileNameFor } from '#live/operations';
import { CommandError, type CommandModule, type Context } from '../command.ts';
import { addAwsOptions, type AwsOptions } from '../live/aws-options.ts';
import { mapConcurrently } from '../live/concurrency.ts';
import { nameIn, readFiles } from '../live/find-groups.ts';
import { pullFile, pullPool, type PoolToPull, type PulledFile, type PullInput } from '../live/pull-pool.ts';
import { checkRegion, regionsOf } from '../live/regions.ts';
import { withLive, type LiveSession } from '../live/session.ts';
import { SiblingFiles } from '../live/sibling-files.ts';
import { openBases } from '../live/state.ts';

/** `pull`: writes the settings of live pools into files. */
export const pull: CommandModule = {
  name: 'pull',
  summary: 'write the settings of live pools into files',
  description:
    'Updates files with the settings of their live pools, and keeps their comments and order. Settings that you may have edited since the last pull are kept, unless you use --overwrite. With pool IDs or --all, pools without a file in --out-dir get a new one, which is named after the pool.',
  examples: [
    { purpose: 'Update all files', line: 'userpool pull' },
    { purpose: 'Write a pool and its MFA settings into new files', line: 'userpool pull eu-west-1_AbC123 --with mfa' },
    {
      purpose: 'Back up all pools of two Regions',
      line: 'userpool pull --all --region eu-west-1 --region us-east-1 --with mfa --out-dir pools',
    },
  ],
  exitCodes: {
    0: 'All files match the live pools.',
    2: 'At least one file was not pulled completely, for example because it has edits.',
  },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('[paths...]', 'files, folders and glob patterns, or pool IDs'))
      .option('--region <region>', 'Region of the pools, with --all (can be repeated)', collect)
      .option('--all', 'pull all pools of the Region')
      .addOption(
        new Option('--with <kinds...>', 'other settings to pull for pool IDs and --all').choices(['mfa'] as const),
      )
      .option('--out-dir <folder>', 'folder for pool IDs and --all (default: the working directory)')
      .option('--overwrite', 'replace your edits')
      .action((paths, options) => run((context) => runPull(paths, options, context))),
};

/** The options of `pull`. */
interface Options extends AwsOptions {
  readonly region?: readonly string[] | undefined;
  readonly all?: true | undefined;
  readonly with?: readonly string[] | undefined;
  readonly outDir?: string | undefined;
  readonly overwrite?: true | undefined;
}

function collect(region: string, regions: readonly string[] = []): readonly string[] {
  return [...regions, region];
}

async function runPull(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const ids = paths.filter(isPoolId);
  if (options.all && paths.length > 0) throw new CommandError('Give either --all, or files or pool IDs.');
  if (ids.length > 0 && ids.length < paths.length) throw new CommandError('Give either files or pool IDs.');
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
  if (options.with !== undefined || options.outDir !== undefined) {
    throw new CommandError('The options --with and --out-dir belong to pool IDs and --all.');
  }
  const { files, unread } = await readFiles(paths, context);
  const known = files.map((file) => ({ file, poolId: poolIdIn(parseDocument(file.text()).root) }));
  for (const { file, poolId } of known) checkRegion(options.region, poolId, nameIn(context.cwd, file.path));
  const pulled = await mapConcurrently(known, context.signal, ({ file }) => pullFile(file, input));
  return [
    ...pulled,
    ...unread.map(({ name, message }) => ({ path: name, result: { kind: 'failed', message } }) as const),
  ];
}

async function pullPools(ids: readonly string[], options: Options, input: PullInput): Promise<readonly PulledFile[]> {
  const { context, session } = input;
  for (const id of ids) checkRegion(options.region, id, id);
  const pools: readonly FoundPool[] = ids.length > 0 ? ids.map((id) => ({ id })) : await listAll(options, session);
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

async function listAll({ region }: Options, session: LiveSession): Promise<readonly FoundPool[]> {
  const pools: FoundPool[] = [];
  for (const one of await regionsOf(region, session)) {
    const gateway = await session.connect(one);
    for await (const page of gateway.list()) pools.push(...page);
  }
  return pools;
}

function report(pulled: readonly PulledFile[], { output, cwd, signal }: Context): number {
  const written = pulled.filter(
    ({ result }) => result.kind === 'created' || (result.kind === 'pulled' && result.changes.length > 0),
  );
  output.progress('');
  for (const { path, result } of pulled) {
    const name = nameIn(cwd, path);
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
  else if (pulled.length > 1) output.note(`${pulled.length} files: ${written.length} written.`);
  return pulled.every(({ result }) => result.kind !== 'failed' && !('kept' in result && result.kept.length > 0))
    ? 0
    : 2;
}

function countOf({ length }: readonly Change[]): string {
  return length === 1 ? '1 setting' : `${length} settings`;
}

function lineOf(change: Change): string {
  return `  ${describeChange(hideExternalIds(change))}`;
}

function describeKept(name: string, kept: readonly Change[]): string {
  const names = kept.map(({ path }) => formatPath(path)).join(', ');
  return `${name}: ${countOf(kept)} may be your edits and differ from the live pool, so the file keeps them: ${names}. To replace them, use --overwrite.`;
}
