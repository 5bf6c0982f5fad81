import { InvalidArgumentError } from 'commander';
import { isPoolId } from '#core/aws/pool-ids';
import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';

/** `clone`: writes the file of a new pool with the settings of a live one. */
export const clone: CommandModule = {
  name: 'clone',
  summary: 'write a file for a new pool with the settings of a live pool',
  description:
    'Writes a file from which `userpool create` creates a pool with the same settings. Comments in the file list what to check and what is not cloned. Does not change any pool. Prints the file name.',
  examples: [
    { purpose: 'Clone a pool', line: 'userpool clone eu-west-1_AbC123 --name shop-test' },
    { purpose: 'Specify the file', line: 'userpool clone eu-west-1_AbC123 --name shop-test --out test.userpool.json' },
  ],
  exitCodes: { 0: 'The file was written.', 2: 'The file was not written.' },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('<pool-id>', 'ID of the pool to clone', readPoolId))
      .option('--name <name>', 'name of the new pool (default: the name of the cloned pool with the suffix -copy)')
      .option('-o, --out <file>', 'file to create (default: named after the new pool)')
      .option('--region <region>', 'Region of the cloned pool (optional, because its ID contains it)')
      .action((poolId, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runClone(poolId, options, context)),
      ),
};

function readPoolId(text: string): string {
  if (isPoolId(text)) return text;
  throw new InvalidArgumentError('It must be a pool ID, such as eu-west-1_AbC123.');
}
