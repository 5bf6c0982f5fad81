import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stopProcess, waitForOutput } from './processes.ts';
import { builtInExtensions, vscodeFolder } from './paths.ts';
import { writeSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Options for serving a VS Code. Only the data folder is required. */
export interface ServerOptions {
  /** The folder of settings, extensions and logs of this VS Code; created if it does not exist. */
  readonly dataFolder: string;
  /** The folder of the extensions, if not in the data folder. */
  readonly extensionsFolder?: string;
  /** The folder of the built-in extensions; default: the one that `prepare.mjs` makes. */
  readonly builtInFolder?: string;
  /** Settings of the machine. */
  readonly settings?: Settings;
  /** Settings of the user, added to the quiet ones: those that a machine cannot set, such as the color theme. */
  readonly userSettings?: Settings;
  /** Environment variables of the server, which the extension host inherits. `undefined` removes one. */
  readonly env?: NodeJS.ProcessEnv;
  /** Default: a free port. */
  readonly port?: number;
  /** `tests` loads extensions under test from the page's address; modal dialogs and toasts are then rejected. */
  readonly purpose?: 'tests' | 'use';
  /** `ask` keeps workspace trust; otherwise every folder is trusted. */
  readonly workspaceTrust?: 'ask' | 'given';
}

/** A VS Code that listens on 127.0.0.1. */
export interface VsCodeServer {
  readonly port: number;
  /** The address of a window on a folder. */
  readonly urlOf: (folder: string) => string;
  /** Ends the server and its extension hosts. May be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a VS Code server and waits until it listens. The caller must stop it.
 *
 * @throws Error with the server's output, if it does not come up within 30 seconds (for example, the port is taken)
 */
export async function startVsCodeServer(options: ServerOptions): Promise<VsCodeServer> {
  await writeSettings(options.dataFolder, options.settings ?? {}, options.userSettings ?? {});
  const child = spawn(process.execPath, serverArguments(options), {
    cwd: vscodeFolder,
    env: serverEnvironment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const ready = await waitForOutput(child, {
      name: 'VS Code’s server',
      pattern: /^(?=[^]*agent started)[^]*agent listening on (\d+)/,
      failure: /^.*EADDRINUSE.*$/m,
      timeout: 30_000,
    });
    const port = Number(ready[1]);
    return {
      port,
      urlOf: (folder) => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`,
      stop: () => stopProcess(child),
    };
  } catch (error) {
    await stopProcess(child);
    throw error;
  }
}

/**
 * Installs a packaged extension, as "Install from VSIX…" does.
 *
 * @param vsix the package's path
 * @param options the same data (and extensions) folder that the server is then started with
 * @throws Error with the output, if VS Code does not say that it installed the extension
 */
export async function installExtension(
  vsix: string,
  options: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>,
): Promise<void> {
  const child = spawn(process.execPath, [...serverArguments(options), '--install-extension', vsix], {
    cwd: vscodeFolder,
    env: serverEnvironment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const [code] = (await once(child, 'close', { signal: AbortSignal.timeout(60_000) })) as [number | null];
  if (code !== 0 || !output.includes('successfully installed'))
    throw new Error(`${vsix} was not installed.\n${output}`);
}

function serverArguments(options: ServerOptions): string[] {
  return [
    'out/server-main.js',
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'],
    ...[
      '--server-data-dir',
      options.dataFolder,
      '--builtin-extensions-dir',
      options.builtInFolder ?? builtInExtensions,
    ],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(options.extensionsFolder ? ['--extensions-dir', options.extensionsFolder] : []),
    ...(options.workspaceTrust === 'ask' ? [] : ['--disable-workspace-trust']),
    // Without it, the page loads no extension under test; with it, VS Code shows neither modal dialogs nor toasts.
    ...(options.purpose === 'tests' ? ['--enable-smoke-test-driver'] : []),
  ];
}

function serverEnvironment(options: ServerOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Otherwise the page and the server would request the extension gallery on the internet.
    EXTENSIONS_GALLERY: '{}',
    // Every start leaves a socket file there.
    XDG_RUNTIME_DIR: options.dataFolder,
    ...options.env,
  };
}
