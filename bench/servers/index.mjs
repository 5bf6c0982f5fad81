import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDocuments } from '../lib/documents.mjs';
import { Samples } from '../lib/samples.mjs';
import { rotate } from '../lib/rotate.mjs';
import { measureFloor } from './floor.mjs';
import { clientNodeOptions, jsonServer, ours, programs } from './programs.mjs';
import { serversReport } from './report.mjs';
import { measureSession } from './measure-session.mjs';

/**
 * @typedef {import('./programs.mjs').Program} Program
 * @typedef {import('../lib/documents.mjs').BenchDocument} BenchDocument
 *
 * @typedef {object} Contender one row of the tables
 * @property {string} name
 * @property {Program} program
 * @property {(run: number) => string} [cache] the folder for compiled code
 * @property {readonly string[]} [nodeOptions] command-line options for Node
 * @property {boolean} [onlyStarts] whether only the start is measured
 */

/** Our server right after installation, with an empty code cache. */
const firstStart = `${ours.name}, first start ever`;

/**
 * The number of measurements for each size. Large files need fewer, because they are slow and their times vary little.
 */
const efforts = [
  { runs: 1, warmUp: 10, repetitions: 40, published: 10 },
  { runs: 0.5, warmUp: 5, repetitions: 20, published: 6 },
  { runs: 0.3, warmUp: 3, repetitions: 10, published: 4 },
  { runs: 0.2, warmUp: 1, repetitions: 5, published: 2 },
  { runs: 0.2, warmUp: 1, repetitions: 3, published: 2 },
];

/**
 * Compares the language server with other servers. All servers get the same document and schema, and the measurements
 * alternate between the servers.
 *
 * @param {object} options
 * @param {number} options.runs how many times each server is started for the real file; larger files get fewer starts
 * @param {string} options.node
 * @param {(line: string) => void} options.log
 * @param {string | undefined} [options.profile] a folder for CPU profiles of our server
 * @returns {Promise<import('../lib/report.mjs').Report>}
 */
export async function measureServers({ runs, node, log, profile }) {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-bench-'));
  try {
    const documents = await benchDocuments();
    const samples = new Samples();
    measureFloor({ node, runs, samples });
    const contenders = contendersIn(folder);
    await fillCaches(contenders, { document: documents[0], node });
    for (const [i, document] of documents.entries()) {
      const effort = efforts[i] ?? { runs: 0.2, warmUp: 1, repetitions: 3, published: 2 };
      log(`  ${document.name} (${document.bytes} bytes) …`);
      await measureSize({
        document,
        effort,
        runs,
        node,
        samples,
        contenders: i === 0 ? contenders : withoutVariants(contenders),
      });
    }
    if (profile !== undefined) await takeProfiles({ documents, node, profile });
    return serversReport({ documents, samples, contenders, efforts, runs });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder for code caches
 * @returns {Contender[]}
 */
function contendersIn(folder) {
  const json = jsonServer().name;
  return programs().flatMap(
    /** @returns {Contender[]} */ (program) => {
      const { name } = program;
      const cache = () => join(folder, name);
      const nodeOptions = clientNodeOptions;
      if (program === ours) {
        return [
          { name, program, cache, nodeOptions },
          { name: firstStart, program, cache: (run) => join(folder, `first-${run}`), nodeOptions, onlyStarts: true },
          { name: `${name}, as other editors`, program },
        ];
      }
      return name === json
        ? [
            { name, program },
            { name: `${name}, compile cache`, program, cache },
          ]
        : [{ name, program }];
    },
  );
}

/**
 * Returns each server only once, with the options that its usual editor starts it with.
 *
 * @param {readonly Contender[]} contenders
 */
function withoutVariants(contenders) {
  return contenders.filter(({ name, program }) => name === program.name);
}

/**
 * Fills the code caches, which a server writes when it exits.
 *
 * @param {readonly Contender[]} contenders
 * @param {{ document: BenchDocument | undefined, node: string }} options
 */
async function fillCaches(contenders, { document, node }) {
  if (!document) return;
  for (const { program, cache, nodeOptions = [], onlyStarts } of contenders) {
    if (!cache || onlyStarts) continue;
    await measureSession(
      { program, cache: cache(0), document, mode: 'requested', node, nodeOptions, warmUp: 0, repetitions: 5 },
      () => undefined,
    );
  }
}

/**
 * @param {object} options
 * @param {BenchDocument} options.document
 * @param {typeof efforts[number]} options.effort
 * @param {number} options.runs
 * @param {string} options.node
 * @param {Samples} options.samples
 * @param {readonly Contender[]} options.contenders
 */
async function measureSize({ document, effort, runs, node, samples, contenders }) {
  const tooSlow = new Set();
  for (let run = 0; run < Math.max(1, Math.round(runs * effort.runs)); run += 1) {
    for (const mode of /** @type {const} */ (['requested', 'published'])) {
      for (const { name, program, cache, nodeOptions = [], onlyStarts = false } of rotate(contenders, run)) {
        const isRequested = mode === 'requested';
        if (tooSlow.has(name) || (onlyStarts && !isRequested)) continue;
        const wasReady = await measureSession(
          {
            ...{ program, document, mode, node, nodeOptions },
            ...(cache ? { cache: cache(run) } : {}),
            warmUp: onlyStarts ? 0 : isRequested ? effort.warmUp : 1,
            repetitions: onlyStarts ? 0 : isRequested ? effort.repetitions : effort.published,
          },
          (measure, value) => {
            if (!onlyStarts || measure === 'cold') samples.add(value, document.name, mode, name, measure);
          },
        );
        if (!wasReady) tooSlow.add(name);
      }
    }
  }
}

/**
 * Records a CPU profile for each size. Profiled runs are slower, so their times are not used.
 *
 * @param {{ documents: readonly BenchDocument[], node: string, profile: string }} options
 */
async function takeProfiles({ documents, node, profile }) {
  for (const [i, document] of documents.entries()) {
    const name = `server-${document.name.replace('×', 'x').replace(' ', '-')}.cpuprofile`;
    const nodeOptions = ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}`];
    const repetitions = 5 * (efforts[i]?.repetitions ?? 1);
    await measureSession(
      { program: ours, document, mode: 'requested', node, nodeOptions, warmUp: 0, repetitions },
      () => undefined,
    );
  }
}
