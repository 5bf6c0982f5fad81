import { resolve } from 'node:path';
import { regionOf } from '#core/aws/pool-ids';
import { liveKind } from '#core/resources/live';
import { clonePool } from '#core/sync';
import { cloneText } from '#live/messages';
import { fileNameFor, readPool } from '#live/operations';
import { CommandError, type Context } from '../../command.ts';
import { describeFileError } from '../../files/failure.ts';
import type { AwsOptions } from '../aws-options.ts';
import { DiskFile } from '../disk-file.ts';
import { nameIn } from '../find-groups.ts';
import { mfaListener, messageOf } from '../plan-group.ts';
import { checkRegion } from '../regions.ts';
import { withLive } from '../session.ts';

/** The options of `clone`. */
export interface Options extends AwsOptions {
  readonly name?: string | undefined;
  readonly out?: string | undefined;
  readonly region?: string | undefined;
}

/** The maximum length of a pool's name (API reference: PoolName). */
const MAX_NAME_LENGTH = 128;

/** Runs `clone`. @returns the exit code */
export async function runClone(poolId: string, options: Options, context: Context): Promise<number> {
  checkRegion(options.region, poolId);
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
      DiskFile.create(path, cloneText(clonePool(live, name), live));
    } catch (error) {
      const reason =
        (error as NodeJS.ErrnoException).code === 'EEXIST'
          ? 'It already exists. Specify a different file with --out.'
          : describeFileError(error);
      throw new CommandError(`${nameIn(context.cwd, path)} was not written. ${reason}`);
    }
    context.output.result(nameIn(context.cwd, path));
    context.output.note('Check the comments at the top of the file, then create the pool with `userpool create`.');
    return 0;
  });
}
