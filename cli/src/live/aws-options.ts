import { InvalidArgumentError, type Command, type OptionValues } from 'commander';
import { resolve } from 'node:path';
import type { Connection } from '#live/gateway';
import { CommandError } from '../command.ts';
import type { Host } from '../host.ts';

/** The options of every command that calls Cognito. */
export interface AwsOptions {
  readonly profile?: string | undefined;
  readonly endpointUrl?: string | undefined;
  readonly caBundle?: string | undefined;
  /** In seconds. */
  readonly requestTimeout?: number | undefined;
}

/** Adds the {@link AwsOptions} to a command. */
export function addAwsOptions<Args extends unknown[], Options extends OptionValues>(command: Command<Args, Options>) {
  return command
    .option('--profile <name>', 'AWS profile (default: AWS_PROFILE, or the default credentials)')
    .option('--endpoint-url <url>', 'endpoint to call instead of AWS (default: AWS_ENDPOINT_URL)', readEndpoint)
    .option('--ca-bundle <file>', 'PEM file with additional certificates to trust (default: AWS_CA_BUNDLE)')
    .option(
      '--request-timeout <seconds>',
      'timeout for each attempt of a request, in seconds (default: 30)',
      readTimeout,
    );
}

/** Returns the connection settings of a command, without a Region. */
export function targetOf(
  { profile, endpointUrl, caBundle, requestTimeout }: AwsOptions,
  { cwd, env }: Pick<Host, 'cwd' | 'env'>,
): Omit<Connection, 'region'> {
  const bundle = caBundle ?? env['AWS_CA_BUNDLE'];
  return {
    profile,
    endpoint: endpointUrl,
    caBundle: bundle ? resolve(cwd, bundle) : undefined,
    requestTimeout: requestTimeout === undefined ? undefined : requestTimeout * 1000,
  };
}

/** @throws CommandError instead of an error of the parser, whose message would repeat a password in the URL */
function readEndpoint(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new CommandError('The value of --endpoint-url must be an HTTP or HTTPS URL, such as http://127.0.0.1:4566.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new CommandError(
      'The URL in --endpoint-url contains a username or password. Remove it, because the URL is stored and displayed.',
    );
  }
  return text;
}

function readTimeout(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= MAX_TIMEOUT)) {
    throw new InvalidArgumentError(`It must be a number of seconds up to ${MAX_TIMEOUT}.`);
  }
  return seconds;
}

const MAX_TIMEOUT = 600;
