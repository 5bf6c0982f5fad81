// The demo: see start-demo.ts.
//   node main.ts [--port N]        requires build/cognito-userpool.vsix and build/sandbox.mjs, created by `npm run demo`

import { parseArgs } from 'node:util';
import { startDemo } from './start-demo.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });

const stopped = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
try {
  const demo = await startDemo({ port: Number(values.port), report: (line) => console.log(line) });
  try {
    console.log(`
Open the address below in a browser on this machine; README.md there says what to try. Ctrl+C ends the demo.
Open ${demo.url}`);
    await stopped;
    console.log('\nStopping the demo …');
  } finally {
    await demo.stop();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
