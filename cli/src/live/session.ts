import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { type Connection, type LiveAccess, type PoolGateway } from '#live/gateway';
import { CommandError, type Context } from '../command.ts';
import { ConfigFiles } from '../config/config-files.ts';
import { targetOf, type AwsOptions } from './aws-options.ts';
import { commandGateway } from './command-gateway.ts';
import { canAsk, createPrompter, type Prompter } from './prompter.ts';
import { texts } from './texts.ts';

/** The connection of a command to Cognito. */
export interface LiveSession {
  readonly profile: string | undefined;
  /** Connects to a Region. @throws LiveError or CommandError if the connection fails */
  readonly connect: (region: string) => Promise<PoolGateway>;
  /** Returns the endpoint of a Region, or undefined for AWS. */
  readonly endpointOf: (region: string) => Promise<string | undefined>;
  /** Returns the Region of the profile or the environment. */
  readonly defaultRegion: () => Promise<string | undefined>;
  /** The configuration files, which are read once for all files of a command. */
  readonly configs: ConfigFiles;
  /** Undefined if the user cannot be asked. */
  readonly prompter: Prompter | undefined;
}

/**
 * Runs a task with a connection to Cognito. Loads the AWS SDK.
 * @param options `showsCalls`: whether the progress shows each call; for commands that read a single pool
 * @throws the reason of the signal if the command was interrupted
 */
export async function withLive<T>(
  context: Context,
  { showsCalls = false, ...options }: AwsOptions & { readonly showsCalls?: boolean },
  task: (session: LiveSession) => Promise<T>,
): Promise<T> {
  const { signal, output } = context;
  const prompter = canAsk(context) ? createPrompter(context) : undefined;
  const access = await openAccess(context, prompter);
  const target = targetOf(options, context);
  try {
    const result = await task({
      profile: target.profile ?? unlessEmpty(context.env['AWS_PROFILE']),
      configs: new ConfigFiles(context.cwd),
      prompter,
      connect: async (region) => {
        const connection: Connection = { ...target, region };
        const gateway = await access.connect(connection);
        if (region === SANDBOX_REGION && gateway.endpoint === undefined) throw inEditorOnly();
        return commandGateway(gateway, signal, showsCalls ? (text) => output.progress(`${text}…`) : undefined);
      },
      endpointOf: (region) => access.endpointOf({ ...target, region }),
      defaultRegion: () => access.defaultRegion(target.profile),
    });
    signal.throwIfAborted();
    return result;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    output.progress('');
    prompter?.close();
  }
}

async function openAccess({ parts, version }: Context, prompter: Prompter | undefined): Promise<LiveAccess> {
  const { createLiveAccess } = await parts.aws();
  return createLiveAccess({
    userAgent: `cognito-userpool/${version}`,
    mfaCode: async (serial) => unlessEmpty(await prompter?.ask(`MFA code for ${serial}:`)),
    translations: texts,
    log: () => undefined,
  });
}

function unlessEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function inEditorOnly(): CommandError {
  return new CommandError(
    'This pool is in the sandbox of a VS Code window. To use it, pass the URL of the sandbox with --endpoint-url.',
  );
}
