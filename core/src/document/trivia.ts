import { hasLineBreak, tokensOf, type Token } from './tokens.ts';

/** A comment with its slashes. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
  /** Whether it runs to the end of its line, so that nothing can follow on that line. */
  readonly toLineEnd: boolean;
}

function* tokensBetween(text: string, from: number, to: number): Generator<Token> {
  for (const token of tokensOf(text, from)) {
    if (token.offset >= to) return;
    yield token;
  }
}

/** The comments between two offsets. */
export function commentsBetween(text: string, from: number, to: number): Comment[] {
  return [...tokensBetween(text, from, to)]
    .filter(({ kind }) => kind === 'comment')
    .map(({ offset, end }) => ({
      offset,
      text: text.slice(offset, end),
      toLineEnd: text.startsWith('//', offset),
    }));
}

/** The offset of the first comma between two offsets, comments passed over. */
export function commaBetween(text: string, from: number, to: number): number | undefined {
  for (const { kind, offset } of tokensBetween(text, from, to)) if (kind === ',') return offset;
  return undefined;
}

/** Where the comments end that follow an offset on its line; the offset itself where none does. */
export function endOfLineComments(text: string, from: number, to: number): number {
  let end = from;
  for (const token of tokensBetween(text, from, to)) {
    if (token.kind !== 'comment' || hasLineBreak(text, end, token.offset)) break;
    end = token.end;
  }
  return end;
}
