import { Option } from 'commander';
import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';

/** `snapshots`: lists the snapshots of a live pool. */
export const snapshots: CommandModule = {
  name: 'snapshots',
  summary: 'list the states of a pool before earlier pushes',
  description:
    'Lists the snapshots that pushes of this command line have saved, newest first. `userpool restore` restores one of them. Sends nothing.',
  examples: [{ purpose: 'List the snapshots of the pool of a file', line: 'userpool snapshots shop.userpool.json' }],
  exitCodes: { 0: 'There are snapshots.', 2: 'There are none, or the file cannot be read.' },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('<file>', 'file of the pool, or of its MFA settings'))
      .option('--snapshot-dir <folder>', 'folder with the snapshots (default: the state folder of the user)')
      .addOption(
        new Option('-f, --format <name>', 'output format').choices(['text', 'json'] as const).default('text' as const),
      )
      .action((file, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runSnapshots(file, options, context)),
      ),
};
