import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';
import { writeExitCodes } from '../live/write-exit-codes.ts';

/** `create`: creates the pool that a file describes. */
export const create: CommandModule = {
  name: 'create',
  summary: 'create the pool that a file without UserPoolId describes',
  description:
    'Shows the request, asks for confirmation, and creates the pool. Adds the ID of the pool to the file, or writes it into a new file with --out. Prints the ID. It needs a terminal.',
  examples: [
    { purpose: 'Create a pool', line: 'userpool create new.userpool.json --region eu-west-1' },
    {
      purpose: 'Create a pool from a template, which stays unchanged',
      line: 'userpool create template.userpool.json --out shop.userpool.json',
    },
  ],
  exitCodes: { ...writeExitCodes, 0: 'The pool was created.' },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('<file>', 'file that describes the pool'))
      .option('--region <region>', 'Region of the pool (default: that of the profile or AWS_REGION)')
      .option('-o, --out <file>', 'new file for the pool, instead of adding its ID to the file')
      .option('--snapshot-dir <folder>', 'folder for snapshots (default: the state folder of the user)')
      .action((file, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runCreate(file, options, context)),
      ),
};
