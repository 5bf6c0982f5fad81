import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSeeds } from './seed.ts';
import type { SandboxOptions } from './sandbox.ts';

/** The command's usage line. */
export const usage = 'Usage: sandbox [--port N] [--region R] [--seed FILE]';

/**
 * Parses the command's arguments and reads the seed file, if there is one.
 * @throws Error with a message for the user if an argument is invalid or the file cannot be read
 */
export function readCommandLine(args: readonly string[]): SandboxOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, region: { type: 'string' }, seed: { type: 'string' } },
  });
  return {
    port: readPort(values.port),
    region: values.region,
    seeds: values.seed === undefined ? [] : readSeeds(readFileSync(values.seed, 'utf8')),
  };
}

function readPort(value = '0'): number {
  if (!/^\d{1,5}$/u.test(value) || Number(value) > 65535) throw new Error(`Invalid port: ${value}`);
  return Number(value);
}
