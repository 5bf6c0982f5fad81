import { isClosing, isOpening, isScalar, tokensOf, type Token } from '#core/document';

/** What stands before a place in a text. */
export interface Before {
  /** The bracket that the place is in; undefined outside all of them. */
  readonly container: Token['kind'] | undefined;
  /** All brackets that are open there, the outermost first. */
  readonly open: readonly Token['kind'][];
  readonly previous: Token | undefined;
  /** Whether the token before is a member's name. */
  readonly afterName: boolean;
  /** The text, number or word that the cursor is in or right behind. */
  readonly touched: Token | undefined;
}

/** Reads a text up to the cursor. @returns undefined where that is in a comment */
export function readBefore(text: string, cursor: number): Before | undefined {
  const open: Token['kind'][] = [];
  let previous: Token | undefined;
  let afterName = false;
  const before = (touched?: Token): Before => ({ container: open.at(-1), open, previous, afterName, touched });
  for (const token of tokensOf(text)) {
    if (token.offset >= cursor) break;
    if (token.kind === 'comment') {
      const endless = token.broken || text.charAt(token.offset + 1) === '/';
      if (cursor < token.end || (endless && cursor === token.end)) return undefined;
      continue;
    }
    if (isScalar(token) && cursor <= token.end) return before(token);
    afterName = isScalar(token) && open.at(-1) === '{' && previous?.kind !== ':';
    if (isOpening(token)) open.push(token.kind);
    if (isClosing(token)) open.pop();
    previous = token;
  }
  return before();
}

/** The first two tokens behind a place, comments passed over. */
export function readAfter(text: string, from: number): readonly Token[] {
  const found: Token[] = [];
  for (const token of tokensOf(text, from)) {
    if (token.kind !== 'comment') found.push(token);
    if (found.length === 2) break;
  }
  return found;
}
