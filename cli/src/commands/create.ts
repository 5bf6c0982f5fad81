import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';
import { writeExitCodes } from '../live/write-exit-codes.ts';

/** `create`: creates the pool that a file describes. */
export const create: CommandModule = {
  name: 'create',
  summary: 'create a pool from a file without UserPoolId',
  description:
    'Shows the request, asks for confirmation, and creates the pool. Adds the pool ID to the file or, with --out, writes a new file with the ID. Prints the ID. Requires a terminal.',
  examples: [
    { purpose: 'Create a pool', line: 'userpool create new.userpool.json --region eu-west-1' },
    {
      purpose: 'Create a pool from a template without changing the template',
      line: 'userpool create template.userpool.json --out shop.userpool.json',
    },
  ],
  exitCodes: { ...writeExitCodes, 0: 'The pool was created.' },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('<file>', 'file that describes the pool'))
      .option('--region <region>', 'Region of the new pool (default: from AWS_REGION or the profile)')
      .option('-o, --out <file>', 'write a new file for the pool instead of adding its ID to the file')
      .option('--snapshot-dir <folder>', 'folder for snapshots (default: in the state folder of the user)')
      .action((file, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runCreate(file, options, context)),
      ),
};
