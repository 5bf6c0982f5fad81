import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildFolder,
  builtInExtensions,
  dummyAwsEnvironment,
  installExtension,
  makeTemporaryFolder,
  projectRoot,
  removeFolder,
  startVsCodeServer,
} from '../vscode/index.ts';
import { startSandboxProcess } from './sandbox-process.ts';

/** A running demo. */
export interface Demo {
  /** The URL of its window. */
  readonly url: string;
  /** Stops its processes and removes its files. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the demo: the packaged extension in a VS Code instance that is served to a browser, and a sandbox with two
 * user pools. The caller must stop it.
 *
 * @param options.port the port of VS Code; 0 for any free port
 * @param options.report called with a line of text at each step
 * @throws Error if VS Code or the sandbox does not start
 */
export async function startDemo(options: {
  readonly port: number;
  readonly report: (line: string) => void;
}): Promise<Demo> {
  const { port, report } = options;
  const temporary = await makeTemporaryFolder();
  const undo: (() => Promise<void>)[] = [() => removeFolder(temporary)];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    report('Starting a sandbox with two user pools, Customers and Partners …');
    const sandbox = await startSandboxProcess(join(import.meta.dirname, 'pools.json'));
    undo.push(sandbox.stop);
    report(`  It listens at ${sandbox.url}. No request leaves this machine, and no AWS account is used.`);

    report('Writing the workspace …');
    const workspace = join(temporary, 'user-pools');
    await cp(join(projectRoot, 'examples'), workspace, { recursive: true });

    report('Installing the packaged extension into a separate VS Code and starting it …');
    const dataFolder = join(temporary, 'vscode');
    await installExtension(join(buildFolder, 'cognito-userpool.vsix'), { dataFolder });
    const vscode = await startVsCodeServer({
      dataFolder,
      builtInFolder: await builtInWithOpening(join(temporary, 'built-in')),
      port,
      settings: { 'userpool.endpoint': sandbox.url },
      env: await dummyAwsEnvironment(temporary),
    });
    undo.push(vscode.stop);
    return { url: vscode.urlOf(workspace), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Copies the built-in extensions, and the one that opens the demo's files, to the given folder. Returns that folder.
 */
async function builtInWithOpening(folder: string): Promise<string> {
  await cp(builtInExtensions, folder, { recursive: true });
  await cp(join(import.meta.dirname, 'opening'), join(folder, 'opening'), { recursive: true });
  return folder;
}
