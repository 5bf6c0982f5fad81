import type { JsonObject } from '#core/json';
import type { StoredSnapshot } from '#live/operations';
import type { Context } from '../../command.ts';
import type { AwsOptions } from '../aws-options.ts';
import { recordOf } from '../records.ts';
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
          entries.map(({ snapshot }) => toRecord(snapshot)),
          undefined,
          2,
        ),
      );
    else output.result(entries.map(snapshotLines).join('\n'));
    return 0;
  });
}

function toRecord({ name, takenAt, poolId, poolName, kind, account, profile, changes }: StoredSnapshot): JsonObject {
  return {
    ...recordOf('snapshots'),
    name,
    takenAt,
    kind,
    pool: { id: poolId, name: poolName, account: account ?? null },
    profile: profile ?? null,
    changes: [...changes],
  };
}
