import type { Page } from 'playwright-core';
import type { VsCodeServer } from '../vscode/index.ts';
import { forwardLine } from './output.ts';

/** A VS Code window that runs extension tests as soon as it is open. */
export interface TestRun {
  readonly server: VsCodeServer;
  readonly folder: string;
  readonly developmentPaths: readonly string[];
  readonly testsPath: string;
  readonly timeout: number;
  /** Stops the run early. */
  readonly signal: AbortSignal;
}

/** How the run ended. `ended` does not mean that the tests passed. */
export type Outcome = 'ended' | 'failed' | 'crashed' | 'timed out' | 'interrupted';

/**
 * Opens the window in a page and waits until its tests have finished. Streams their output to stdout.
 *
 * The names of the two functions and the shape of `payload` come from VS Code's smoke test driver.
 */
export async function runInPage(page: Page, run: TestRun): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const outcome = new Promise<Outcome>((resolve, reject) => {
    timer = setTimeout(() => resolve('timed out'), run.timeout);
    run.signal.addEventListener('abort', () => resolve('interrupted'));
    page.on('crash', () => resolve('crashed'));
    const onExit = (code: number) => resolve(code === 0 ? 'ended' : 'failed');
    page.exposeFunction('codeAutomationExit', onExit).catch(reject);
  });
  try {
    await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => forwardLine(values));
    await page.goto(addressOf(run));
    return await outcome;
  } finally {
    clearTimeout(timer);
  }
}

function addressOf(run: TestRun): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${run.server.port}${path}`;
  const payload = [
    ...run.developmentPaths.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ['extensionTestsPath', remote(run.testsPath)],
    ['skipWelcome', 'true'],
  ];
  return `${run.server.urlOf(run.folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
