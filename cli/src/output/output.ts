import type { Host } from '../host.ts';
import { visible } from './visible.ts';
import { painter, usesColour, type Paint } from './colour.ts';

/** The options that every command accepts. */
export interface GlobalOptions {
  readonly quiet?: boolean | undefined;
  readonly color?: boolean | undefined;
}

/** The output of a command: results on stdout, everything else on stderr. */
export interface Output {
  /** Writes a result to stdout, with a line break at its end. */
  readonly result: (text: string) => void;
  /** Writes a note to stderr, unless `--quiet` is set. */
  readonly note: (text: string) => void;
  /** Writes a failure, or a warning about a result, to stderr. */
  readonly failure: (text: string, severity?: 'error' | 'warning') => void;
  /**
   * Shows progress on the last line of the terminal, or clears it if the text is empty. Does nothing without a
   * terminal.
   */
  readonly progress: (text: string) => void;
  /** Styles text for stdout. */
  readonly paint: Paint;
  /** Styles text for stderr. */
  readonly paintNote: Paint;
  readonly isQuiet: boolean;
}

/** Creates the output of a command. */
export function createOutput({ stdout, stderr, env }: Host, { quiet = false, color }: GlobalOptions): Output {
  const paintFor = (isTerminal = false): Paint => painter(usesColour({ flag: color, env, isTerminal }));
  const paintNote = paintFor(stderr.isTTY);
  const showsProgress = !quiet && stderr.isTTY === true;
  let hasProgress = false;
  const progress = (text: string): void => {
    if (!showsProgress || (text === '' && !hasProgress)) return;
    stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns ?? 80) - 1)}`);
    hasProgress = text !== '';
  };
  const write = (stream: Host['stdout'], text: string): void => {
    progress('');
    stream.write(text.endsWith('\n') ? text : `${text}\n`);
  };
  return {
    result: (text) => write(stdout, text),
    note: (text) => {
      if (!quiet) write(stderr, visible(text));
    },
    failure: (text, severity = 'error') =>
      write(stderr, `${paintNote(severity === 'error' ? 'red' : 'yellow', `${severity}:`)} ${visible(text)}`),
    progress,
    paint: paintFor(stdout.isTTY),
    paintNote,
    isQuiet: quiet,
  };
}
