import { createScanner } from 'jsonc-parser';

/** A token in JSON with comments, not including white space. Numbers and invalid text count as words. */
export interface Token {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'word' | 'comment';
  readonly offset: number;
  readonly end: number;
  /** Whether a string is not closed on its line, or a comment is never closed. */
  readonly broken: boolean;
}

// The values of jsonc-parser's SyntaxKind, a const enum that exists only in its type declarations. Other kinds are
// words.
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
// The values of jsonc-parser's ScanError, also a const enum.
const UNCLOSED = [1, 2];

/** Yields the document's tokens from an offset, which must not be inside a token. */
export function* tokensOf(text: string, from = 0): Generator<Token, undefined> {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  for (let syntax: number = scanner.scan(); syntax !== END; syntax = scanner.scan()) {
    if (syntax === LINE_BREAK || syntax === WHITE_SPACE) continue;
    const kind = kinds[syntax] ?? 'word';
    const offset = scanner.getTokenOffset();
    // For an unclosed comment, the scanner returns a length that extends one character past the end of the text.
    const end = Math.min(offset + scanner.getTokenLength(), text.length);
    const unclosed = UNCLOSED.includes(scanner.getTokenError());
    yield { kind, offset, end, broken: unclosed || (kind === 'text' && hasLineBreak(text, offset, end)) };
  }
}

export const isOpening = ({ kind }: Token): boolean => kind === '{' || kind === '[';
export const isClosing = ({ kind }: Token): boolean => kind === '}' || kind === ']';
export const isScalar = ({ kind }: Token): boolean => kind === 'text' || kind === 'word';

/** Whether a document contains only white space and comments. */
export function isBlank(text: string): boolean {
  for (const { kind, broken } of tokensOf(text)) if (kind !== 'comment' || broken) return false;
  return true;
}

/** Whether the text contains a line break between two offsets. */
export function hasLineBreak(text: string, from: number, to: number): boolean {
  return /[\r\n]/.test(text.slice(from, to));
}
