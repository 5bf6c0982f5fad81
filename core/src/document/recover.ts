import { parseTree, visit, type Node, type ParseError } from 'jsonc-parser';
import { findBracketProblem } from './brackets.ts';
import { membersByLayout, type LaidOutMembers } from './member-layout.ts';
import { createProblem, endOf, isMissingComma, toProblem } from './syntax-problem.ts';
import { syntaxMessage } from './syntax-messages.ts';
import { applyTextEdits } from './text-rope.ts';
import type { SyntaxFix, SyntaxProblem, TextRange } from './types.ts';
import { tokensOf } from './tokens.ts';

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
    problems.push({ offset: missingBrace + 1, length: 1, message: syntaxMessage('missing {'), fixes: [] });
  return { tree, problems: problems.sort((a, b) => a.offset - b.offset), isReliable: true };
}

/**
 * Returns the errors in the whole text or in part of it, which is parsed as the content of an object. Offsets refer to
 * the whole text.
 */
function errorsIn(text: string, { offset: start, length }: TextRange): ParseError[] {
  const errors: ParseError[] = [];
  const isWhole = length === text.length;
  visit(
    isWhole ? text : `{${text.slice(start, start + length)}\n}`,
    {
      onError: (error, offset, length) => errors.push({ error, offset: isWhole ? offset : offset + start - 1, length }),
    },
    PARSE_OPTIONS,
  );
  return errors;
}

/** Returns the first problem in part of the text. A wrong bracket takes precedence over the errors that it causes. */
function firstProblem(text: string, errors: readonly ParseError[], range: TextRange): SyntaxProblem {
  const bracket = findBracketProblem(text, range);
  const [first] = errors;
  const problem =
    first && (!bracket || first.offset < bracket.noticedAt)
      ? toProblem(text, first, range)
      : createProblem(text, bracket?.kind, bracket ?? { ...range, length: 1 });
  return { ...problem, fixes: problem.fixes.filter((fix) => isFixed(text, range, fix)) };
}

/** Whether a fix leaves no error in part of the text, and adds none elsewhere. */
function isFixed(text: string, range: TextRange, { edit }: SyntaxFix): boolean {
  const fixed = applyTextEdits(text, [edit]);
  const here = { ...range, length: range.length - edit.length + edit.content.length };
  const countIn = (whole: string): number => errorsIn(whole, { offset: 0, length: whole.length }).length;
  return errorsIn(fixed, here).length === 0 && countIn(fixed) < countIn(text);
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
