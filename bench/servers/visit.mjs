import { NoAnswer } from './in-time.mjs';
import { Session } from './session.mjs';

/**
 * @typedef {import('../lib/documents.mjs').BenchDocument} BenchDocument
 * @typedef {import('vscode-languageserver/node').Diagnostic} Diagnostic
 *
 * What is measured, by the word for it in the tables.
 * @typedef {'cold' | 'keystroke' | 'completion, root' | 'completion, value' | 'hover' | 'memory'} Measure
 *
 * @typedef {object} Visit
 * @property {import('./programs.mjs').Program} program
 * @property {BenchDocument} document
 * @property {import('./session.mjs').Mode} mode
 * @property {string} node
 * @property {string} [cache] the folder of V8's compile cache
 * @property {number} warmUp how often each action is done before it counts
 * @property {number} repetitions how often it then counts
 */

/**
 * Starts a server, opens a document in it, and does what a user does. What is not answered in time counts as Infinity;
 * what comes after it is tried in a server of its own.
 *
 * @param {Visit} visit
 * @param {(measure: Measure | 'problems' | 'items, root' | 'items, value' | 'hovers', value: number) => void} record
 *   also takes what was answered: how many problems, items of a completion, and hovers
 * @returns {Promise<boolean>} whether the server was ever ready
 */
export async function visit({ program, document, mode, node, cache, warmUp, repetitions }, record) {
  const { place, digit } = document.keystroke;
  const hasMistake = (/** @type {Diagnostic[]} */ items) => items.some(({ range }) => range.start.line === place.line);
  let mistaken = true;

  const open = async () => {
    const start = performance.now();
    const opened = new Session(program, { node, mode, cache });
    try {
      const items = await opened.open(document.mistaken, hasMistake);
      mistaken = true;
      return { opened, took: performance.now() - start, problems: items.length };
    } catch (error) {
      await opened.end();
      throw error;
    }
  };

  const type = async () => {
    mistaken = !mistaken;
    const wanted = mistaken;
    const change = {
      range: { start: place, end: { ...place, character: place.character + (mistaken ? 0 : digit.length) } },
      text: mistaken ? digit : '',
    };
    const text = mistaken ? document.mistaken : document.text;
    await session?.change(change, text, (items) => hasMistake(items) === wanted);
  };

  /** @type {Session | undefined} */
  let session;
  try {
    const { opened, took, problems } = await open();
    session = opened;
    record('cold', took);
    record('problems', problems);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    record('cold', Infinity);
    return false;
  }

  /** @type {[Measure, () => Promise<number | void>, ('items, root' | 'items, value' | 'hovers')?][]} */
  const actions = [
    ['keystroke', type],
    ['completion, root', async () => session?.complete(document.atRoot), 'items, root'],
    ['completion, value', async () => session?.complete(document.inValue), 'items, value'],
    ['hover', async () => session?.hover(document.onMember), 'hovers'],
  ];
  try {
    for (const [measure, act, answered] of mode === 'asked' ? actions : actions.slice(0, 1)) {
      try {
        for (let i = 0; i < warmUp; i += 1) await act();
        for (let i = 0; i < repetitions; i += 1) {
          const start = performance.now();
          const answer = await act();
          record(measure, performance.now() - start);
          if (answered && i === 0) record(answered, answer ?? 0);
        }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        record(measure, Infinity);
        await session.end();
        session = (await open()).opened;
      }
    }
    const peak = session.peakMemory();
    if (peak !== undefined) record('memory', peak);
  } finally {
    await session.end();
  }
  return true;
}
