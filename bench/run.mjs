// npm run bench: sets up what is missing, measures beside peers, prints the figures and whether the targets are met.
//   node bench/run.mjs [servers] [editor] [live] [--runs N] [--json FILE] [--profile FOLDER] [--write] [--built]
//   --write puts the figures into docs/performance.md; --built takes dist/ and build/ as they are
// It may be started under Node 20 with nothing installed: only Node's own modules may be imported here, the rest later.

import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureChromium } from '../scripts/lib/chromium.mjs';
import { readCommandLine } from '../scripts/lib/command-line.mjs';
import { takeLock } from '../scripts/lib/lock.mjs';
import { chooseNode } from '../scripts/lib/node.mjs';
import { projectRoot } from '../scripts/lib/paths.mjs';
import { Interrupted, PlainError, printError } from '../scripts/lib/report.mjs';
import { runOrFail, withInstalledPrograms } from '../scripts/lib/run.mjs';
import { build, canServeVsCode, installHost, installPackages } from '../scripts/lib/setup.mjs';
import { withFigures } from './lib/figures-page.mjs';
import { machine } from './lib/machine.mjs';
import { installPeers } from './lib/peers.mjs';
import { tablesText, verdictsText } from './lib/report.mjs';

/**
 * @typedef {import('./lib/report.mjs').Report} Report
 * @typedef {{ runs: number, node: string, say: (line: string) => void, profile?: string | undefined }} Options
 *
 * @typedef {object} Part
 * @property {number} runs how many, where the command line does not say
 * @property {boolean} inVsCode whether it needs the VS Code that is served
 * @property {() => Promise<(options: Options) => Promise<Report>>} load
 */

/** @satisfies {Record<string, Part>} */
const parts = {
  servers: { runs: 10, inVsCode: false, load: async () => (await import('./servers/index.mjs')).measureServers },
  editor: { runs: 10, inVsCode: true, load: async () => (await import('./editor/index.mjs')).measureEditor },
  live: { runs: 10, inVsCode: false, load: async () => (await import('./live/index.mjs')).measureLive },
};

const page = join(projectRoot, 'docs', 'performance.md');

try {
  const { names, values } = chooseParts();
  takeLock('npm run bench');
  const [load = 0] = loadavg();
  await setUp(names, values.built);
  const node = chooseNode('20.0', 'To run the servers');
  const on = machine(node, load);
  console.log(`\n${on}`);
  const reports = [];
  for (const name of names) {
    const part = parts[name];
    if (part.inVsCode && !canServeVsCode) {
      console.log(`\n${name}: not measured, because the VS Code that is served to a browser runs on Linux only.`);
      continue;
    }
    console.log(`\n▶ ${name} …`);
    const measure = await part.load();
    const profile = values.profile === undefined ? undefined : resolve(values.profile);
    const report = await measure({ runs: values.runs ?? part.runs, node, say: (line) => console.log(line), profile });
    reports.push({ name, report });
    console.log(`\n## ${report.title}\n\n${await aligned(tablesText(report))}`);
    if (values.write) await write(name, report, on);
  }
  const verdicts = reports.flatMap(({ report }) => report.verdicts);
  console.log(`\n## Targets\n\n${await aligned(verdictsText(verdicts))}`);
  if (values.json) {
    const data = Object.fromEntries(reports.map(({ name, report }) => [name, report.data]));
    writeFileSync(resolve(values.json), `${JSON.stringify({ machine: on, verdicts, data }, undefined, 2)}\n`);
  }
} catch (error) {
  if (!(error instanceof Interrupted)) printError(error);
  process.exitCode = error instanceof Interrupted ? 130 : 1;
}

/** @throws {PlainError} where it asks for what there is not */
function chooseParts() {
  const all = /** @type {(keyof typeof parts)[]} */ (Object.keys(parts));
  const flags = '--runs N --json FILE --profile FOLDER --write --built';
  const { values, positionals } = readCommandLine(`npm run bench [-- ${all.join(' ')} ${flags}]`, {
    allowPositionals: true,
    options: {
      runs: { type: 'string' },
      json: { type: 'string' },
      profile: { type: 'string' },
      write: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !all.some((one) => one === name));
  if (unknown !== undefined) throw new PlainError(`There is no part “${unknown}”: take some of ${all.join(', ')}.`);
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) {
    throw new PlainError(`--runs takes a whole number from 1 on, and not “${values.runs}”.`);
  }
  const names = positionals.length === 0 ? all : all.filter((name) => positionals.includes(name));
  return { names, values: { ...values, runs } };
}

/**
 * @param {readonly (keyof typeof parts)[]} names
 * @param {boolean} built
 */
async function setUp(names, built) {
  await installPackages();
  if (names.includes('servers')) await installPeers();
  // VS Code's JSON server is a part of it.
  if (canServeVsCode && names.some((name) => name !== 'live')) await installHost();
  const inVsCode = canServeVsCode && names.some((name) => parts[name].inVsCode);
  if (inVsCode) process.env.CHROMIUM = await ensureChromium();
  if (inVsCode) {
    const args = [join(projectRoot, 'scripts', 'package.mjs'), ...(built ? ['--built'] : [])];
    const failure = 'There is no package of the extension to measure';
    await runOrFail(process.execPath, args, { env: withInstalledPrograms(), failure });
  } else if (!built) await build();
}

/**
 * @param {string} name
 * @param {Report} report
 * @param {string} on
 */
async function write(name, report, on) {
  const today = new Date().toISOString().slice(0, 10);
  const figures = [`Taken on ${today}: ${on}.`, tablesText(report), '### Targets', verdictsText(report.verdicts)];
  writeFileSync(page, await aligned(withFigures(readFileSync(page, 'utf8'), name, figures.join('\n\n'))));
  console.log(`\nThe figures are in ${page}.`);
}

/**
 * Markdown with the columns of its tables in line, as the linter wants it and as a terminal shows it best.
 *
 * @param {string} markdown
 */
async function aligned(markdown) {
  const { default: prettier } = await import('prettier');
  return prettier.format(markdown, { ...(await prettier.resolveConfig(page)), filepath: page });
}
