import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildFolder,
  makeTemporaryFolder,
  outliveSignals,
  removeFolder,
  startBrowser,
  startVsCodeServer,
  viewport,
} from '../vscode/index.ts';
import type { CodeArguments } from './arguments.ts';
import { linePrefix, linePrefixVariable } from './output.ts';
import { runInPage } from './page.ts';
import type { Outcome, TestRun } from './page.ts';
import { readResult, resultVariable } from './result.ts';

const exitCodes = { passed: 0, failed: 1, 'no result': 97, crashed: 98, 'timed out': 99, interrupted: 130 };

/**
 * Runs the given extension tests in their own VS Code instance and browser.
 *
 * Success depends on the result file alone, because VS Code exits with code 0 even if the extension host crashed. The
 * environment variable VSCODE_HOST_TIMEOUT sets the time limit for the tests in milliseconds.
 *
 * @returns the exit code, which is 0 if tests ran and all of them passed
 * @throws Error if the arguments specify no tests, or if VS Code or the browser does not start
 */
export async function runInHostTests(options: CodeArguments): Promise<number> {
  const { testsPath, developmentPaths } = options;
  if (!testsPath) throw new Error('code-host only runs tests: it needs --extensionTestsPath.');
  const signal = outliveSignals();
  const temporary = await makeTemporaryFolder();
  try {
    const resultFile = process.env[resultVariable] ?? join(temporary, 'result.json');
    const folder = options.folder ?? join(temporary, 'workspace');
    await mkdir(folder, { recursive: true });
    const server = await startVsCodeServer({
      dataFolder: options.userDataFolder ?? join(temporary, 'data'),
      ...(options.extensionsFolder ? { extensionsFolder: options.extensionsFolder } : {}),
      purpose: 'tests',
      env: { [resultVariable]: resultFile, [linePrefixVariable]: linePrefix },
    });
    const timeout = Number(process.env.VSCODE_HOST_TIMEOUT ?? 300_000);
    const outcome = await runInBrowser({ server, folder, testsPath, developmentPaths, timeout, signal });
    const verdict = await judge(outcome, resultFile);
    if (verdict !== 'passed' && verdict !== 'failed') console.error(`The tests in VS Code: ${verdict}.`);
    return exitCodes[verdict];
  } finally {
    await removeFolder(temporary);
  }
}

async function runInBrowser(run: TestRun): Promise<Outcome> {
  try {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage({ viewport });
      const outcome = await runInPage(page, run);
      if (outcome === 'timed out') {
        await page.screenshot({ path: join(buildFolder, 'screenshots', 'host-timed-out.png') }).catch(() => undefined);
      }
      return outcome;
    } finally {
      await browser.close();
    }
  } finally {
    await run.server.stop();
  }
}

async function judge(outcome: Outcome, resultFile: string): Promise<keyof typeof exitCodes> {
  if (outcome !== 'ended' && outcome !== 'failed') return outcome;
  const result = await readResult(resultFile);
  if (!result) return outcome === 'failed' ? 'failed' : 'no result';
  return outcome === 'ended' && result.failed === 0 && result.passed > 0 ? 'passed' : 'failed';
}
