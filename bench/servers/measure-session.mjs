import { TimeoutError } from './with-timeout.mjs';
import { Session } from './session.mjs';

/**
 * @typedef {import('../lib/documents.mjs').BenchDocument} BenchDocument
 * @typedef {import('vscode-languageserver/node').Diagnostic} Diagnostic
 *
 * The measured times and the peak memory, by their names in the tables, and the numbers of results: diagnostics,
 * completion items and hovers.
 * @typedef {'cold' | 'keystroke' | 'completion, root' | 'completion, value' | 'hover' | 'memory'} Measure
 * @typedef {'diagnostics' | 'items, root' | 'items, value' | 'hovers'} Answered
 *
 * @typedef {object} Visit
 * @property {import('./programs.mjs').Program} program
 * @property {BenchDocument} document
 * @property {import('./session.mjs').Mode} mode
 * @property {string} node
 * @property {string} [cache] the folder for compiled code
 * @property {readonly string[]} [nodeOptions] command-line options for Node
 * @property {number} warmUp how many times each action is performed before measuring
 * @property {number} repetitions how many times each action is measured
 *
 * @typedef {object} Action
 * @property {Measure} measure
 * @property {(editor: Editor) => Promise<number | void>} act
 * @property {Answered} [answered]
 */

/** The time limit for repeating one action, in milliseconds. Slow actions are measured less often. */
const ACTION_BUDGET = 10_000;

/** @type {readonly Action[]} */
const actions = [
  { measure: 'keystroke', act: (editor) => editor.type() },
  {
    measure: 'completion, root',
    act: ({ session, document }) => session.complete(document.atRoot),
    answered: 'items, root',
  },
  {
    measure: 'completion, value',
    act: ({ session, document }) => session.complete(document.inValue),
    answered: 'items, value',
  },
  { measure: 'hover', act: ({ session, document }) => session.hover(document.onMember), answered: 'hovers' },
];

/**
 * Starts a server, opens a document, and measures typical actions. If an action times out, its time is recorded as
 * Infinity, and the next action uses a new server.
 *
 * @param {Visit} visit
 * @param {(measure: Measure | Answered, value: number) => void} record
 * @returns {Promise<boolean>} whether the server became ready
 * @throws {Error} if the server exits or returns a wrong result
 */
export async function measureSession({ mode, warmUp, repetitions, ...start }, record) {
  const started = performance.now();
  let editor = await ignoreTimeout(Editor.open(mode, start));
  record('cold', editor ? performance.now() - started : Infinity);
  if (!editor) return false;
  record('diagnostics', editor.problems);
  try {
    for (const action of mode === 'requested' ? actions : actions.slice(0, 1)) {
      editor ??= await ignoreTimeout(Editor.open(mode, start));
      if (editor && (await ignoreTimeout(repeat(action, editor, { warmUp, repetitions }, record)))) continue;
      record(action.measure, Infinity);
      await editor?.session.end();
      editor = undefined;
    }
    const peak = editor?.session.peakMemory();
    if (peak !== undefined) record('memory', peak);
  } finally {
    await editor?.session.end();
  }
  return true;
}

/**
 * @param {Action} action
 * @param {Editor} editor
 * @param {Pick<Visit, 'warmUp' | 'repetitions'>} effort
 * @param {(measure: Measure | Answered, value: number) => void} record
 * @returns {Promise<true>}
 */
async function repeat({ measure, act, answered }, editor, { warmUp, repetitions }, record) {
  const end = performance.now() + ACTION_BUDGET;
  for (let i = 0; i < warmUp && performance.now() < end; i += 1) await act(editor);
  for (let i = 0; i < repetitions && (i === 0 || performance.now() < end); i += 1) {
    const start = performance.now();
    const answer = await act(editor);
    record(measure, performance.now() - start);
    if (answered && i === 0) record(answered, answer ?? 0);
  }
  return true;
}

/** A server with one open document. */
class Editor {
  session;
  document;
  /** The number of diagnostics when the document was opened. */
  problems = 0;
  #mistaken = true;

  /**
   * @param {Session} session
   * @param {BenchDocument} document
   */
  constructor(session, document) {
    this.session = session;
    this.document = document;
  }

  /**
   * @param {import('./session.mjs').Mode} mode
   * @param {Omit<Visit, 'mode' | 'warmUp' | 'repetitions'>} start
   */
  static async open(mode, { program, document, ...options }) {
    const session = new Session(program, { mode, ...options });
    const editor = new Editor(session, document);
    try {
      const items = await session.open(document.mistaken, (found) => editor.#hasMistake(found));
      editor.problems = items.length;
      return editor;
    } catch (error) {
      await session.end();
      throw error;
    }
  }

  /** Adds or removes the mistake by typing or deleting a digit. */
  async type() {
    this.#mistaken = !this.#mistaken;
    const { keystroke, mistaken, text } = this.document;
    const { place, digit } = keystroke;
    const wanted = this.#mistaken;
    const end = { ...place, character: place.character + (wanted ? 0 : digit.length) };
    const change = { range: { start: place, end }, text: wanted ? digit : '' };
    await this.session.change(change, wanted ? mistaken : text, (found) => this.#hasMistake(found) === wanted);
  }

  /** @param {Diagnostic[]} found */
  #hasMistake(found) {
    return found.some(({ range }) => range.start.line === this.document.keystroke.place.line);
  }
}

/**
 * @template T
 * @param {Promise<T>} answer
 * @returns {Promise<T | undefined>} undefined after a timeout
 */
async function ignoreTimeout(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TimeoutError) return undefined;
    throw error;
  }
}
