// npm test: installs what is missing and runs all suites. The last line of its output is the total count.
//   node scripts/test.mjs [--only check|unit|host|ui|desktop]
// This script and test-runner/ must run on Node 20 with nothing installed, so they import only Node's own modules.

import { ensureChromium } from './test-runner/chromium.mjs';
import { readCommandLine } from './test-runner/command-line.mjs';
import { takeLock } from './test-runner/lock.mjs';
import { reportOutcomes } from './test-runner/outcomes.mjs';
import { PlainError } from './test-runner/report.mjs';
import { handleInterruptions } from './test-runner/run.mjs';
import { build, canServeVsCode, installHost, installPackages } from './test-runner/setup.mjs';
import { suites } from './test-runner/suites.mjs';

/** @typedef {import('./test-runner/suites.mjs').Suite} Suite */

// VS Code can be served on Linux only. Other systems run the host suites in desktop VS Code, without UI tests.
const allSuites = canServeVsCode ? ['check', 'unit', 'host', 'ui'] : ['check', 'unit', 'desktop'];

handleInterruptions();
process.exitCode = await reportOutcomes(async (runSuite) => {
  const chosen = chooseSuites();
  const needs = new Set(chosen.flatMap(([, suite]) => suite.needs));
  takeLock('npm test');
  await installPackages();
  if (needs.has('host')) await installHost();
  const chromium = needs.has('browser') ? await ensureChromium() : undefined;
  await build();
  for (const [name, { title, run }] of chosen) await runSuite(name, title, () => run(chromium));
});

/** @returns {[string, Suite][]} */
function chooseSuites() {
  const usage = `npm test [-- --only ${Object.keys(suites).join('|')}]`;
  const { values } = readCommandLine(usage, { options: { only: { type: 'string' } } });
  const names = values.only === undefined ? allSuites : [values.only];
  return names.map((name) => {
    const suite = /** @type {Record<string, Suite>} */ (suites)[name];
    if (!suite) throw new PlainError(`There is no suite “${name}”; choose one of ${Object.keys(suites).join(', ')}.`);
    return [name, suite];
  });
}
