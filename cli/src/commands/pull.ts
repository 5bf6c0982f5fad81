import { Option } from 'commander';
import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';

/** `pull`: writes the settings of live pools into files. */
export const pull: CommandModule = {
  name: 'pull',
  summary: 'update files with the settings of live pools',
  description:
    'Updates files with the settings of their live pools, and preserves comments and order. Settings that you may have edited since the last pull are kept, unless you use --overwrite. With pool IDs or --all, creates a file named after the pool for each pool that has no file in --out-dir.',
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
      .option('--region <region>', 'Region of the pools, for --all (can be repeated)', collect)
      .option('--all', 'pull all pools in the Region')
      .addOption(
        new Option('--with <kinds...>', 'other settings to pull, for pool IDs and --all').choices(['mfa'] as const),
      )
      .option('--out-dir <folder>', 'folder to write to, for pool IDs and --all (default: the working directory)')
      .option('--overwrite', 'overwrite your edits')
      .action((paths, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runPull(paths, options, context)),
      ),
};

function collect(region: string, regions: readonly string[] = []): readonly string[] {
  return [...regions, region];
}
