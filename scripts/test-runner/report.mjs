/** A failure whose message is all that the reader needs; it is printed without a stack. */
export class PlainError extends Error {}

/** We were told to stop (Ctrl+C, for one). */
export class Interrupted extends PlainError {
  constructor() {
    super('Interrupted.');
  }
}

/**
 * Says what is being done, does it, and says how long it took.
 *
 * @template T
 * @param {string} title in plain words: "Installing the packages (npm ci)"
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>} what the action gives; what it throws goes on
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
 * Prints what a failed script has to say.
 *
 * @param {unknown} error
 */
export function printError(error) {
  console.error(error instanceof PlainError ? `\n${error.message}` : error);
}

/**
 * Runs a script and sets the exit code of the process: what the script returns, 1 after a failure, which is printed, or
 * 130 after an interruption.
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
