import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';
import { writeExitCodes } from '../live/write-exit-codes.ts';

/** `restore`: changes a live pool back to its state before a push. */
export const restore: CommandModule = {
  name: 'restore',
  summary: 'restore a live pool to its state before a push',
  description:
    'Shows the changes, asks for confirmation, and restores the live pool from a snapshot. Does not change the file. Requires a terminal.',
  examples: [
    { purpose: 'Choose a snapshot and restore it', line: 'userpool restore shop.userpool.json' },
    {
      purpose: 'Restore a snapshot by its name, as listed by `userpool snapshots`',
      line: 'userpool restore shop.userpool.json --snapshot 000012-2026-11-30T09-15-00.000Z-1a2b3c4d.json',
    },
  ],
  exitCodes: writeExitCodes,
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('<file>', 'pool file or MFA file of the pool'))
      .option('--snapshot <name>', 'name of the snapshot (default: ask)')
      .option('--snapshot-dir <folder>', 'folder with the snapshots (default: in the state folder of the user)')
      .option('--confirm-pool <name>', 'name of the pool, to confirm a restore of a protected pool')
      .action((file, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runRestore(file, options, context)),
      ),
};
