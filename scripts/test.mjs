// npm test: sets up whatever is missing and runs every suite. The last line is the count over all of them.
//   node scripts/test.mjs [--only check|unit|host|ui|desktop]
// It may be started under Node 20 with nothing installed: only Node's own modules may be imported, here and in lib/.

import { parseArgs } from 'node:util';
import { ensureChromium } from './lib/chromium.mjs';
import { inWords, sum } from './lib/count.mjs';
import { PlainError, printError, seconds, step } from './lib/report.mjs';
import { build, canServeVsCode, installHost, installPackages } from './lib/setup.mjs';
import { suites } from './lib/suites.mjs';

/** @typedef {import('./lib/suites.mjs').Suite} Suite */
/** @typedef {{ name: string, milliseconds: number, count: import('./lib/count.mjs').Count }} Outcome */

// Elsewhere the in-host suites run in a desktop VS Code, and nothing can play the user.
const everything = canServeVsCode ? ['check', 'unit', 'host', 'ui'] : ['check', 'unit', 'desktop'];

/** @type {Outcome[]} */
const outcomes = [];
try {
  const chosen = chooseSuites();
  const needs = new Set(chosen.flatMap(([, suite]) => suite.needs));
  await installPackages();
  if (needs.has('host')) await installHost();
  const chromium = needs.has('browser') ? await ensureChromium() : undefined;
  await build();
  for (const [name, suite] of chosen) outcomes.push(await outcomeOf(name, suite, chromium));
} catch (error) {
  printError(error);
  outcomes.push({ name: 'set-up', milliseconds: 0, count: { passed: 0, failed: 1 } });
}

console.log();
for (const { name, milliseconds, count } of outcomes) {
  console.log(`${name.padEnd(10)} ${inWords(count)}, ${seconds(milliseconds)}`);
}
console.log(`All in all ${seconds(performance.now())}`);
const total = sum(outcomes.map(({ count }) => count));
if (total.failed > 0) process.exitCode = 1;
console.log(inWords(total));

/** @returns {[string, Suite][]} */
function chooseSuites() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only === undefined ? everything : [values.only];
  return names.map((name) => {
    const suite = /** @type {Record<string, Suite>} */ (suites)[name];
    if (!suite) throw new PlainError(`There is no suite “${name}”: take one of ${Object.keys(suites).join(', ')}.`);
    return [name, suite];
  });
}

/**
 * @param {string} name
 * @param {Suite} suite
 * @param {string | undefined} chromium
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(name, suite, chromium) {
  const start = performance.now();
  const count = await step(suite.title, () => suite.run(chromium)).catch((error) => {
    printError(error);
    return { passed: 0, failed: 1 };
  });
  return { name, milliseconds: performance.now() - start, count };
}
