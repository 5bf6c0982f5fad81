import { checkTarget } from '../lib/report.mjs';
import { growthExponent } from '../lib/statistics.mjs';
import {
  formatDuration,
  formatDurationAndP95,
  NOT_MEASURED,
  formatRatio,
  computeRatio,
  formatSize,
} from '../lib/format.mjs';
import { jsonServer, ours } from './programs.mjs';

/**
 * @typedef {import('../lib/documents.mjs').BenchDocument} BenchDocument
 * @typedef {import('../lib/samples.mjs').Samples} Samples
 * @typedef {import('../lib/report.mjs').Section} Section
 * @typedef {import('../lib/report.mjs').Verdict} Verdict
 */

/** The targets for a real file, as ratios to VS Code's JSON server. */
const bounds = [
  { target: 'Cold start', measure: 'cold', max: 0.8 },
  { target: 'Keystroke to diagnostics', measure: 'keystroke', max: 1 },
  { target: 'Completion at the root', measure: 'completion, root', max: 1 },
  { target: 'Completion in a value', measure: 'completion, value', max: 1 },
  { target: 'Hover', measure: 'hover', max: 1 },
  { target: 'Peak memory', measure: 'memory', max: 0.9 },
];

const actions = ['cold', 'keystroke', 'completion, root', 'completion, value', 'hover'];

/** The limit for linear growth, with a margin for noise. */
const MAX_GROWTH_EXPONENT = 1.1;

/** At smaller sizes, the times consist mostly of constant costs. */
const GROWTH_FROM = '100×';

/**
 * Creates the report about the language servers.
 *
 * @param {object} measured
 * @param {readonly BenchDocument[]} measured.documents
 * @param {Samples} measured.samples
 * @param {readonly { name: string, onlyStarts?: boolean }[]} measured.contenders
 * @param {readonly { runs: number, warmUp: number, repetitions: number }[]} measured.efforts
 * @param {number} measured.runs
 * @returns {import('../lib/report.mjs').Report}
 */
export function serversReport({ documents, samples, contenders, efforts, runs }) {
  const names = contenders.map(({ name }) => name);
  const answering = contenders.flatMap(({ name, onlyStarts }) => (onlyStarts ? [] : [name]));
  const json = jsonServer().name;
  return {
    sections: [
      realFile(documents, samples, names),
      answers(samples, answering),
      growth(documents, samples, efforts, runs),
      published(documents, samples, answering),
    ],
    verdicts: [...ratios(samples, json), publishedVerdict(samples, json), ...growthVerdicts(documents, samples)],
  };
}

/**
 * @param {readonly BenchDocument[]} documents
 * @param {Samples} samples
 * @param {readonly string[]} names
 * @returns {Section}
 */
function realFile([document], samples, names) {
  const of = (/** @type {string} */ name, /** @type {string} */ measure) =>
    samples.summary('1×', 'requested', name, measure);
  const rows = names.map((name) => [
    name,
    ...actions.map((measure) => formatDurationAndP95(of(name, measure))),
    formatSize(of(name, 'memory')?.median),
  ]);
  const compared = actions.concat('memory').map((measure) => {
    const value = computeRatio(of(ours.name, measure)?.median, of(jsonServer().name, measure)?.median);
    return `**${formatRatio(value)}**`;
  });
  const nothing = actions.slice(1).map(() => NOT_MEASURED);
  return {
    heading: `A real file (${formatSize(document?.bytes)}): median (p95)`,
    head: ['', 'cold start', ...actions.slice(1), 'peak memory'],
    rows: [
      ...rows,
      [`**${ours.name} ÷ ${jsonServer().name}**`, ...compared],
      [
        'node -e 0',
        formatDurationAndP95(samples.summary('floor', 'cold')),
        ...nothing,
        formatSize(samples.median('floor', 'memory')),
      ],
    ],
  };
}

/**
 * Lists the number of results, because a server that returns no results would appear to be fast.
 *
 * @param {Samples} samples
 * @param {readonly string[]} names
 * @returns {Section}
 */
function answers(samples, names) {
  const count = (/** @type {string} */ name, /** @type {string} */ result) =>
    String(samples.median('1×', 'requested', name, result) ?? NOT_MEASURED);
  return {
    heading: 'Results',
    head: ['', 'diagnostics', 'items at the root', 'items in a value', 'hover'],
    rows: names.map((name) => [
      name,
      ...['diagnostics', 'items, root', 'items, value'].map((result) => count(name, result)),
      samples.median('1×', 'requested', name, 'hovers') === 1 ? 'yes' : 'no',
    ]),
  };
}

/**
 * @param {readonly BenchDocument[]} documents
 * @param {Samples} samples
 * @param {readonly { runs: number, warmUp: number, repetitions: number }[]} efforts
 * @param {number} runs
 * @returns {Section}
 */
function growth(documents, samples, efforts, runs) {
  const names = [ours.name, jsonServer().name, 'yaml-language-server'];
  const rows = actions.flatMap((measure) =>
    names.map((name) => [
      measure,
      name,
      ...documents.map((document) => formatDuration(samples.median(document.name, 'requested', name, measure))),
      exponentText(exponentOf(documents, samples, name, measure)),
    ]),
  );
  const effort = documents.map(({ name }, i) => {
    const { runs: part = 0.2, warmUp, repetitions } = efforts[i] ?? {};
    return `${name}: ${Math.max(1, Math.round(runs * part))} × ${repetitions} (${warmUp})`;
  });
  return {
    heading: 'Larger files: medians, and the growth exponent',
    about: `The exponent is computed from ${GROWTH_FROM} upward: 1 is linear. Starts × repetitions (warm-up): ${effort.join('; ')}.`,
    head: ['', '', ...documents.map(({ name, bytes }) => `${name} (${formatSize(bytes)})`), 'exponent'],
    rows,
  };
}

/**
 * @param {readonly BenchDocument[]} documents
 * @param {Samples} samples
 * @param {readonly string[]} names
 * @returns {Section}
 */
function published(documents, samples, names) {
  const of = (/** @type {string} */ size, /** @type {string} */ name, /** @type {string} */ measure) =>
    samples.summary(size, 'published', name, measure);
  return {
    heading: 'Published diagnostics: keystroke, median (p95)',
    about: 'For clients that cannot request diagnostics. The times include the server’s own delays.',
    head: ['', ...documents.map(({ name }) => name)],
    rows: names
      .filter((name) => !name.includes('cache'))
      .map((name) => [
        name,
        ...documents.map((document) => formatDurationAndP95(of(document.name, name, 'keystroke'))),
      ]),
  };
}

/**
 * @param {Samples} samples
 * @param {string} json
 * @returns {Verdict[]}
 */
function ratios(samples, json) {
  return bounds.map(({ target, measure, max }) => {
    const of = (/** @type {string} */ name) => samples.median('1×', 'requested', name, measure);
    return checkTarget(`${target}, ratio to ${json},`, max, computeRatio(of(ours.name), of(json)), formatRatio);
  });
}

/**
 * @param {Samples} samples
 * @param {string} json
 */
function publishedVerdict(samples, json) {
  const of = (/** @type {string} */ name) => samples.median('1×', 'published', name, 'keystroke');
  return checkTarget(
    `Published diagnostics, ratio to ${json},`,
    0.1,
    computeRatio(of(ours.name), of(json)),
    formatRatio,
  );
}

/**
 * @param {readonly BenchDocument[]} documents
 * @param {Samples} samples
 * @returns {Verdict[]}
 */
function growthVerdicts(documents, samples) {
  return actions.map((measure) => {
    const exponent = exponentOf(documents, samples, ours.name, measure);
    return checkTarget(`Growth up to 10 MB, ${measure}: exponent`, MAX_GROWTH_EXPONENT, exponent, exponentText);
  });
}

/**
 * @param {readonly BenchDocument[]} documents
 * @param {Samples} samples
 * @param {string} name
 * @param {string} measure
 * @returns {number | undefined}
 */
function exponentOf(documents, samples, name, measure) {
  const points = documents
    .slice(documents.findIndex((document) => document.name === GROWTH_FROM))
    .flatMap((document) => {
      const time = samples.median(document.name, 'requested', name, measure);
      return time === undefined ? [] : [{ size: document.bytes, time }];
    });
  return points.length < 2 ? undefined : growthExponent(points);
}

/** @param {number | undefined} exponent */
function exponentText(exponent) {
  if (exponent === undefined) return NOT_MEASURED;
  return exponent === Infinity ? NOT_MEASURED : exponent.toFixed(2);
}
