import type { JsonObject } from '#core/json';
import type { StoredSnapshot } from '#live/operations';
import type { Context } from '../../command.ts';
import type { AwsOptions } from '../aws-options.ts';
import { withLive } from '../session.ts';
import { snapshotLines, snapshotsOf } from '../snapshots-of-file.ts';

/** The options of `snapshots`. */
export interface Options extends AwsOptions {
  readonly snapshotDir?: string | undefined;
  readonly format: 'text' | 'json';
}

/** Runs `snapshots`. @returns the exit code */
export function runSnapshots(file: string, options: Options, context: Context): Promise<number> {
  return withLive(context, options, async (session) => {
    const { entries } = await snapshotsOf(file, options.snapshotDir, session, context);
    const { output } = context;
    if (options.format === 'json')
      output.result(
        JSON.stringify(
          entries.map(({ snapshot }) => recordOf(snapshot)),
          undefined,
          2,
        ),
      );
    else output.result(entries.map(snapshotLines).join('\n'));
    return 0;
  });
}

/** The version of the records that `--format json` prints. */
const FORMAT_VERSION = 1;

function recordOf({ name, takenAt, poolId, poolName, kind, account, profile, changes }: StoredSnapshot): JsonObject {
  return {
    formatVersion: FORMAT_VERSION,
    command: 'snapshots',
    name,
    takenAt,
    kind,
    pool: { id: poolId, name: poolName, account: account ?? null },
    profile: profile ?? null,
    changes: [...changes],
  };
}
