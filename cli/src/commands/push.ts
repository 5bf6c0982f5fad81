import { Option } from 'commander';
import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';
import { writeExitCodes } from '../live/write-exit-codes.ts';

/** `push`: changes a live pool to match its file. */
export const push: CommandModule = {
  name: 'push',
  summary: 'change a live pool to match its file',
  description:
    'On a terminal, shows the changes and asks for confirmation before anything is sent. Without a terminal, pushes only a plan saved by `userpool plan --out`, and only if the live pool has not changed since the plan was created. Before each push, saves the live pool as a snapshot for `userpool restore`.',
  examples: [
    { purpose: 'Review the changes of a file and push them', line: 'userpool push shop.userpool.json' },
    { purpose: 'Push a saved plan, for example in CI', line: 'userpool push --plan plan.json' },
    { purpose: 'Push a saved plan to a protected pool', line: 'userpool push --plan plan.json --confirm-pool shop' },
  ],
  exitCodes: writeExitCodes,
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('[file]', 'file to push'))
      .option('--plan <file>', 'saved plan to push, instead of a file')
      .option('--confirm-pool <name>', 'name of the pool, to confirm a push to a protected pool')
      .option('--snapshot-dir <folder>', 'folder for snapshots (default: in the state folder of the user)')
      .addOption(
        new Option('--omitted <choice>', 'how to handle settings that the file omits (default: ask)').choices([
          'keep',
          'reset',
        ] as const),
      )
      .option('--against <revision>', 'git revision that has the file without your changes')
      .action((file, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runPush(file, options, context)),
      ),
};
