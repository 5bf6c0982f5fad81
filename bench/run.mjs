// npm run bench: sets up what is missing, measures the language server beside its peers, and prints the figures.
//   node bench/run.mjs [servers] [--runs N] [--profile FOLDER] [--write] [--built]
//   --write puts the figures into docs/performance.md; --built uses dist/ as it is
// It can be started with Node 20 and nothing installed: import only Node's own modules here, and the rest later.

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

await runScript(async () => {
  const { runs, profile, write, built } = readOptions();
  takeLock('npm run bench');
  const [load = 0] = loadavg();
  await installPackages();
  await installPeers();
  // VS Code's JSON server is a part of it.
  if (canServeVsCode) await installHost();
  if (!built) await build();
  const node = chooseNode('20.0', 'To run the servers');
  const on = describeMachine(node, load);
  console.log(`\n${on}\n`);
  const { measureServers } = await import('./servers/index.mjs');
  const report = await measureServers({ runs, node, say: (line) => console.log(line), profile });
  const figures = `${formatTables(report)}\n\n### Targets\n\n${formatVerdicts(report.verdicts)}`;
  console.log(`\n${await formatted(figures)}`);
  if (write) {
    const taken = `Taken on ${new Date().toISOString().slice(0, 10)}: ${on}.`;
    const text = replaceFigures(readFileSync(page, 'utf8'), `${taken}\n\n${figures}`);
    writeFileSync(page, await formatted(text));
    console.log(`\nThe figures are in ${page}.`);
  }
});

/** @throws {PlainError} for arguments that do not exist */
function readOptions() {
  const { values, positionals } = readCommandLine('npm run bench [-- --runs N --profile FOLDER --write --built]', {
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '10' },
      profile: { type: 'string' },
      write: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => name !== 'servers');
  if (unknown !== undefined) throw new PlainError(`There is no part “${unknown}”: servers is the only one.`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new PlainError(`--runs takes a whole number from 1 on, not “${values.runs}”.`);
  }
  return { ...values, runs, profile: values.profile === undefined ? undefined : resolve(values.profile) };
}

/**
 * Formats Markdown as the repository has it, with the columns of tables aligned.
 *
 * @param {string} markdown
 */
async function formatted(markdown) {
  const { default: prettier } = await import('prettier');
  return prettier.format(markdown, { ...(await prettier.resolveConfig(page)), filepath: page });
}
