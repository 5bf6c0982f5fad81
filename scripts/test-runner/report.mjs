/** An error that is printed without a stack trace. */
export class PlainError extends Error {}

/** The error thrown after an interruption, for example by Ctrl+C. */
export class Interrupted extends PlainError {
  constructor() {
    super('Interrupted.');
  }
}

/**
 * Prints a title, runs an action, and prints how long it took.
 *
 * @template T
 * @param {string} title such as "Installing the packages (npm ci)"
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>} the result of the action
 */
export async function step(title, action) {
  console.log(`\n▶ ${title} …`);
  const start = performance.now();
  const result = await action();
  console.log(`  ${title}: ${formatSeconds(performance.now() - start)}`);
  return result;
}

/**
 * @param {number} milliseconds
 * @returns {string} such as "12.3 s"
 */
export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Prints the error that made a script fail.
 *
 * @param {unknown} error
 */
export function printError(error) {
  console.error(error instanceof PlainError ? `\n${error.message}` : error);
}

/**
 * Runs a script and sets the exit code of the process: the script's result, 1 if it fails, or 130 if it is interrupted.
 * The error of a failed script is printed.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) printError(error);
    process.exitCode = error instanceof Interrupted ? 130 : 1;
  }
}
