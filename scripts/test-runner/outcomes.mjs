import { formatCount, sumCounts } from './count.mjs';
import { Interrupted, printError, formatSeconds, step } from './report.mjs';

/**
 * @typedef {import('./count.mjs').Count} Count
 *
 * @typedef {{ name: string, milliseconds: number, count: Count }} Outcome
 *
 * @callback RunSuite runs one suite; if it throws, the suite counts as one failure
 * @param {string} name
 * @param {string} title
 * @param {() => Promise<Count>} action
 * @returns {Promise<void>}
 */

/**
 * Runs all suites and prints their results. The last line is always the total count, even if the run fails or is
 * interrupted. An error outside the suites counts as one failure, as does an interruption.
 *
 * @param {(runSuite: RunSuite) => Promise<void>} work
 * @returns {Promise<number>} the exit code
 */
export async function reportOutcomes(work) {
  /** @type {Outcome[]} */
  const outcomes = [];
  try {
    await work(async (name, title, action) => {
      const start = performance.now();
      const count = await step(title, action).catch((error) => {
        if (error instanceof Interrupted) throw error;
        printError(error);
        return { passed: 0, failed: 1 };
      });
      outcomes.push({ name, milliseconds: performance.now() - start, count });
    });
  } catch (error) {
    printError(error);
    const name = error instanceof Interrupted ? 'the rest' : 'set-up';
    outcomes.push({ name, milliseconds: 0, count: { passed: 0, failed: 1 } });
  }

  console.log();
  for (const { name, milliseconds, count } of outcomes) {
    console.log(`${name.padEnd(10)} ${formatCount(count)}, ${formatSeconds(milliseconds)}`);
  }
  console.log(`Total time: ${formatSeconds(performance.now())}`);
  const total = sumCounts(outcomes.map(({ count }) => count));
  console.log(formatCount(total));
  return total.failed > 0 ? 1 : 0;
}
