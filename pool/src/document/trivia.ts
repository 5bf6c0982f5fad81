import { createScanner } from 'jsonc-parser';

// SyntaxKind of jsonc-parser, a const enum that its types only declare.
const COMMA = 5;
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const LINE_BREAK = 14;
const TRIVIA = 15;
const END = 17;

/** A comment with its slashes. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
  /** Whether it runs to the end of its line, so that nothing can follow on that line. */
  readonly toLineEnd: boolean;
}

function* tokens(text: string, from: number, to: number): Generator<{ kind: number; offset: number; end: number }> {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    if (offset >= to) return;
    yield { kind, offset, end: offset + scanner.getTokenLength() };
  }
}

/** The comments between two offsets. */
export function commentsBetween(text: string, from: number, to: number): Comment[] {
  return [...tokens(text, from, to)]
    .filter(({ kind }) => kind === LINE_COMMENT || kind === BLOCK_COMMENT)
    .map(({ kind, offset, end }) => ({ offset, text: text.slice(offset, end), toLineEnd: kind === LINE_COMMENT }));
}

/** The offset of the first comma between two offsets, comments passed over. */
export function commaBetween(text: string, from: number, to: number): number | undefined {
  for (const { kind, offset } of tokens(text, from, to)) if (kind === COMMA) return offset;
  return undefined;
}

/** Where the comments end that follow an offset on its line; the offset itself where none does. */
export function endOfLineComments(text: string, from: number, to: number): number {
  let end = from;
  for (const token of tokens(text, from, to)) {
    if (token.kind === LINE_COMMENT || token.kind === BLOCK_COMMENT) end = token.end;
    else if (token.kind === LINE_BREAK || token.kind !== TRIVIA) break;
  }
  return end;
}
