import { TransportKind, type ServerOptions } from 'vscode-languageclient/node';

/** What {@link serverProcess} is made from. */
export interface ServerProcess {
  /** The file that runs. */
  readonly module: string;
  /** Where it may keep its compiled code, to start faster the next time. */
  readonly compileCache?: string | undefined;
}

/** Half of V8's young generation, in megabytes: the server's answers are small, and it holds less memory with it. */
const SEMI_SPACE = '--max-semi-space-size=2';

/** How the language server is started. A Node that is too old for a compile cache does without. */
export function serverProcess({ module, compileCache }: ServerProcess): ServerOptions {
  const transport = TransportKind.ipc;
  const env = compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache };
  return {
    run: { module, transport, options: { env, execArgv: [SEMI_SPACE] } },
    debug: { module, transport, options: { env, execArgv: [SEMI_SPACE, '--nolazy', '--inspect=0'] } },
  };
}
