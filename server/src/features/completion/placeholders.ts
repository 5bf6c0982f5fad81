import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  describePlaceholder,
  acceptedPlaceholders,
  messageFieldAt,
  placeholders,
  placeholdersIn,
  type Placeholder,
} from '#core/resources/message-templates';
import type { PoolJsonService } from '../../json-service.ts';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from '../../lsp.ts';
import type { Cursor } from './cursor.ts';
import { escapeSnippet } from './completion-item.ts';

/**
 * Suggests the placeholders that are valid in the message at the cursor. Suggests nothing in the middle of a word or
 * outside a message.
 */
export function placeholderItems(cursor: Cursor, text: TextDocument, json: PoolJsonService): CompletionItem[] {
  const { content, offset, place, field = '', isName } = cursor;
  const message = isName ? undefined : messageFieldAt(field);
  const inside = content.charAt(place.start) === '"' && offset > place.start && !isAfterString(cursor);
  if (!message || !inside) return [];
  const replaced = replacedRangeAt(content, place.start + 1, Math.max(place.end, offset), offset);
  if (!replaced) return [];
  const range = { start: text.positionAt(replaced.start), end: text.positionAt(replaced.end) };
  return acceptedPlaceholders(message)
    .map((kind) => placeholders[kind])
    .filter((placeholder) => placeholder.text.startsWith(replaced.typed))
    .map((placeholder, i) => {
      const newText = bodyOf(placeholder);
      return {
        label: placeholder.text,
        kind: CompletionItemKind.Constant,
        detail: placeholder.title,
        documentation: json.documentation(withoutHeading(describePlaceholder(placeholder.kind, field))),
        filterText: placeholder.text,
        sortText: `0${i}`,
        insertText: newText,
        insertTextFormat: InsertTextFormat.Snippet,
        textEdit: { range, newText },
      };
    });
}

/** Removes the heading from the documentation, because the item shows the title as its detail. */
const withoutHeading = (markdown: string): string => markdown.replace(/^\*\*.*\*\*\n\n/, '');

const bodyOf = ({ snippet, text }: Placeholder): string => snippet ?? escapeSnippet(text);

/** Whether the cursor is after the closing quote. */
function isAfterString({ content, offset, place }: Cursor): boolean {
  return (
    offset === place.end &&
    offset > place.start + 1 &&
    content.charAt(offset - 1) === '"' &&
    !isEscaped(content, offset - 1)
  );
}

function isEscaped(content: string, at: number): boolean {
  const backslashes = /(?<!\\)\\*$/.exec(content.slice(Math.max(0, at - 100), at))?.[0].length ?? 0;
  return backslashes % 2 === 1;
}

interface ReplacedRange {
  readonly start: number;
  readonly end: number;
  /** The part of a placeholder that the user has typed. */
  readonly typed: string;
}

/**
 * Finds the range that a placeholder at the cursor replaces: an existing placeholder, the beginning of one, or an empty
 * range.
 */
function replacedRangeAt(content: string, from: number, to: number, offset: number): ReplacedRange | undefined {
  const there = placeholdersIn(content.slice(from, to))
    .map(({ start, end, kind }) => ({ start: start + from, end: end + from, kind }))
    .find(({ start, end }) => start < offset && offset < end);
  if (there) return there.kind === 'link' ? undefined : { start: there.start, end: there.end, typed: '' };
  const before = content.slice(from, offset);
  const typed = /\{[#\w]*$/.exec(before)?.[0] ?? '';
  if (typed === '') return /[\p{L}\p{N}_#\\]$/u.test(before) ? undefined : { start: offset, end: offset, typed };
  const rest = /^[#\w]*\}/.exec(content.slice(offset, to))?.[0] ?? '';
  return { start: offset - typed.length, end: offset + rest.length, typed };
}
