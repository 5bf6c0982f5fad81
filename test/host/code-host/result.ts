import { readFile } from 'node:fs/promises';

/** The environment variable with the path of the mocha runner's result file. */
export const resultVariable = 'VSCODE_HOST_RESULT';

/** The content of the result file. */
export interface TestResult {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

/** Reads the result file. Returns `undefined` if the run did not write one. */
export async function readResult(file: string): Promise<TestResult | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as TestResult;
  } catch {
    return undefined;
  }
}
