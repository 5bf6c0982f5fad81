import { hasLineBreak, tokensOf, type Token } from './tokens.ts';

/** A comment, including its delimiters. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
  /** Whether this is a line comment, which nothing can follow on the same line. */
  readonly toLineEnd: boolean;
}

function* tokensBetween(text: string, from: number, to: number): Generator<Token> {
  for (const token of tokensOf(text, from)) {
    if (token.offset >= to) return;
    yield token;
  }
}

/** Returns the comments between two offsets. */
export function commentsBetween(text: string, from: number, to: number): Comment[] {
  return [...tokensBetween(text, from, to)]
    .filter(({ kind }) => kind === 'comment')
    .map(({ offset, end }) => ({
      offset,
      text: text.slice(offset, end),
      toLineEnd: text.startsWith('//', offset),
    }));
}

/** Returns the offset of the first comma between two offsets, ignoring commas in comments. */
export function commaBetween(text: string, from: number, to: number): number | undefined {
  for (const { kind, offset } of tokensBetween(text, from, to)) if (kind === ',') return offset;
  return undefined;
}

/** Returns the end of the comments that follow an offset on the same line, or the offset itself if there are none. */
export function endOfLineComments(text: string, from: number, to: number): number {
  let end = from;
  for (const token of tokensBetween(text, from, to)) {
    if (token.kind !== 'comment' || hasLineBreak(text, end, token.offset)) break;
    end = token.end;
  }
  return end;
}
