// The demo: the packaged extension in a VS Code that is served to a browser, and a sandbox with two user pools.
//   node main.ts [--port N]        requires build/cognito-userpool.vsix and build/sandbox.mjs, created by `npm run demo`

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  buildFolder,
  dummyAwsEnvironment,
  installExtension,
  makeTemporaryFolder,
  projectRoot,
  removeFolder,
  startVsCodeServer,
} from '../vscode/index.ts';
import { startSandboxProcess } from './sandbox-process.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });

const stopped = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
const temporary = await makeTemporaryFolder();
const undo: (() => Promise<void>)[] = [() => removeFolder(temporary)];
try {
  console.log('Starting a sandbox with two user pools, Customers and Partners …');
  const sandbox = await startSandboxProcess(join(import.meta.dirname, 'pools.json'));
  undo.push(sandbox.stop);
  console.log(`  It answers at ${sandbox.url}. No request leaves this machine, and no AWS account is used.`);

  console.log('Writing the workspace …');
  const workspace = join(temporary, 'user-pools');
  await cp(join(projectRoot, 'examples'), workspace, { recursive: true });

  console.log('Installing the packaged extension into a VS Code of its own and starting that …');
  const dataFolder = join(temporary, 'vscode');
  await installExtension(join(buildFolder, 'cognito-userpool.vsix'), { dataFolder });
  const vscode = await startVsCodeServer({
    dataFolder,
    port: Number(values.port),
    settings: { 'userpool.endpoint': sandbox.url },
    env: await dummyAwsEnvironment(temporary),
  });
  undo.push(vscode.stop);

  console.log(`
Open the address below in a browser on this machine; README.md in it says what to try. Ctrl+C ends the demo.
Open ${vscode.urlOf(workspace)}`);
  await stopped;
  console.log('\nStopping the demo …');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}
