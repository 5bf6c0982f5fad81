import { hasLineBreak, isClosing, isOpening, isScalar, type Token } from '#core/document';
import { nextTokens, readTokenContext } from './token-context.ts';

/** The range that a completion replaces, and the punctuation that keeps the surrounding JSON valid. */
export interface Place {
  /** The start of the replaced range, which is on a single line and has the cursor inside it or at one end. */
  readonly start: number;
  readonly end: number;
  /** Whitespace in the replaced range that the completion must insert again. */
  readonly gap: string;
  /** The offset of the missing comma before the completion, if any. */
  readonly commaAt: number | undefined;
  /** Whether a comma is missing after the completion. */
  readonly commaBehind: boolean;
  /** Whether the completion is the name of a property that already has a value. */
  readonly named: boolean;
  /** Whether the colon between that name and its value is missing. */
  readonly colonBehind: boolean;
}

/**
 * Uses the tokens to determine the range that a completion at the cursor replaces.
 * @returns undefined if nothing can be inserted: in a comment, outside the root value, or after a value or name
 */
export function placeAt(text: string, cursor: number): Place | undefined {
  const context = readTokenContext(text, cursor);
  if (!context) return undefined;
  const { container, open, previous, afterName, touched } = context;
  const value = previous?.kind === ':';
  const behind = container === '{' && previous && isClosing(previous) && previous.end === cursor;
  const start = touched?.offset ?? cursor;
  if (touched && isNoValue(text, touched)) return undefined;
  if (behind || (afterName && previous && !hasLineBreak(text, previous.end, start))) return undefined;
  const replaced = value && !touched ? valueBehind(text, cursor) : endOf(text, cursor, touched);
  if (replaced === undefined || hasLineBreak(text, start, replaced)) return undefined;
  const [next, second] = nextTokens(text, replaced);
  if (container === undefined && (previous ?? next)) return undefined;
  // An unmatched closing bracket is the remainder of a value.
  if (next && isClosing(next) && !open.includes(next.kind === ']' ? '[' : '{')) return undefined;
  const begins = !previous || value || afterName || isOpening(previous) || previous.kind === ',';
  const isMemberName = container === '{' && !value;
  const colonBehind =
    isMemberName &&
    touched !== undefined &&
    next !== undefined &&
    (isOpening(next) || (isScalar(next) && second?.kind !== ':')) &&
    !hasLineBreak(text, replaced, next.offset);
  return {
    start,
    end: replaced,
    gap: touched ? '' : (/^\s*/.exec(text.slice(start, replaced))?.[0] ?? ''),
    commaAt: begins ? undefined : previous.end,
    commaBehind: next !== undefined && !colonBehind && !isClosing(next) && next.kind !== ',' && next.kind !== ':',
    named: colonBehind || (isMemberName && next?.kind === ':'),
    colonBehind,
  };
}

/**
 * Returns the offset where the token at the cursor ends, or the cursor's own offset if the text after the cursor does
 * not belong to the token.
 */
function endOf(text: string, cursor: number, touched: Token | undefined): number {
  return touched && isWhole(text, touched) ? touched.end : cursor;
}

/**
 * Returns the end offset of the property value that follows the cursor, or the cursor's own offset if there is no
 * value.
 * @returns undefined if a completion cannot replace the value
 */
function valueBehind(text: string, cursor: number): number | undefined {
  const [next, second] = nextTokens(text, cursor);
  if (!next) return cursor;
  // A word that touches the cursor is the rest of a string, not a property name.
  if (second?.kind === ':') return next.kind === 'word' && next.offset === cursor ? undefined : cursor;
  if (isOpening(next)) return undefined;
  if (!isScalar(next)) return cursor;
  return isWhole(text, next) && text.slice(cursor, next.offset).trim() === '' ? next.end : undefined;
}

/** Whether a word cannot be the start of a name or value, for example because it is a comment with only one slash. */
function isNoValue(text: string, { kind, offset, end }: Token): boolean {
  return kind === 'word' && !/^[\w$.+-]+$/.test(text.slice(offset, end));
}

/**
 * Whether a token ends where it should. An unclosed string extends to the next opening quote, or to the end of its
 * line.
 */
function isWhole(text: string, token: Token): boolean {
  if (token.kind !== 'text') return true;
  return !token.broken && /^(?:[\s,:}\]]|\/[/*]|$)/.test(text.slice(token.end, token.end + 2));
}
