import { isClosing, isOpening, isScalar, tokensOf, type Token } from './tokens.ts';
import type { TextRange } from './types.ts';

/** The properties of the root object in a document in which each property begins on a new line. */
export interface LaidOutMembers {
  /** The range of each property up to the next one, including its comma and the comments after it. */
  readonly ranges: readonly TextRange[];
  /** If the object's opening brace is missing, the offset of the white space before the first property. */
  readonly missingBrace: number | undefined;
}

/**
 * Uses the text's layout to find the properties of the root object, regardless of syntax errors: each property must
 * begin on a new line, with the same indentation as the first one.
 * @returns undefined if the text is laid out differently
 */
export function membersByLayout(text: string): LaidOutMembers | undefined {
  const tokens = tokensWithColumns(text);
  let first = tokens.next().value;
  const isOpened = first?.token.kind === '{';
  if (isOpened) first = tokens.next().value;
  const column = first?.column ?? 0;
  // If there is no indentation, properties of nested objects cannot be distinguished from those of the root.
  if (!first || column === 0 || isClosing(first.token)) return undefined;
  const starts = [first.token.offset];
  let end: number | undefined;
  let last: Token | undefined;
  let depth = 0;
  for (const { token, column: here } of tokens) {
    last = here === undefined ? token : undefined;
    if (token.kind === '}' && here !== undefined && here < column) {
      end ??= token.offset;
    } else if (
      here === column &&
      isScalar(token) &&
      (depth === 0 || /^\s*:/.test(text.slice(token.end, token.end + 9)))
    ) {
      starts.push(token.offset);
      end = undefined;
      depth = 0;
    } else if (isOpening(token)) depth++;
    else if (isClosing(token)) depth--;
  }
  // The closing brace might not be the first token on its line.
  if (last?.kind === '}') end ??= last.offset;
  return {
    ranges: starts.map((offset, i) => ({ offset, length: (starts[i + 1] ?? end ?? text.length) - offset })),
    missingBrace: isOpened ? undefined : first.token.offset - 1,
  };
}

/**
 * Yields the tokens in part of the text, except comments. Each token comes with its column if it is the first token on
 * its line.
 */
export function* tokensWithColumns(
  text: string,
  from = 0,
  to = text.length,
): Generator<{ readonly token: Token; readonly column: number | undefined }, undefined> {
  for (const token of tokensOf(text, from)) {
    if (token.offset >= to) return;
    if (token.kind !== 'comment') yield { token, column: columnOf(text, token.offset) };
  }
}

/** Returns the column of an offset; undefined if something other than white space is before it on its line. */
function columnOf(text: string, offset: number): number | undefined {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r' ? offset - start : undefined;
}
