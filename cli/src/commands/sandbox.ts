import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorMessage } from '#core/text';
import { InvalidArgumentError } from 'commander';
import { CommandError, type CommandModule } from '../command.ts';

/** `sandbox`: starts the local Cognito. */
export const sandbox: CommandModule = {
  name: 'sandbox',
  summary: 'start a local Cognito for experiments and tests',
  description:
    'Starts a simulation of Amazon Cognito user pools on the loopback address. It rejects the same requests as AWS, accepts any credentials, and keeps its pools in memory until you press Ctrl+C.',
  examples: [
    { purpose: 'Start it, then use it from another terminal', line: 'userpool sandbox --port 4566' },
    { purpose: 'Start it with the pools of a file', line: 'userpool sandbox --port 4566 --seed pools.json' },
  ],
  exitCodes: { 2: 'The sandbox could not start.', 130: 'You pressed Ctrl+C.', 143: 'SIGTERM ended the sandbox.' },
  failureCode: 2,
  declare: (command, run) =>
    command
      .option('--port <number>', 'port to listen on (default: a free one)', readPort)
      .option('--region <region>', 'Region of pools that are created without an ID', 'us-east-1')
      .option('--seed <file>', 'JSON file with the initial pools')
      .action(({ port, region, seed }) =>
        run(async ({ cwd, parts, output, signal }) => {
          const { readSeeds, startSandbox } = await parts.sandbox();
          try {
            const seeds = seed === undefined ? [] : readSeeds(readFileSync(resolve(cwd, seed), 'utf8'));
            const started = await startSandbox({ port, region, seeds });
            output.result(`Sandbox listening on ${started.url}`);
            output.note(
              `Use it with --endpoint-url ${started.url} and any credentials, such as AWS_ACCESS_KEY_ID=x and AWS_SECRET_ACCESS_KEY=x. Press Ctrl+C to stop it.`,
            );
            if (!signal.aborted) await once(signal, 'abort');
            await started.close();
          } catch (error) {
            throw new CommandError(`The sandbox could not start. ${errorMessage(error)}`);
          }
          throw signal.reason;
        }),
      ),
};

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}
