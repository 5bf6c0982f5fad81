// Runs the in-host suites with @vscode/test-electron, either in the VS Code build in this folder or in desktop VS Code.
//   node run-suites.ts [--desktop] --result FILE
// VSCODE_EXECUTABLE is the path of desktop VS Code. Otherwise test-electron downloads the stable version.

import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { resultVariable, readResult } from './code-host/result.ts';
import { dummyAwsEnvironment } from './vscode/aws.ts';
import { buildFolder, codeHost, projectRoot } from './vscode/paths.ts';
import { outliveSignals } from './vscode/processes.ts';
import { writeUserSettings } from './vscode/settings.ts';
import { makeTemporaryFolder, removeFolder } from './vscode/temporary.ts';

const { values } = parseArgs({ options: { desktop: { type: 'boolean' }, result: { type: 'string' } } });
const resultFile = resolve(values.result ?? join(buildFolder, 'results', 'host.json'));
const executable = values.desktop ? process.env.VSCODE_EXECUTABLE : codeHost;

outliveSignals();
const temporary = await makeTemporaryFolder();
try {
  const workspace = join(temporary, 'workspace');
  const profile = join(temporary, 'profile');
  await mkdir(workspace);
  await writeUserSettings(profile);
  await mkdir(join(resultFile, '..'), { recursive: true });
  await rm(resultFile, { force: true });
  await runTests({
    ...(executable ? { vscodeExecutablePath: executable } : {}),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(buildFolder, 'test', 'host', 'suite', 'index.js'),
    launchArgs: [workspace, `--user-data-dir=${profile}`, `--extensions-dir=${join(temporary, 'extensions')}`],
    extensionTestsEnv: { ...(await dummyAwsEnvironment(temporary)), [resultVariable]: resultFile },
  });
  // A crashed extension host may exit with code 0 (see code-host/run.ts).
  const result = await readResult(resultFile);
  if (!result) throw new Error('The tests ended without a result.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await removeFolder(temporary);
}
