import { Option } from 'commander';
import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';

/** `snapshots`: lists the snapshots of a live pool. */
export const snapshots: CommandModule = {
  name: 'snapshots',
  summary: 'list the snapshots of a pool',
  description:
    'Lists the snapshots saved by pushes from the command line, newest first. To restore one, use `userpool restore`. Sends no requests.',
  examples: [{ purpose: 'List the snapshots of the pool of a file', line: 'userpool snapshots shop.userpool.json' }],
  exitCodes: { 0: 'The snapshots were listed.', 2: 'There are no snapshots, or the file cannot be read.' },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('<file>', 'pool file or MFA file of the pool'))
      .option('--snapshot-dir <folder>', 'folder with the snapshots (default: in the state folder of the user)')
      .addOption(
        new Option('-f, --format <name>', 'output format').choices(['text', 'json'] as const).default('text' as const),
      )
      .action((file, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runSnapshots(file, options, context)),
      ),
};
