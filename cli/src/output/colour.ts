import { styleText } from 'node:util';

/** The styles of text on a terminal. */
export type Style = Parameters<typeof styleText>[0];

/** Applies a style to text, or returns the text unchanged if colors are off. */
export type Paint = (style: Style, text: string) => string;

/** The input to {@link usesColour}. */
export interface ColourInput {
  /** The value of `--color` or `--no-color`. */
  readonly flag: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/**
 * Whether a stream gets colors. The flag has priority over `FORCE_COLOR`, and `FORCE_COLOR` over `NO_COLOR`, as in
 * Node. Otherwise, only terminals get colors.
 */
export function usesColour({ flag, env, isTerminal }: ColourInput): boolean {
  if (flag !== undefined) return flag;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  // An empty variable counts as unset: https://no-color.org
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false;
  return isTerminal;
}

/** Returns the function that styles text. */
export function painter(isColoured: boolean): Paint {
  return isColoured ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
