import { createScanner } from 'jsonc-parser';

/** A piece of JSON with comments, as the parser parts it; white space is none. Numbers and what is no JSON are words. */
export interface Token {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'word' | 'comment';
  readonly offset: number;
  readonly end: number;
  /** Whether it is a text that does not end on its line, or a comment that does not end at all. */
  readonly broken: boolean;
}

// SyntaxKind of jsonc-parser, a const enum that its types only declare; what is not named is a word.
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
// ScanError of jsonc-parser, likewise.
const UNCLOSED = [1, 2];

/** The tokens of a text from an offset on, which must not be inside one. */
export function* tokensOf(text: string, from = 0): Generator<Token, undefined> {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  for (let syntax: number = scanner.scan(); syntax !== END; syntax = scanner.scan()) {
    if (syntax === LINE_BREAK || syntax === WHITE_SPACE) continue;
    const kind = kinds[syntax] ?? 'word';
    const offset = scanner.getTokenOffset();
    // An unclosed comment is reported one longer than the text.
    const end = Math.min(offset + scanner.getTokenLength(), text.length);
    const unclosed = UNCLOSED.includes(scanner.getTokenError());
    yield { kind, offset, end, broken: unclosed || (kind === 'text' && hasLineBreak(text, offset, end)) };
  }
}

export const isOpening = ({ kind }: Token): boolean => kind === '{' || kind === '[';
export const isClosing = ({ kind }: Token): boolean => kind === '}' || kind === ']';
export const isScalar = ({ kind }: Token): boolean => kind === 'text' || kind === 'word';

/** Whether a text says nothing: it has no more than white space and comments. */
export function isBlank(text: string): boolean {
  for (const { kind, broken } of tokensOf(text)) if (kind !== 'comment' || broken) return false;
  return true;
}

/** Whether there is a line break between two offsets. */
export function hasLineBreak(text: string, from: number, to: number): boolean {
  return /[\r\n]/.test(text.slice(from, to));
}
