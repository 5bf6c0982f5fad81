// npm run bench: installs missing dependencies, compares the language server with other servers, measures the command
// line, and prints the figures.
//   node bench/run.mjs [servers|check] [--runs N] [--profile FOLDER] [--write] [--built]
//   --write updates the figures in docs/performance.md; --built uses the existing dist/
// This script must start on Node 20 with nothing installed, so it imports only Node's own modules at the top.

import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { readCommandLine } from '../scripts/test-runner/command-line.mjs';
import { takeLock } from '../scripts/test-runner/lock.mjs';
import { chooseNode } from '../scripts/test-runner/node.mjs';
import { projectRoot } from '../scripts/paths.mjs';
import { PlainError, runScript } from '../scripts/test-runner/report.mjs';
import { build, canServeVsCode, installHost, installPackages } from '../scripts/test-runner/setup.mjs';
import { replaceFigures } from './lib/figures-page.mjs';
import { describeMachine } from './lib/machine.mjs';
import { installPeers } from './lib/peers.mjs';
import { formatTables, formatVerdicts } from './lib/report.mjs';

const page = join(projectRoot, 'docs', 'performance.md');

/**
 * The parts of the bench.
 *
 * @satisfies {Record<string, (options: { runs: number, node: string, log: (line: string) => void, profile: string |
 * undefined }) => Promise<import('./lib/report.mjs').Report>>}
 */
const measure = {
  servers: async (options) => (await import('./servers/index.mjs')).measureServers(options),
  check: async (options) => (await import('./check/index.mjs')).measureCheck(options),
};
const partNames = /** @type {(keyof typeof measure)[]} */ (Object.keys(measure));

await runScript(async () => {
  const { parts, runs, profile, write, built } = readOptions();
  takeLock('npm run bench');
  const [load = 0] = loadavg();
  await installPackages();
  if (parts.includes('servers')) {
    await installPeers();
    // The packages in test/host include VS Code's JSON server.
    if (canServeVsCode) await installHost();
  }
  if (!built) await build();
  const node = chooseNode('20.0', 'Running the servers');
  const on = describeMachine(node, load);
  console.log(`\n${on}\n`);
  for (const part of parts) {
    const report = await measure[part]({ runs, node, log: (line) => console.log(line), profile });
    const figures = `${formatTables(report)}\n\n### Targets\n\n${formatVerdicts(report.verdicts)}`;
    console.log(`\n${await formatMarkdown(figures)}`);
    if (!write) continue;
    const taken = `Measured on ${new Date().toISOString().slice(0, 10)}: ${on}.`;
    const text = replaceFigures(readFileSync(page, 'utf8'), `${taken}\n\n${figures}`, part);
    writeFileSync(page, await formatMarkdown(text));
    console.log(`\nThe figures are in ${page}.`);
  }
});

/** @throws {PlainError} for unknown or invalid arguments */
function readOptions() {
  const { values, positionals } = readCommandLine(
    'npm run bench [-- servers|check --runs N --profile FOLDER --write --built]',
    {
      allowPositionals: true,
      options: {
        runs: { type: 'string', default: '10' },
        profile: { type: 'string' },
        write: { type: 'boolean', default: false },
        built: { type: 'boolean', default: false },
      },
    },
  );
  const unknown = positionals.find((name) => !partNames.some((part) => part === name));
  if (unknown !== undefined) throw new PlainError(`Unknown part “${unknown}”: the parts are ${partNames.join(', ')}.`);
  const parts = positionals.length === 0 ? partNames : partNames.filter((part) => positionals.includes(part));
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new PlainError(`--runs takes a positive integer, not “${values.runs}”.`);
  }
  return { ...values, parts, runs, profile: values.profile === undefined ? undefined : resolve(values.profile) };
}

/**
 * Formats Markdown with Prettier.
 *
 * @param {string} markdown
 */
async function formatMarkdown(markdown) {
  const { default: prettier } = await import('prettier');
  return prettier.format(markdown, { ...(await prettier.resolveConfig(page)), filepath: page });
}
