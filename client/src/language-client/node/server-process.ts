import { TransportKind, type ServerOptions } from 'vscode-languageclient/node';

/** The input to {@link serverProcess}. */
export interface ServerProcess {
  /** The extension's folder for bundles. */
  readonly folder: string;
  /** The folder for the server's compiled code, for faster starts. */
  readonly codeCache?: string | undefined;
}

/** The V8 semi-space size in megabytes. Responses are small, so a small size suffices and saves memory. */
const SEMI_SPACE = '--max-semi-space-size=2';

/** Creates the options to start the language server. */
export function serverProcess({ folder, codeCache }: ServerProcess): ServerOptions {
  const program =
    codeCache === undefined
      ? { module: `${folder}/server.js` }
      : { module: `${folder}/start-server.js`, args: [codeCache] };
  const common = { ...program, transport: TransportKind.ipc };
  return {
    run: { ...common, options: { execArgv: [SEMI_SPACE] } },
    debug: { ...common, options: { execArgv: [SEMI_SPACE, '--nolazy', '--inspect=0'] } },
  };
}
