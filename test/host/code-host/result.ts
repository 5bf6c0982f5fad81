import { readFile } from 'node:fs/promises';

/** The environment variable that names the file which the mocha runner in the host writes when it is through. */
export const resultVariable = 'VSCODE_HOST_RESULT';

/** What that file holds. */
export interface TestResult {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

/** Reads the result file; `undefined` where the run ended without writing one. */
export async function readResult(file: string): Promise<TestResult | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as TestResult;
  } catch {
    return undefined;
  }
}
