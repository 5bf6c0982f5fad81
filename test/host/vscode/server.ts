import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stopProcess, waitForOutput } from './processes.ts';
import { builtInExtensions, vscodeFolder } from './paths.ts';
import { writeSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Options for serving VS Code. Only the data folder is required. */
export interface ServerOptions {
  /** The folder for the settings, extensions and logs of this VS Code instance. It is created if necessary. */
  readonly dataFolder: string;
  /** The extensions folder, if it is not in the data folder. */
  readonly extensionsFolder?: string;
  /** The built-in extensions folder, by default the one that `prepare.mjs` creates. */
  readonly builtInFolder?: string;
  /** The machine settings. */
  readonly settings?: Settings;
  /**
   * User settings in addition to the default ones in settings.json, such as the color theme, which cannot be a machine
   * setting.
   */
  readonly userSettings?: Settings;
  /** Environment variables for the server, which the extension host inherits. `undefined` removes a variable. */
  readonly env?: NodeJS.ProcessEnv;
  /** The port, by default any free port. */
  readonly port?: number;
  /**
   * With `tests`, the extensions under test are loaded from the page's URL, but modal dialogs and notifications are
   * rejected.
   */
  readonly purpose?: 'tests' | 'use';
  /** With `ask`, VS Code asks whether to trust a folder. Otherwise every folder is trusted. */
  readonly workspaceTrust?: 'ask' | 'given';
}

/** A VS Code server that listens on 127.0.0.1. */
export interface VsCodeServer {
  readonly port: number;
  /** Returns the URL of a window for the given folder. */
  readonly urlOf: (folder: string) => string;
  /** Stops the server and its extension hosts. It may be called more than once. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a VS Code server and waits until it is listening. The caller must stop it.
 *
 * @throws Error with the server's output if it does not start within 30 seconds, for example because the port is in use
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
 * Installs a packaged extension, as the command "Install from VSIX…" does.
 *
 * @param vsix the path of the package
 * @param options the data folder (and extensions folder) of the server
 * @throws Error with the output unless VS Code confirms the installation
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
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--force-disable-user-env'],
    ...(options.extensionsFolder ? ['--extensions-dir', options.extensionsFolder] : []),
    ...(options.workspaceTrust === 'ask' ? [] : ['--disable-workspace-trust']),
    // This flag is required to load extensions under test, but VS Code then shows neither modal dialogs nor
    // notifications.
    ...(options.purpose === 'tests' ? ['--enable-smoke-test-driver'] : []),
  ];
}

function serverEnvironment(options: ServerOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Otherwise the page and the server would request the extension gallery from the internet.
    EXTENSIONS_GALLERY: '{}',
    // Every server leaves a socket file in this folder.
    XDG_RUNTIME_DIR: options.dataFolder,
    ...options.env,
  };
}
