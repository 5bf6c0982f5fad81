import { tokensWithColumns } from './member-layout.ts';
import { isClosing, isOpening, type Token } from './tokens.ts';
import type { TextRange } from './types.ts';

/** An unmatched bracket. */
export interface BracketProblem extends TextRange {
  /**
   * `missing`: a bracket must be inserted after the range. `unexpected`, `unclosed`: the bracket in the range is
   * unmatched.
   */
  readonly kind: `missing ${Bracket}` | `unexpected ${Closing}` | `unclosed ${Opening}`;
  /** The offset from which the brackets no longer match the layout or each other. */
  readonly noticedAt: number;
}

type Opening = '{' | '[';
type Closing = '}' | ']';
type Bracket = Opening | Closing;

const closingOf = { '{': '}', '[': ']' } as const;
const openingOf = { '}': '{', ']': '[' } as const;

/** An object or list that is not closed yet. */
interface Open {
  readonly bracket: Opening;
  readonly offset: number;
  /** The indentation of the line on which the object or list begins. */
  readonly indent: number;
  /** The indentation of its first child that begins a line. */
  childIndent?: number;
}

/**
 * Finds the first unmatched bracket in part of the text. If brackets do not match, the indentation shows where a
 * bracket is missing or superfluous, usually long before the parser notices.
 * @returns undefined if all brackets match
 */
export function findBracketProblem(text: string, { offset: from, length }: TextRange): BracketProblem | undefined {
  const layout = new LayoutEvidence();
  const stack: Open[] = [];
  let last: Token | undefined;
  for (const { token, column } of tokensWithColumns(text, from, from + length)) {
    const top = stack.at(-1);
    layout.read(token, column, top);
    if (isOpening(token)) {
      stack.push({ bracket: token.kind as Opening, offset: token.offset, indent: layout.indent });
    } else if (isClosing(token)) {
      const closing = token.kind as Closing;
      const hasOpening = stack.some(({ bracket }) => closingOf[bracket] === closing);
      if (!hasOpening) return layout.superfluous(closing) ?? unexpected(token);
      if (top && last && closingOf[top.bracket] !== closing) return layout.unclosed ?? missing(top, last, token.offset);
      stack.pop();
    }
    last = token;
  }
  const open = stack.at(-1);
  return open && last && (layout.unclosed ?? unclosed(open, last.end));
}

/**
 * The positions where the indentation contradicts the nesting. On their own, these contradictions prove nothing, but
 * they can explain brackets that do not match.
 */
class LayoutEvidence {
  /** The indentation of the current line. */
  indent = 0;
  /** A closing bracket that seems to be missing. */
  unclosed: BracketProblem | undefined;
  #unexpected: BracketProblem | undefined;
  /** The end of a property name whose value seems to lack its opening bracket. */
  #unopened: Omit<BracketProblem, 'kind'> | undefined;
  #first: number | undefined;
  #last: Token | undefined;
  #lastClosing: Token | undefined;

  /** Reads the next token. @param top the innermost object or list that is not closed yet */
  read(token: Token, column: number | undefined, top: Open | undefined): void {
    if (column !== undefined) {
      this.indent = column;
      this.#compare(token, column, top);
    }
    if (isClosing(token)) this.#lastClosing = token;
    else if (token.kind !== ',') this.#lastClosing = undefined;
    this.#last = token;
  }

  #compare(token: Token, column: number, top: Open | undefined): void {
    const last = this.#last;
    this.#first ??= column;
    if (!last) return;
    const noticedAt = token.offset;
    const expected = !top
      ? this.#first
      : isClosing(token)
        ? top.indent
        : (top.childIndent ??= Math.max(column, top.indent + 1));
    if (column < expected && top) this.unclosed ??= missing(top, last, noticedAt);
    if (column <= expected) return;
    if (last.kind === ':') this.#unopened ??= { offset: last.offset, length: 1, noticedAt };
    else if (this.#lastClosing) this.#unexpected ??= { ...unexpected(this.#lastClosing), noticedAt };
    else if (isClosing(token)) this.#unexpected ??= unexpected(token);
  }

  /** Returns the problem that explains a superfluous closing bracket. */
  superfluous(closing: Closing): BracketProblem | undefined {
    if (!this.#unopened) return this.#unexpected;
    return { ...this.#unopened, kind: `missing ${openingOf[closing]}` };
  }
}

function missing({ bracket }: Open, { end }: Token, noticedAt: number): BracketProblem {
  return { offset: end - 1, length: 1, kind: `missing ${closingOf[bracket]}`, noticedAt };
}

function unexpected({ kind, offset }: Token): BracketProblem {
  return { offset, length: 1, kind: `unexpected ${kind as Closing}`, noticedAt: offset };
}

function unclosed({ bracket, offset }: Open, noticedAt: number): BracketProblem {
  return { offset, length: 1, kind: `unclosed ${bracket}`, noticedAt };
}
