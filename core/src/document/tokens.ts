import { createScanner } from 'jsonc-parser';

/** A token of JSON with comments; white space is not a token. Numbers and invalid text are words. */
export interface Token {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'word' | 'comment';
  readonly offset: number;
  readonly end: number;
  /** Whether it is a string that is not closed on its line, or a comment that is not closed at all. */
  readonly broken: boolean;
}

// SyntaxKind of jsonc-parser, a const enum without a runtime value; all other kinds are words.
const kinds: Readonly<Record<number, Token['kind']>> = {
  1: '{',
  2: '}',
  3: '[',
  4: ']',
  5: ',',
  6: ':',
  10: 'text',
  12: 'comment',
  13: 'comment',
};
const LINE_BREAK = 14;
const WHITE_SPACE = 15;
const END = 17;
// ScanError of jsonc-parser, also without a runtime value.
const UNCLOSED = [1, 2];

/** Yields the tokens of a document from an offset on, which must not be inside a token. */
export function* tokensOf(text: string, from = 0): Generator<Token, undefined> {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  for (let syntax: number = scanner.scan(); syntax !== END; syntax = scanner.scan()) {
    if (syntax === LINE_BREAK || syntax === WHITE_SPACE) continue;
    const kind = kinds[syntax] ?? 'word';
    const offset = scanner.getTokenOffset();
    // The scanner returns a length that exceeds the text by one for an unclosed comment.
    const end = Math.min(offset + scanner.getTokenLength(), text.length);
    const unclosed = UNCLOSED.includes(scanner.getTokenError());
    yield { kind, offset, end, broken: unclosed || (kind === 'text' && hasLineBreak(text, offset, end)) };
  }
}

export const isOpening = ({ kind }: Token): boolean => kind === '{' || kind === '[';
export const isClosing = ({ kind }: Token): boolean => kind === '}' || kind === ']';
export const isScalar = ({ kind }: Token): boolean => kind === 'text' || kind === 'word';

/** Whether a document has only white space and comments. */
export function isBlank(text: string): boolean {
  for (const { kind, broken } of tokensOf(text)) if (kind !== 'comment' || broken) return false;
  return true;
}

/** Whether there is a line break between two offsets. */
export function hasLineBreak(text: string, from: number, to: number): boolean {
  return /[\r\n]/.test(text.slice(from, to));
}
