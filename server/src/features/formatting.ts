import { hasLineBreak, isClosing, isOpening, tokensOf } from '#core/document';
import type { OpenDocument } from '../documents/open-document.ts';
import type { PoolJsonService } from '../json-service.ts';
import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from '../lsp.ts';

/**
 * Deeper than any pool file. The total indentation grows with the square of the depth, so hostile text could exhaust
 * memory.
 */
const MAX_DEPTH = 100;

/** Larger than the tab size in any editor. Limits the indentation that a client can request. */
const MAX_TAB_SIZE = 32;

/**
 * Formats the whole document or a range. Keeps comments and the final newline. Does not change text with an unclosed
 * string or comment.
 */
export function formattingProvider(json: PoolJsonService) {
  return (document: OpenDocument, params: DocumentFormattingParams | DocumentRangeFormattingParams): TextEdit[] => {
    const { text } = document;
    const content = text.getText();
    const options = { ...params.options, tabSize: Math.min(params.options.tabSize, MAX_TAB_SIZE) };
    if (!('range' in params)) {
      const insertFinalNewline = (options.insertFinalNewline ?? false) || content.endsWith('\n');
      return canFormat(content, 0) ? json.service.format(text, undefined, { ...options, insertFinalNewline }) : [];
    }
    const part = withWholeTokens(content, text.offsetAt(params.range.start), text.offsetAt(params.range.end));
    const lines = content.slice(lineStart(content, part.start), lineEnd(content, part.end));
    if (!canFormat(lines, indentLevel(lines, options.tabSize))) return [];
    const range = { start: text.positionAt(part.start), end: text.positionAt(part.end) };
    return json.service.format(text, range, { ...options, insertFinalNewline: false });
  };
}

/** Whether every token is closed and none is nested too deeply; brackets need not match. */
function canFormat(text: string, indent: number): boolean {
  let depth = indent;
  if (depth > MAX_DEPTH) return false;
  for (const token of tokensOf(text)) {
    if (token.broken) return false;
    if (isOpening(token) && ++depth > MAX_DEPTH) return false;
    if (isClosing(token)) depth--;
  }
  return true;
}

/**
 * Extends a range that starts or ends inside a comment to the whole comment, because the formatter reads whole lines.
 */
function withWholeTokens(text: string, start: number, end: number): { start: number; end: number } {
  const multiLine = [...tokensOf(text)].filter((token) => hasLineBreak(text, token.offset, token.end));
  let from = start;
  let line = lineStart(text, from);
  for (const token of multiLine.toReversed()) {
    if (token.offset >= line || line >= token.end) continue;
    from = token.offset;
    line = lineStart(text, from);
  }
  let to = end;
  line = lineEnd(text, to);
  for (const token of multiLine) {
    if (token.offset >= line || line >= token.end) continue;
    to = token.end;
    line = lineEnd(text, to);
  }
  return { start: from, end: to };
}

/** Returns the depth that the formatter assumes for the first line of a range. */
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
