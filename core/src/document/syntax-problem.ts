import type { ParseError, ParseErrorCode } from 'jsonc-parser';
import { fixSyntax } from './syntax-fixes.ts';
import { syntaxMessage, type SyntaxErrorKind } from './syntax-messages.ts';
import { hasLineBreak, tokensOf } from './tokens.ts';
import type { SyntaxProblem, TextRange } from './types.ts';

/**
 * Whether the parser expected a comma. The number is the value of a const enum member, which exists only in type
 * declarations.
 */
export const isMissingComma = (error: number): boolean => error === 6;

/** Whether the parser expected a colon. The number comes from the same const enum. */
const isMissingColon = (error: number): boolean => error === 5;

/** Whether a token is no JSON token. The number comes from the same const enum. */
const isInvalidToken = (error: number): boolean => error === 1;

/** Whether a string has no closing quote. The number comes from the same const enum. */
const isUnterminatedString = (error: number): boolean => error === 12;

export const endOf = ({ offset, length }: TextRange): number => offset + length;

/** Creates a syntax problem with the message and the fixes of its kind. */
export function createProblem(text: string, kind: SyntaxErrorKind, { offset, length }: TextRange): SyntaxProblem {
  return { offset, length, message: syntaxMessage(kind), fixes: fixSyntax(text, kind, { offset, length }) };
}

/**
 * Converts a parser error. The parser reports a missing character at the next token or after the text, but the problem
 * is at the preceding token.
 */
export function toProblem(text: string, { error, offset, length }: ParseError, range: TextRange): SyntaxProblem {
  const end = Math.min(offset, endOf(range));
  const last = lastTokenBefore(text, end, range.offset);
  const inner = innerQuote(text, offset, last);
  if (inner) return createProblem(text, 'inner "', inner);
  const quotes = strayQuotes(text, error, { offset, length }, last) ?? strayPair(text, error, end, last, range);
  if (quotes) return createProblem(text, quotes.length === 1 ? '"' : '""', quotes);
  if (isMissingComma(error) && text[offset] === ':') return createProblem(text, ':', { offset, length });
  if (isMissingColon(error)) return createProblem(text, error, last);
  if (!isMissingComma(error) && offset < endOf(range)) {
    const kind = wrongToken(text, error, offset, last);
    return createProblem(text, kind, { offset, length: kind === '#' ? 1 : length });
  }
  const at = { offset: endOf(last) - 1, length: 1 };
  const canInsert = isMissingComma(error) && isAtNextItem(text, offset, at.offset);
  return { ...at, message: syntaxMessage(error), fixes: canInsert ? fixSyntax(text, 'missing comma', at) : [] };
}

/** Returns the kind of the error at a token that the parser does not expect. @param last the token before it */
function wrongToken(text: string, error: ParseErrorCode, offset: number, last: TextRange): SyntaxErrorKind {
  const isValue = text[last.offset] === ':';
  if (text[offset] === '#') return '#';
  if (text[offset] === ',' && !isValue) return ',';
  return isInvalidToken(error) && !isValue && /^[^\s,{}[\]":]+\s*:/.test(text.slice(offset)) ? 'name' : error;
}

/** Returns a double quote that closes no string, behind other text on its line or alone at the line's end. */
function strayQuotes(
  text: string,
  error: ParseErrorCode,
  { offset, length }: TextRange,
  last: TextRange,
): TextRange | undefined {
  if (!isUnterminatedString(error) || last.offset >= offset || hasLineBreak(text, endOf(last), offset)) return;
  const isAlone = text.slice(offset, offset + length).trim() === '"';
  return (isAlone ? ':' : '{[,:').includes(text.charAt(endOf(last) - 1)) ? undefined : { offset, length: 1 };
}

/** Returns a double quote inside a value, as in `"Cust"omers",`: the string and a word without a space between them. */
function innerQuote(text: string, offset: number, last: TextRange): TextRange | undefined {
  if (offset !== endOf(last) || text[last.offset] !== '"' || last.length < 3) return;
  return /^[^\s"\\,:[\]{}/][^"\\,:[\]{}\n]*"[ \t]*[,\]}\r\n]/.test(text.slice(offset))
    ? { offset: offset - 1, length: 1 }
    : undefined;
}

/** Returns the two double quotes that an editor inserts for one, directly behind a value or before the next line. */
function strayPair(
  text: string,
  error: ParseErrorCode,
  end: number,
  last: TextRange,
  range: TextRange,
): TextRange | undefined {
  if (isMissingComma(error))
    return text.startsWith('""', end) && end === endOf(last) ? { offset: end, length: 2 } : undefined;
  if (!isMissingColon(error) || text.slice(last.offset, end).trimEnd() !== '""' || text[end] !== '"') return;
  const before = lastTokenBefore(text, last.offset, range.offset);
  const isBehind = before.offset < last.offset && !hasLineBreak(text, endOf(before), last.offset);
  return isBehind && hasLineBreak(text, last.offset, end) ? last : undefined;
}

/** Whether a token begins a property or another list item. @param last the offset of the character before the token */
function isAtNextItem(text: string, offset: number, last: number): boolean {
  return text[offset] === '"' || (text[offset] === '{' && text[last] === '}');
}

/** Returns the token that precedes an offset, ignoring comments. */
function lastTokenBefore(text: string, end: number, from: number): TextRange {
  let last = { offset: from, length: 1 };
  for (const token of tokensOf(text, from)) {
    if (token.offset >= end) break;
    if (token.kind !== 'comment') last = { offset: token.offset, length: token.end - token.offset };
  }
  return last;
}
