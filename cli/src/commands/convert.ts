import { resolve } from 'node:path';
import { Option } from 'commander';
import { convertFile, type ConvertedPool } from '#core/diagnostics';
import { withoutByteOrderMark } from '#core/document';
import { kinds } from '#core/resources';
import { CommandError, type CommandModule, type Context } from '../command.ts';
import { describeFileError } from '../files/failure.ts';
import { readStream, readText } from '../files/read-text.ts';
import { createFile } from '../files/write-text.ts';

/** `convert`: converts the user pool in a file of another format to a pool file. */
export const convert: CommandModule = {
  name: 'convert',
  summary: 'convert another format to a pool file',
  description:
    'Converts output of describe-user-pool, input of create-user-pool, and CloudFormation, SAM and Serverless Framework templates to the text of a pool file. Comments at its beginning list the dropped properties and the remaining steps.',
  examples: [
    { purpose: 'Convert a template', line: 'userpool convert template.yaml --out customers.userpool.json' },
    {
      purpose: 'Convert the description of a pool',
      line: 'aws cognito-idp describe-user-pool --user-pool-id eu-west-1_AbCdEf123 | userpool convert -',
    },
  ],
  exitCodes: {
    0: 'The pool was converted.',
    1: 'The file contains no pool that can be converted.',
    2: 'The arguments are invalid, or a file cannot be read or written.',
  },
  failureCode: 2,
  declare: (command, run) =>
    command
      .argument('<file>', 'JSON or YAML file, or - for standard input')
      .option('-o, --out <file>', 'create this file instead of writing to stdout')
      .addOption(new Option('--pool <path>', 'pool to convert if the file has several, such as Resources.Customers'))
      .action((file, options) => run((context) => runConvert(file, options, context))),
};

async function runConvert(
  file: string,
  { out, pool: place }: { readonly out?: string | undefined; readonly pool?: string | undefined },
  context: Context,
): Promise<number> {
  const { cwd, output, parts } = context;
  const text = await readInput(file, context);
  const { readYaml } = await parts.yaml();
  const { pools, problem } = convertFile(withoutByteOrderMark(text), kinds[0], readYaml);
  if (problem !== undefined) throw new CommandError(`${file} can't be converted. ${problem}`, 1);
  const pool = choosePool(pools, place, file);
  if (out === undefined) output.result(pool.text);
  else createFile(resolve(cwd, out), pool.text);
  output.note(describeConversion(pool));
  return 0;
}

async function readInput(file: string, { cwd, stdin }: Context): Promise<string> {
  try {
    return file === '-' ? await readStream(stdin) : readText(resolve(cwd, file));
  } catch (error) {
    throw new CommandError(`${file}: ${describeFileError(error)}`);
  }
}

function choosePool(pools: readonly ConvertedPool[], place: string | undefined, file: string): ConvertedPool {
  const [first, ...others] = place === undefined ? pools : pools.filter((pool) => pool.place === place);
  if (first && others.length === 0) return first;
  const places = pools.map((pool) => pool.place).join(', ');
  throw new CommandError(
    first
      ? `${file} has ${pools.length} pools: ${places}. Select one with --pool.`
      : `${file} has no pool ${place ?? ''}. Its pools are: ${places}.`,
  );
}

function describeConversion({ dropped, hasReport }: ConvertedPool): string {
  const result =
    dropped === 0
      ? 'Nothing was dropped.'
      : `${dropped} ${dropped === 1 ? 'property was' : 'properties were'} dropped.`;
  return hasReport ? `${result} See the comments at the beginning of the file.` : result;
}
