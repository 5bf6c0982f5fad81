import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDocuments } from '../lib/documents.mjs';
import { Samples } from '../lib/samples.mjs';
import { inTurn } from '../lib/turns.mjs';
import { measureFloor } from './floor.mjs';
import { jsonServer, ours, programs } from './programs.mjs';
import { serversReport } from './report.mjs';
import { visit } from './visit.mjs';

/**
 * @typedef {import('./programs.mjs').Program} Program
 * @typedef {import('../lib/documents.mjs').BenchDocument} BenchDocument
 *
 * One row of the tables.
 * @typedef {object} Contender
 * @property {string} name
 * @property {Program} program
 * @property {string} [cache] the folder of V8's compile cache
 */

/** How often, per size. What is large is slow and varies little. */
const efforts = [
  { runs: 1, warmUp: 10, repetitions: 40, published: 10 },
  { runs: 0.5, warmUp: 5, repetitions: 20, published: 6 },
  { runs: 0.3, warmUp: 3, repetitions: 10, published: 4 },
  { runs: 0.2, warmUp: 1, repetitions: 5, published: 2 },
  { runs: 0.2, warmUp: 1, repetitions: 3, published: 2 },
];

/**
 * Measures the language server beside its peers: the same document, the same schema, run by run in turn.
 *
 * @param {{ runs: number, node: string, say: (line: string) => void }} options `runs`: servers of each kind for the
 *   real file; larger files take fewer
 * @returns {Promise<import('../lib/report.mjs').Report>}
 */
export async function measureServers({ runs, node, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-bench-'));
  try {
    const documents = await benchDocuments();
    const samples = new Samples();
    measureFloor({ node, runs, samples });
    const contenders = contendersIn(folder);
    await fillCaches(contenders, { document: documents[0], node });
    for (const [i, document] of documents.entries()) {
      const effort = efforts[i] ?? { runs: 0.2, warmUp: 1, repetitions: 3, published: 2 };
      say(`  ${document.name} (${document.bytes} bytes) …`);
      await measureSize({
        document,
        effort,
        runs,
        node,
        samples,
        contenders: i === 0 ? contenders : plain(contenders),
      });
    }
    await measureFirstStart({ document: documents[0], runs, node, folder, samples });
    return serversReport({ documents, samples, names: contenders.map(({ name }) => name), efforts, runs });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Contender[]}
 */
function contendersIn(folder) {
  return programs().flatMap((program) => {
    const cache = join(folder, program.name);
    const [without, cached] = [
      { name: program.name, program },
      { name: program.name, program, cache },
    ];
    if (program === ours) return [cached, { ...without, name: `${program.name}, no compile cache` }];
    if (program.name === jsonServer().name) return [without, { ...cached, name: `${program.name}, compile cache` }];
    return [without];
  });
}

/**
 * Each server as its own editor starts it.
 *
 * @param {readonly Contender[]} contenders
 */
function plain(contenders) {
  return contenders.filter(({ name, program }) => name === program.name);
}

/**
 * Lets V8's compile caches fill: that is written when a server ends.
 *
 * @param {readonly Contender[]} contenders
 * @param {{ document: BenchDocument | undefined, node: string }} options
 */
async function fillCaches(contenders, { document, node }) {
  if (!document) return;
  for (const contender of contenders.filter(({ cache }) => cache !== undefined)) {
    await visit({ ...contender, document, mode: 'asked', node, warmUp: 0, repetitions: 5 }, () => undefined);
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
    for (const mode of /** @type {const} */ (['asked', 'published'])) {
      for (const { name, program, cache } of inTurn(contenders, run)) {
        if (tooSlow.has(name)) continue;
        const asked = mode === 'asked';
        const wasReady = await visit(
          {
            ...{ program, document, mode, node },
            ...(cache === undefined ? {} : { cache }),
            warmUp: asked ? effort.warmUp : 1,
            repetitions: asked ? effort.repetitions : effort.published,
          },
          (measure, value) => samples.add(value, document.name, mode, name, measure),
        );
        if (!wasReady) tooSlow.add(name);
      }
    }
  }
}

/**
 * The very first start after an installation: there is no compile cache yet.
 *
 * @param {object} options
 * @param {BenchDocument | undefined} options.document
 * @param {number} options.runs
 * @param {string} options.node
 * @param {string} options.folder
 * @param {Samples} options.samples
 */
async function measureFirstStart({ document, runs, node, folder, samples }) {
  if (!document) return;
  for (let run = 0; run < runs; run += 1) {
    const cache = join(folder, `first-${run}`);
    await visit({ program: ours, document, mode: 'asked', node, cache, warmUp: 0, repetitions: 0 }, (measure, value) =>
      samples.add(value, document.name, 'asked', 'first start', measure),
    );
  }
}
