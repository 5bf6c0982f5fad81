import { Option } from 'commander';
import type { CommandModule } from '../command.ts';
import { filePatterns } from '../files/find-files.ts';
import { addAwsOptions } from '../live/aws-options.ts';

/** `plan`: shows what a push would change. */
export const plan: CommandModule = {
  name: 'plan',
  summary: 'show what a push would change',
  description: `Reads the live pools and shows what a push of each file would change. Does not change anything. The pool file and the MFA file of a pool in the same folder are planned together. Without paths, plans all files named ${filePatterns} in the working directory and its subfolders.`,
  examples: [
    { purpose: 'Plan all files', line: 'userpool plan' },
    { purpose: 'Save the plan of a pool to push it later', line: 'userpool plan shop.userpool.json --out plan.json' },
    {
      purpose: 'In a pull request, distinguish your changes from those of others',
      line: 'userpool plan --against origin/main --exit-code',
    },
  ],
  exitCodes: {
    0: 'All files were planned. With --exit-code: there are no changes.',
    1: 'At least one file could not be planned, for example because it has errors or there are no credentials.',
    2: 'Only with --exit-code: there are changes.',
  },
  failureCode: 1,
  declare: (command, run) =>
    addAwsOptions(command.argument('[paths...]', 'files, folders and glob patterns'))
      .option('-o, --out <file>', 'save the plan of one pool for `userpool push --plan`')
      .addOption(
        new Option('--omitted <choice>', 'how to handle settings that a file omits')
          .choices(['keep', 'reset'] as const)
          .default('keep' as const),
      )
      .option('--against <revision>', 'git revision that has the files without your changes')
      .option('--exit-code', 'exit with 2 if there are changes')
      .addOption(
        new Option('-f, --format <name>', 'output format').choices(['text', 'json'] as const).default('text' as const),
      )
      .action((paths, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runPlan(paths, options, context)),
      ),
};
