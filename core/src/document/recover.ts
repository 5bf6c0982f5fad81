import { parseTree, visit, type Node, type ParseError } from 'jsonc-parser';
import { findBracketProblem, type BracketProblem } from './brackets.ts';
import { membersByLayout, type LaidOutMembers } from './member-layout.ts';
import { syntaxMessage } from './syntax-messages.ts';
import type { SyntaxProblem, TextRange } from './types.ts';
import { hasLineBreak, tokensOf } from './tokens.ts';

/** The readable part of a document that has syntax errors. */
export interface Recovered {
  /** The tree of the readable part, or of the whole text if the readable part could not be separated. */
  readonly tree: Node | undefined;
  /** One problem for each unreadable part, or only the first problem if the readable part could not be separated. */
  readonly problems: readonly SyntaxProblem[];
  /** Whether the readable part could be separated. If so, the tree contains only properties that were read reliably. */
  readonly isReliable: boolean;
}

/** The parser options, which allow the additions to JSON that pool files may contain. */
export const PARSE_OPTIONS = { allowTrailingComma: true, allowEmptyContent: true } as const;

/**
 * Whether the parser expected a comma. The number is the value of a const enum member, which exists only in type
 * declarations.
 */
const isMissingComma = (error: number): boolean => error === 6;

/** Whether the parser expected a colon. The number comes from the same const enum. */
const isMissingColon = (error: number): boolean => error === 5;

/** Whether a string has no closing quote. The number comes from the same const enum. */
const isUnterminatedString = (error: number): boolean => error === 12;

/** If there are more unreadable properties than this, the layout no longer shows reliably where properties begin. */
const MAX_UNREADABLE = 2;

/**
 * Separates a document's readable properties from those with syntax errors. Because one wrong character makes a parser
 * misread the rest of the text, this function relies on the layout: properties that begin on new lines with the same
 * indentation are parsed one by one.
 * @param whole the parser's tree of the whole text
 * @param errors the parser's errors, at least one
 */
export function recover(text: string, whole: Node | undefined, errors: readonly ParseError[]): Recovered {
  const members = membersByLayout(text);
  const all = { offset: 0, length: text.length };
  return (
    (members && readMembers(text, members)) ?? {
      tree: whole,
      problems: [firstProblem(text, errors, all)],
      isReliable: false,
    }
  );
}

/** @returns undefined if too many properties are unreadable */
function readMembers(text: string, { ranges, missingBrace }: LaidOutMembers): Recovered | undefined {
  const problems: SyntaxProblem[] = [];
  const unreadable: TextRange[] = [];
  for (const range of ranges) {
    const errors = errorsIn(text, range);
    // If only commas are missing, the parser still reads the property correctly.
    if (errors.every(({ error }) => isMissingComma(error))) {
      problems.push(...errors.map((error) => toProblem(text, error, range)));
      continue;
    }
    unreadable.push(range);
    problems.push(firstProblem(text, errors, range));
    if (unreadable.length > MAX_UNREADABLE) return undefined;
  }
  // Shorter properties have no room for a placeholder.
  if (unreadable.some(({ length }) => length < MIN_LENGTH)) return undefined;
  const errors: ParseError[] = [];
  const tree = parseTree(maskMembers(text, unreadable, missingBrace), errors, PARSE_OPTIONS);
  if (tree?.type !== 'object') return undefined;
  emptyPlaceholders(tree, text, unreadable);
  const all = { offset: 0, length: text.length };
  const last = ranges.at(-1) ?? all;
  // The comma before a property may be missing because the property before it is unreadable.
  const between = errors.filter(({ offset }) =>
    ranges.some((range, i) => offset === range.offset && !unreadable.includes(ranges[i - 1] ?? range)),
  );
  const behind = unreadable.length > 0 ? [] : errors.filter(({ offset }) => offset >= endOf(last)).slice(0, 1);
  problems.push(...[...between, ...behind].map((error) => toProblem(text, error, all)));
  if (missingBrace !== undefined)
    problems.push({ offset: missingBrace + 1, length: 1, message: syntaxMessage('missing {') });
  return { tree, problems: problems.sort((a, b) => a.offset - b.offset), isReliable: true };
}

const endOf = ({ offset, length }: TextRange): number => offset + length;

/**
 * Returns the errors in part of the text, which is parsed as the content of an object. Offsets refer to the whole text.
 */
function errorsIn(text: string, { offset: start, length }: TextRange): ParseError[] {
  const errors: ParseError[] = [];
  visit(
    `{${text.slice(start, start + length)}\n}`,
    { onError: (error, offset, length) => errors.push({ error, offset: offset + start - 1, length }) },
    PARSE_OPTIONS,
  );
  return errors;
}

/** Returns the first problem in part of the text. A wrong bracket takes precedence over the errors that it causes. */
function firstProblem(text: string, errors: readonly ParseError[], range: TextRange): SyntaxProblem {
  const bracket = findBracketProblem(text, range);
  const [first] = errors;
  if (first && (!bracket || first.offset < bracket.noticedAt)) return toProblem(text, first, range);
  return bracket ? describeBracket(bracket) : { ...range, length: 1, message: syntaxMessage(undefined) };
}

const describeBracket = ({ kind, offset, length }: BracketProblem): SyntaxProblem => ({
  offset,
  length,
  message: syntaxMessage(kind),
});

/**
 * Converts a parser error. The parser reports a missing character at the next token or after the text, but the problem
 * is at the preceding token.
 */
function toProblem(text: string, { error, offset, length }: ParseError, range: TextRange): SyntaxProblem {
  if (isUnterminatedString(error) && isBehindValue(text, offset, range)) {
    return { offset, length: 1, message: syntaxMessage('"'), fix: 'remove' };
  }
  const isBehind = offset >= endOf(range);
  const isColon = isMissingComma(error) && text[offset] === ':';
  const message = syntaxMessage(isColon ? ':' : error);
  if (isColon || !(isBehind || isMissingComma(error) || isMissingColon(error))) return { offset, length, message };
  const last = lastTokenBefore(text, Math.min(offset, endOf(range)), range.offset);
  if (isMissingColon(error)) return { ...last, message };
  const canInsert = isMissingComma(error) && isAtNextItem(text, offset, endOf(last) - 1);
  return { offset: endOf(last) - 1, length: 1, message, ...(canInsert ? { fix: 'insert-comma' } : {}) };
}

/** Whether a token follows a value on the same line with no comma in between. */
function isBehindValue(text: string, offset: number, range: TextRange): boolean {
  const last = endOf(lastTokenBefore(text, offset, range.offset)) - 1;
  return last < offset && !'{[,:'.includes(text.charAt(last)) && !hasLineBreak(text, last, offset);
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

/**
 * Replaces properties in the text with placeholders that have the same length and that a parser can read, so edits to
 * other properties leave the replaced ones unchanged. A placeholder does not include the comma after its property,
 * because edits look for that comma in the text.
 * @param brace the offset of a character to replace with a brace
 */
function maskMembers(text: string, ranges: readonly TextRange[], brace: number | undefined): string {
  let from = brace === undefined ? 0 : brace + 1;
  const parts = brace === undefined ? [] : [text.slice(0, brace), '{'];
  for (const range of ranges) {
    const length = Math.max(lengthWithoutComma(text, range), MIN_LENGTH);
    const rest = text.slice(range.offset + length, endOf(range)).replaceAll(/[^,\s]/g, ' ');
    parts.push(text.slice(from, range.offset), `"${' '.repeat(length - MIN_LENGTH)}":0`, rest);
    from = endOf(range);
  }
  return parts.join('') + text.slice(from);
}

/** The length of `"":0`. */
const MIN_LENGTH = 4;

/** Removes the names and values of placeholders from the tree to prevent other code from reading them. */
function emptyPlaceholders(root: Node, text: string, ranges: readonly TextRange[]): void {
  for (const member of root.children ?? []) {
    const range = ranges.find(({ offset }) => offset === member.offset);
    if (range) Object.assign(member, { length: lengthWithoutComma(text, range), children: [] });
  }
}

/** Returns the length of a property's text without the commas and comments at its end. */
function lengthWithoutComma(text: string, range: TextRange): number {
  let end = range.offset + 1;
  for (const { kind, end: here, offset } of tokensOf(text, range.offset)) {
    if (offset >= endOf(range)) break;
    if (kind !== 'comment' && kind !== ',') end = here;
  }
  return Math.min(end, endOf(range)) - range.offset;
}
