import { InvalidArgumentError } from 'commander';
import { isPoolId } from '#core/aws/pool-ids';
import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';

/** `clone`: writes the file of a new pool with the settings of a live one. */
export const clone: CommandModule = {
  name: 'clone',
  summary: 'write the file of a new pool with the settings of a live one',
  description:
    'Writes a file from which `userpool create` creates a pool with the same settings. Comments in the file list what to check and what is not cloned. Changes no pool. Prints the name of the file.',
  examples: [
    { purpose: 'Clone a pool', line: 'userpool clone eu-west-1_AbC123 --name shop-test' },
    { purpose: 'Choose the file', line: 'userpool clone eu-west-1_AbC123 --name shop-test --out test.userpool.json' },
  ],
  exitCodes: { 0: 'The file was written.', 2: 'It was not.' },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(command.argument('<pool-id>', 'ID of the pool to clone', readPoolId))
      .option('--name <name>', 'name of the new pool (default: the name of the pool, and -copy)')
      .option('-o, --out <file>', 'new file (default: named after the pool)')
      .option('--region <region>', 'Region of the pool, which its ID already contains')
      .action((poolId, options) =>
        run(async (context) => (await import('../live/run/index.ts')).runClone(poolId, options, context)),
      ),
};

function readPoolId(text: string): string {
  if (isPoolId(text)) return text;
  throw new InvalidArgumentError('It must be a pool ID, such as eu-west-1_AbC123.');
}
