import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/paths.mjs';
import { realRequest } from '../lib/documents.mjs';
import { Samples } from '../lib/samples.mjs';
import { checkReport, FIRST_START } from './report.mjs';

const commandLine = join(projectRoot, 'dist', 'cli.js');

/** The number of files in each subfolder. */
const FILES_PER_FOLDER = 100;

/**
 * The measurements. `part` scales the number of runs, because checking many files takes a long time.
 *
 * @type {readonly { readonly name: string, readonly files: number, readonly part: number, readonly cached: boolean }[]}
 */
const measured = [
  { name: '1 file', files: 1, part: 2, cached: true },
  { name: FIRST_START, files: 1, part: 1, cached: false },
  { name: '1,000 files', files: 1000, part: 0.5, cached: true },
  { name: '10,000 files', files: 10_000, part: 0.2, cached: true },
];

/**
 * Measures `userpool check` with one file and with many files, and compares it with the startup of Node.
 *
 * @param {object} options
 * @param {number} options.runs
 * @param {string} options.node
 * @param {(line: string) => void} options.log
 * @returns {Promise<import('../lib/report.mjs').Report>}
 */
export async function measureCheck({ runs, node, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-bench-'));
  try {
    const samples = new Samples();
    const bytes = await writeFiles(folder);
    const cache = join(folder, 'cache');
    for (const { name, files, part, cached } of measured) {
      log(`  ${name} …`);
      const path = files === 1 ? join(folder, '1', '0', '0.userpool.json') : join(folder, String(files));
      const args = [commandLine, 'check', '--format', 'json', path];
      // The first run fills the caches of V8 and of the operating system.
      for (let run = 0; run <= Math.max(1, runs * part); run += 1) {
        const floor = timeOf(node, ['-e', '0'], {});
        const took = timeOf(node, args, { XDG_STATE_HOME: cached ? cache : join(folder, `first-${run}`) });
        if (run === 0) continue;
        samples.add(floor, 'floor');
        samples.add(took, name);
      }
    }
    return checkReport({ samples, bytes, names: measured.map(({ name }) => name) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes a folder for each number of files. The number is the folder's name.
 *
 * @param {string} folder
 * @returns {Promise<number>} the size of a file
 */
async function writeFiles(folder) {
  const request = await realRequest();
  const textOf = (/** @type {number} */ i) =>
    `${JSON.stringify({ ...request, UserPoolId: `${request.UserPoolId}${i}` }, undefined, 2)}\n`;
  for (const files of new Set(measured.map((one) => one.files))) {
    for (let i = 0; i < files; i += 1) {
      const inner = join(folder, String(files), String(Math.floor(i / FILES_PER_FOLDER)));
      if (i % FILES_PER_FOLDER === 0) mkdirSync(inner, { recursive: true });
      writeFileSync(join(inner, `${i}.userpool.json`), textOf(i));
    }
  }
  return Buffer.byteLength(textOf(0));
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {number} milliseconds
 * @throws {Error} if the program could not run
 */
function timeOf(node, args, env) {
  const start = performance.now();
  // In CI and in other programs, the output goes to a pipe. Checking 10,000 files produces several megabytes of output.
  const { status } = spawnSync(node, args, { env: { ...process.env, ...env }, maxBuffer: Infinity });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with exit code ${status}.`);
  return took;
}
