import { hasLineBreak, isClosing, isOpening, isScalar, type Token } from '#core/document';
import { readAfter, readBefore } from './around.ts';

/** Where in a text a completion goes, and what it takes for the text around it to stay whole. */
export interface Place {
  /** What is replaced: on one line, with the cursor in it or at its ends. */
  readonly start: number;
  readonly end: number;
  /** White space that is replaced and has to come again. */
  readonly gap: string;
  /** Where a comma is missing before it. */
  readonly commaAt: number | undefined;
  /** Whether a comma is missing behind it. */
  readonly commaBehind: boolean;
  /** Whether it is the name of a member that has a value. */
  readonly named: boolean;
  /** Whether the colon between that name and its value is missing. */
  readonly colonBehind: boolean;
}

/**
 * Reads off the tokens what a completion at the cursor would replace.
 * @returns undefined where nothing can be put in: in a comment, outside the document's one value, behind a value or name
 */
export function placeAt(text: string, cursor: number): Place | undefined {
  const before = readBefore(text, cursor);
  if (!before) return undefined;
  const { container, open, previous, afterName, touched } = before;
  const value = previous?.kind === ':';
  const behind = container === '{' && previous && isClosing(previous) && previous.end === cursor;
  const start = touched?.offset ?? cursor;
  if (touched && isNoValue(text, touched)) return undefined;
  if (behind || (afterName && previous && !hasLineBreak(text, previous.end, start))) return undefined;
  const replaced = value && !touched ? valueBehind(text, cursor) : endOf(text, cursor, touched);
  if (replaced === undefined || hasLineBreak(text, start, replaced)) return undefined;
  const [next, second] = readAfter(text, replaced);
  if (container === undefined && (previous ?? next)) return undefined;
  // A bracket that closes nothing is what is left of a value.
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

/** Where the token at the cursor ends: at the cursor, where what is behind that was not meant to be part of it. */
function endOf(text: string, cursor: number, touched: Token | undefined): number {
  return touched && isWhole(text, touched) ? touched.end : cursor;
}

/**
 * Where the value ends that a member has behind the cursor; the cursor, where it has none.
 * @returns undefined where it is nothing that a completion could replace
 */
function valueBehind(text: string, cursor: number): number | undefined {
  const [next, second] = readAfter(text, cursor);
  if (!next) return cursor;
  // A word right at the cursor is what is left of a text, and no member's name.
  if (second?.kind === ':') return next.kind === 'word' && next.offset === cursor ? undefined : cursor;
  if (isOpening(next)) return undefined;
  if (!isScalar(next)) return cursor;
  return isWhole(text, next) && text.slice(cursor, next.offset).trim() === '' ? next.end : undefined;
}

/** Whether a word cannot be the beginning of a name or value, such as a comment with one slash. */
function isNoValue(text: string, { kind, offset, end }: Token): boolean {
  return kind === 'word' && !/^[\w$.+-]+$/.test(text.slice(offset, end));
}

/** A text that has no closing quote of its own takes the opening one of the next text, or the rest of its line. */
function isWhole(text: string, token: Token): boolean {
  if (token.kind !== 'text') return true;
  return !token.broken && /^(?:[\s,:}\]]|\/[/*]|$)/.test(text.slice(token.end, token.end + 2));
}
