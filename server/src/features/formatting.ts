import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from '../lsp.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { hasLineBreak, isClosing, isOpening, tokensOf } from '#core/document';
import type { PoolJson } from '../pool-json.ts';

/** Beyond any pool file. Indentation grows with the square of the depth: a hostile text would fill the memory. */
const DEEPEST = 100;

/** Beyond any editor's. A line is indented by as many spaces, whatever a client sends. */
const WIDEST_TAB = 32;

/**
 * Lays the whole document out, or a part of it. Comments stay, and so does the line end at the end of the file. A text
 * that cannot be told apart from a comment or from what follows it stays as it is.
 */
export function formattingProvider(json: PoolJson) {
  return (document: OpenDocument, params: DocumentFormattingParams | DocumentRangeFormattingParams): TextEdit[] => {
    const { text } = document;
    const content = text.getText();
    const options = { ...params.options, tabSize: Math.min(params.options.tabSize, WIDEST_TAB) };
    if (!('range' in params)) {
      const insertFinalNewline = (options.insertFinalNewline ?? false) || content.endsWith('\n');
      return canBeLaidOut(content, 0) ? json.service.format(text, undefined, { ...options, insertFinalNewline }) : [];
    }
    const part = withWholeTokens(content, text.offsetAt(params.range.start), text.offsetAt(params.range.end));
    const lines = content.slice(lineStart(content, part.start), lineEnd(content, part.end));
    if (!canBeLaidOut(lines, indentLevel(lines, options.tabSize))) return [];
    const range = { start: text.positionAt(part.start), end: text.positionAt(part.end) };
    return json.service.format(text, range, { ...options, insertFinalNewline: false });
  };
}

/** Whether every token of a text ends where it should, and none is nested too deeply; brackets need not match. */
function canBeLaidOut(text: string, indent: number): boolean {
  let depth = indent;
  if (depth > DEEPEST) return false;
  for (const token of tokensOf(text)) {
    if (token.broken) return false;
    if (isOpening(token) && ++depth > DEEPEST) return false;
    if (isClosing(token)) depth--;
  }
  return true;
}

/** The formatter reads whole lines: a part whose first or last line is inside a comment takes all of the comment. */
function withWholeTokens(text: string, start: number, end: number): { start: number; end: number } {
  const tall = [...tokensOf(text)].filter((token) => hasLineBreak(text, token.offset, token.end));
  let from = start;
  let line = lineStart(text, from);
  for (const token of tall.toReversed()) {
    if (token.offset >= line || line >= token.end) continue;
    from = token.offset;
    line = lineStart(text, from);
  }
  let to = end;
  line = lineEnd(text, to);
  for (const token of tall) {
    if (token.offset >= line || line >= token.end) continue;
    to = token.end;
    line = lineEnd(text, to);
  }
  return { start: from, end: to };
}

/** The depth that the formatter takes a part's first line to have. */
function indentLevel(text: string, tabSize: number): number {
  const blank = /^[ \t]*/.exec(text)?.[0] ?? '';
  const tabs = blank.replaceAll(' ', '').length;
  return tabs + Math.floor((blank.length - tabs) / (tabSize || 4));
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset).search(/[\r\n]/);
  return found < 0 ? text.length : offset + found;
}
