import { isClosing, isOpening, isScalar, tokensOf, type Token } from '#core/document';

/** The tokens before a position in a document. */
export interface TokenContext {
  /** The innermost open bracket; undefined outside all brackets. */
  readonly container: Token['kind'] | undefined;
  /** All open brackets, the outermost first. */
  readonly open: readonly Token['kind'][];
  readonly previous: Token | undefined;
  /** Whether the previous token is a property name. */
  readonly afterName: boolean;
  /** The string, number or word that the cursor is in or directly after. */
  readonly touched: Token | undefined;
}

/** Reads the tokens up to the cursor. @returns undefined if the cursor is in a comment */
export function readTokenContext(text: string, cursor: number): TokenContext | undefined {
  const open: Token['kind'][] = [];
  let previous: Token | undefined;
  let afterName = false;
  const context = (touched?: Token): TokenContext => ({ container: open.at(-1), open, previous, afterName, touched });
  for (const token of tokensOf(text)) {
    if (token.offset >= cursor) break;
    if (token.kind === 'comment') {
      const isUnclosed = token.broken || text.charAt(token.offset + 1) === '/';
      if (cursor < token.end || (isUnclosed && cursor === token.end)) return undefined;
      continue;
    }
    if (isScalar(token) && cursor <= token.end) return context(token);
    afterName = isScalar(token) && open.at(-1) === '{' && previous?.kind !== ':';
    if (isOpening(token)) open.push(token.kind);
    if (isClosing(token)) open.pop();
    previous = token;
  }
  return context();
}

/** Returns the next two tokens, skipping comments. */
export function nextTokens(text: string, from: number): readonly Token[] {
  const found: Token[] = [];
  for (const token of tokensOf(text, from)) {
    if (token.kind !== 'comment') found.push(token);
    if (found.length === 2) break;
  }
  return found;
}
