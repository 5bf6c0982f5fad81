import { atMost } from '../lib/report.mjs';
import { duration, durationAndP95, ratio, ratioOf, size } from '../lib/words.mjs';

/**
 * A file of the extension's code that the extension host loaded when a pool file was opened.
 *
 * @typedef {{ name: string, bytes: number }} LoadedFile
 */

const timed = [
  { title: 'activation, as VS Code counts it', what: 'activation' },
  { title: '– loading the code', what: 'load' },
  { title: '– the call of activate', what: 'call' },
  { title: 'what that started, until it says that it is done', what: 'finish' },
  { title: 'opening the first file to its squiggle (the extension starts)', what: 'first file' },
  { title: 'opening another file to its squiggle', what: 'another file' },
  { title: 'keystroke to squiggle', what: 'keystroke' },
];

/** In milliseconds. */
const mostActivation = 30;

/** What talks to AWS. */
const awsBundle = 'aws.js';

/**
 * @param {object} measured
 * @param {import('../lib/samples.mjs').Samples} measured.samples
 * @param {readonly LoadedFile[]} measured.loaded
 * @param {number} measured.serverBytes of the language server, which runs in a process of its own
 * @param {number} measured.vsixBytes
 * @returns {import('../lib/report.mjs').Report}
 */
export function editorReport({ samples, loaded, serverBytes, vsixBytes }) {
  const of = (/** @type {string} */ side, /** @type {string} */ what) => samples.summary(`${side} / ${what}`);
  return {
    title: 'In VS Code',
    sections: [
      {
        heading: 'In one window: median (p95)',
        head: ['', 'User Pools', 'built-in JSON', 'ratio'],
        rows: timed.map(({ title, what }) => [
          title,
          durationAndP95(of('ours', what)),
          durationAndP95(of('json', what)),
          `**${ratio(ratioOf(of('ours', what)?.median, of('json', what)?.median))}**`,
        ]),
      },
      {
        heading: 'Code that is loaded when a pool file is opened',
        head: ['file', 'by', 'size'],
        rows: [
          ...loaded.map(({ name, bytes }) => [`dist/${name}`, 'extension host', size(bytes)]),
          ['dist/server.js', 'language server', size(serverBytes)],
          ['the package (.vsix)', '', size(vsixBytes)],
        ],
      },
    ],
    verdicts: [
      atMost('Activation', mostActivation, of('ours', 'activation')?.median, duration),
      {
        target: 'The AWS code is not loaded when a pool file is opened',
        figure: loaded.map(({ name }) => name).join(', '),
        met: loaded.length === 0 ? undefined : loaded.every(({ name }) => name !== awsBundle),
      },
    ],
    data: { samples, loaded, serverBytes, vsixBytes },
  };
}
