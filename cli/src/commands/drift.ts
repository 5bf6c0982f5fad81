import { Option } from 'commander';
import type { CommandModule } from '../command.ts';
import { filePatterns } from '../files/find-files.ts';
import { addAwsOptions } from '../live/aws-options.ts';

/** `drift`: shows how live pools differ from their files. */
export const drift: CommandModule = {
  name: 'drift',
  summary: 'show differences between files and live pools',
  description: `Shows the settings of live pools that differ from the files or are missing in them, no matter who changed them. Does not change anything. Without paths, compares all files named ${filePatterns} in the working directory and its subfolders.`,
  examples: [
    { purpose: 'Compare all files with their live pools', line: 'userpool drift' },
    { purpose: 'Fail if there are differences, for example in a nightly job', line: 'userpool drift --exit-code' },
  ],
  exitCodes: {
    0: 'The files were compared. With --exit-code: there are no differences.',
    1: 'At least one file could not be compared.',
    2: 'Only with --exit-code: there are differences, or a file has no UserPoolId.',
  },
  failureCode: 1,
  declare: (command, run) =>
    addAwsOptions(command.argument('[paths...]', 'files, folders and glob patterns'))
      .addOption(
        new Option('--omitted <choice>', 'how to handle settings that a file omits')
          .choices(['report', 'ignore'] as const)
          .default('report' as const),
      )
      .option('--exit-code', 'exit with 2 if there are differences')
      .addOption(
        new Option('-f, --format <name>', 'output format').choices(['text', 'json'] as const).default('text' as const),
      )
      .action((paths, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runDrift(paths, options, context)),
      ),
};
