import { TransportKind, type ServerOptions } from 'vscode-languageclient/node';

/** The input of {@link serverProcess}. */
export interface ServerProcess {
  /** The file to run. */
  readonly module: string;
  /** The folder of the compile cache, for faster starts. */
  readonly compileCache?: string | undefined;
}

/** The V8 semi-space size in megabytes. Responses are small, so a small size suffices and saves memory. */
const SEMI_SPACE = '--max-semi-space-size=2';

/**
 * Creates the options to start the language server. Versions of Node without a compile cache ignore the option for it.
 */
export function serverProcess({ module, compileCache }: ServerProcess): ServerOptions {
  const transport = TransportKind.ipc;
  const env = compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache };
  return {
    run: { module, transport, options: { env, execArgv: [SEMI_SPACE] } },
    debug: { module, transport, options: { env, execArgv: [SEMI_SPACE, '--nolazy', '--inspect=0'] } },
  };
}
