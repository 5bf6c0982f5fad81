// A test run with three suites: one passes, one waits until it is stopped, and the last one must not run.

import { reportOutcomes } from '../../scripts/test-runner/outcomes.mjs';
import { handleInterruptions, run } from '../../scripts/test-runner/run.mjs';

handleInterruptions();
process.exitCode = await reportOutcomes(async (runSuite) => {
  await runSuite('first', 'Passing', async () => ({ passed: 2, failed: 0 }));
  await runSuite('second', 'Waiting', async () => {
    await run(process.execPath, ['-e', 'console.log("waiting"); setInterval(() => {}, 1000)']);
    return { passed: 1, failed: 0 };
  });
  await runSuite('third', 'Trying what must never be tried', async () => ({ passed: 1, failed: 0 }));
});
