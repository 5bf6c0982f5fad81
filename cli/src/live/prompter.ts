import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Context } from '../command.ts';
import type { Host } from '../host.ts';
import { visible } from '../output/visible.ts';

/** Asks questions on a terminal. */
export interface Prompter {
  /**
   * Asks a question.
   * @returns the answer without surrounding spaces; undefined if the input has ended or the user presses Ctrl+C
   */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Asks a question with the answers yes and no. The default is no. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Shows text that belongs to a question. It is shown even with `--quiet`. */
  readonly show: (text: string) => void;
  /** Stops reading the input. */
  readonly close: () => void;
}

/** Whether the user can be asked: only on a terminal, and not in CI. */
export function canAsk({ stdin, stderr, env }: Host): boolean {
  const isCi = Boolean(env['CI']) && env['CI'] !== 'false';
  return stdin.isTTY === true && stderr.isTTY === true && !isCi;
}

/** Creates a prompter, which starts to read the input when it asks the first question. */
export function createPrompter({ stdin, stderr, signal, output }: Context): Prompter {
  let reader: Interface | undefined;
  let lines: AsyncIterator<string, undefined> | undefined;
  const nextLine = async (): Promise<string | undefined> => {
    reader ??= createInterface({ input: stdin, terminal: false });
    lines ??= reader[Symbol.asyncIterator]();
    return (await lines.next()).value;
  };
  const write = (text: string): void => {
    output.progress('');
    stderr.write(visible(text));
  };
  const ask: Prompter['ask'] = async (question) => {
    if (signal.aborted) return undefined;
    write(`${question} `);
    const isAnswered = new AbortController();
    const interrupted = once(signal, 'abort', { signal: isAnswered.signal }).then(
      () => stderr.write('\n'),
      () => undefined,
    );
    try {
      const answer = await Promise.race([nextLine(), interrupted]);
      return typeof answer === 'string' ? answer.trim() : undefined;
    } finally {
      isAnswered.abort();
    }
  };
  return {
    ask,
    confirm: async (question) => /^y(?:es)?$/i.test((await ask(`${question} (y/N)`)) ?? ''),
    show: (text) => write(text.endsWith('\n') ? text : `${text}\n`),
    close: () => reader?.close(),
  };
}
