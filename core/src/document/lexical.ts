import type { Node } from 'jsonc-parser';
import { isExactNumber, type Path } from '../json/index.ts';
import { toRange } from './node-at.ts';
import type { JsonDocument, TextRange } from './types.ts';

/** A value or name that JSON parsers cannot preserve. */
export interface LexicalProblem {
  /** `inexact-number`: parsing changes the number. `undecoded`: the text contains the replacement character U+FFFD. */
  readonly kind: 'inexact-number' | 'undecoded';
  readonly path: Path;
  readonly range: TextRange;
  readonly text: string;
}

/**
 * The character that decoders insert for invalid bytes. A file can still contain it intentionally, as an escape
 * sequence.
 */
const REPLACEMENT = '\ufffd';
/** Matches numbers that might be inexact. Numbers with up to 15 digits and no exponent are exact. */
const MAY_BE_INEXACT = /\d[\d.]{15}|\d[eE][+-]?\d/;

/** Returns the numbers that cannot be represented exactly, and the names and strings that could not be decoded. */
export function findLexicalProblems({ text, tree }: JsonDocument): readonly LexicalProblem[] {
  const hasNumbers = MAY_BE_INEXACT.test(text);
  const hasUndecoded = text.includes(REPLACEMENT);
  const found: LexicalProblem[] = [];
  if (!tree || !(hasNumbers || hasUndecoded)) return found;
  const checkNode = (node: Node, path: Path): void => {
    const range = toRange(node);
    const written = text.slice(range.offset, range.offset + range.length);
    if (node.type === 'number') {
      if (hasNumbers && !isExactNumber(written)) found.push({ kind: 'inexact-number', path, range, text: written });
    } else if (node.type === 'string') {
      if (hasUndecoded && written.includes(REPLACEMENT)) found.push({ kind: 'undecoded', path, range, text: written });
    }
  };
  const visit = (node: Node, path: Path): void => {
    for (const [i, child] of (node.children ?? []).entries()) {
      const [name, value] = node.type === 'object' ? [child.children?.[0], child.children?.[1]] : [undefined, child];
      const at = [...path, name ? String(name.value) : i];
      if (name) checkNode(name, at);
      if (!value) continue;
      checkNode(value, at);
      visit(value, at);
    }
  };
  checkNode(tree, []);
  visit(tree, []);
  return found;
}
