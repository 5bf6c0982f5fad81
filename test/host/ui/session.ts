import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  dummyAwsEnvironment,
  makeTemporaryFolder,
  removeFolder,
  startBrowser,
  startVsCodeServer,
  viewport,
} from '../vscode/index.ts';
import type { ServerOptions, Settings } from '../vscode/index.ts';
import { patience } from './poll.ts';
import { keybindings, Workbench } from './workbench.ts';

/** The environment variable with the folder where the runner installed the packaged extension. */
export const extensionsVariable = 'VSCODE_HOST_EXTENSIONS';

/** The initial state of VS Code. */
export interface SessionOptions {
  /** The files in the workspace, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Settings;
  readonly userSettings?: Settings;
  /** The window size, by default the same for all tests. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The number of screenshot pixels per CSS pixel, by default 1. */
  readonly pixelRatio?: number;
  /** Environment variables, in addition to dummy AWS credentials. The extension host inherits them. */
  readonly env?: NodeJS.ProcessEnv;
  /** A script that each window runs before its own scripts. */
  readonly initScript?: string;
  readonly workspaceTrust?: NonNullable<ServerOptions['workspaceTrust']>;
}

/** A VS Code instance with the packaged extension, and a browser with its own profile. */
export interface Session {
  readonly workbench: Workbench;
  /** The workspace folder. */
  readonly folder: string;
  /** The folder of the extension's global storage. */
  readonly storage: string;
  /** Reads a file in the workspace from disk. */
  readonly read: (file: string) => Promise<string>;
  /** Returns what the extension has logged in all windows. */
  readonly log: () => Promise<string>;
  /**
   * Opens a subfolder of the workspace in another window of the same VS Code instance. The window has its own extension
   * host.
   */
  readonly openWindow: (folder: string) => Promise<Workbench>;
  /** The URLs on other machines that the page requested. */
  readonly externalRequests: readonly string[];
  /** Closes the browser, stops VS Code and deletes its files. */
  readonly close: () => Promise<void>;
}

/** Starts VS Code and opens its window. The caller must close the session. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const temporary = await makeTemporaryFolder();
  const undo: (() => Promise<void>)[] = [() => removeFolder(temporary)];
  const close = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const folder = join(temporary, 'workspace');
    await writeFiles(folder, options.files);
    const dataFolder = join(temporary, 'data');
    await writeFiles(join(dataFolder, 'data', 'User'), { 'keybindings.json': JSON.stringify(keybindings) });
    const server = await startVsCodeServer({
      dataFolder,
      extensionsFolder: installedExtensions(),
      settings: options.settings ?? {},
      userSettings: options.userSettings ?? {},
      env: { ...(await dummyAwsEnvironment(temporary)), ...options.env },
      workspaceTrust: options.workspaceTrust ?? 'given',
    });
    undo.push(() => server.stop());
    const browser = await startBrowser();
    undo.push(() => browser.close());

    const context = await browser.newContext({
      viewport: options.size ?? viewport,
      deviceScaleFactor: options.pixelRatio ?? 1,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(patience);
    await context.addInitScript(stopAnimations);
    if (options.initScript !== undefined) await context.addInitScript(options.initScript);
    const externalRequests: string[] = [];
    context.on('request', (request) => {
      if (!/^(https?|wss?):\/\/127\.0\.0\.1:|^(data|blob):/.test(request.url())) externalRequests.push(request.url());
    });
    const openWindow = async (path: string) => open(new Workbench(await context.newPage()), server.urlOf(path));
    const workbench = await openWindow(folder);
    const storage = join(dataFolder, 'data', 'User', 'globalStorage', 'cognito-userpool.cognito-userpool');
    const read = (file: string) => readFile(join(folder, file), 'utf8');
    const log = async () => {
      const entries = await readdir(join(dataFolder, 'data', 'logs'), { recursive: true, withFileTypes: true });
      const files = entries.filter(
        ({ name, parentPath }) => name.endsWith('.log') && parentPath.includes('cognito-userpool'),
      );
      const texts = await Promise.all(files.map(({ name, parentPath }) => readFile(join(parentPath, name), 'utf8')));
      return texts.join('\n');
    };
    return {
      workbench,
      folder,
      storage,
      read,
      log,
      openWindow: (name) => openWindow(join(folder, name)),
      externalRequests,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A script that stops animations. Without a GPU, drawing spinners and progress bars up to 60 times a second slows down
 * the tests.
 */
const stopAnimations = `addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style');
  style.textContent = '*, *::before, *::after { animation: none !important; }';
  document.head.append(style);
});`;

async function open(workbench: Workbench, url: string): Promise<Workbench> {
  try {
    await workbench.open(url);
    return workbench;
  } catch (error) {
    await workbench.screenshot('failed-to-open').catch(() => undefined);
    throw error;
  }
}

function installedExtensions(): string {
  const folder = process.env[extensionsVariable];
  if (!folder) throw new Error('The packaged extension is not installed: run the UI tests with test/host/ui/run.ts.');
  return folder;
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
