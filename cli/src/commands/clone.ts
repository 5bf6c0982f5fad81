import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { isPoolId, regionOf } from '#core/aws/pool-ids';
import { liveKind } from '#core/resources/live';
import { clonePool } from '#core/sync';
import { cloneText } from '#live/messages';
import { fileNameFor, readPool } from '#live/operations';
import { CommandError, type CommandModule, type Context } from '../command.ts';
import { describeFileError } from '../files/failure.ts';
import { addAwsOptions, type AwsOptions } from '../live/aws-options.ts';
import { DiskFile } from '../live/disk-file.ts';
import { nameIn } from '../live/find-groups.ts';
import { mfaListener, messageOf } from '../live/plan-group.ts';
import { checkRegion } from '../live/regions.ts';
import { withLive } from '../live/session.ts';

/** `clone`: writes the file of a new pool that is like a live one. */
export const clone: CommandModule = {
  name: 'clone',
  summary: 'write the file of a new pool with the settings of a live one',
  description:
    'Writes a file from which `userpool create` creates a pool with the same settings. Comments in the file list what to check and what is not cloned. Changes no pool. Prints the name of the file.',
  examples: [
    { purpose: 'Clone a pool', line: 'userpool clone eu-west-1_AbC123 --name shop-test' },
    { purpose: 'Choose the file', line: 'userpool clone eu-west-1_AbC123 --name shop-test --out test.userpool.json' },
  ],
  exitCodes: { 0: 'The file was written.', 2: 'It was not.' },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('<pool-id>', 'ID of the pool to clone', readPoolId))
      .option('--name <name>', 'name of the new pool (default: the name of the pool, and -copy)')
      .option('-o, --out <file>', 'new file (default: named after the pool)')
      .option('--region <region>', 'Region of the pool, which its ID already contains')
      .action((poolId, options) => run((context) => runClone(poolId, options, context))),
};

/** The options of `clone`. */
interface Options extends AwsOptions {
  readonly name?: string | undefined;
  readonly out?: string | undefined;
  readonly region?: string | undefined;
}

function readPoolId(text: string): string {
  if (isPoolId(text)) return text;
  throw new InvalidArgumentError('It must be a pool ID, such as eu-west-1_AbC123.');
}

/** The maximum length of a pool's name (API reference: PoolName). */
const MAX_NAME_LENGTH = 128;

async function runClone(poolId: string, options: Options, context: Context): Promise<number> {
  checkRegion(options.region, poolId, poolId);
  return withLive(context, { ...options, showsCalls: true }, async ({ connect }) => {
    const kind = liveKind('pool');
    const { live } = await connect(regionOf(poolId))
      .then((gateway) => readPool(gateway, kind, poolId, mfaListener(context, { name: poolId })))
      .catch((error: unknown) => {
        throw new CommandError(messageOf(error));
      });
    const name = options.name ?? `${live.poolName.slice(0, MAX_NAME_LENGTH - 5)}-copy`;
    const path = resolve(context.cwd, options.out ?? fileNameFor(kind, name, 'clone'));
    try {
      await DiskFile.create(path, cloneText(clonePool(live, name), live));
    } catch (error) {
      const reason =
        (error as NodeJS.ErrnoException).code === 'EEXIST'
          ? 'It already exists. Use another --out.'
          : describeFileError(error);
      throw new CommandError(`${nameIn(context.cwd, path)} was not written. ${reason}`);
    }
    context.output.result(nameIn(context.cwd, path));
    context.output.note('Check the comments at the top of the file, then create the pool with `userpool create`.');
    return 0;
  });
}
