import type { TextDocument } from 'vscode-languageserver-textdocument';
import { InsertTextFormat, type CompletionItem, type Position } from '../../lsp.ts';
import type { Place } from './place.ts';

/** Adds the text edit to an item, with the commas or the colon that the surrounding JSON needs. */
export function toTextEdit(item: CompletionItem, place: Place, text: TextDocument): CompletionItem {
  const { start, end, gap, commaAt, commaBehind, colonBehind } = place;
  const range = { start: text.positionAt(start), end: text.positionAt(end) };
  const next = text.getText().charAt(end);
  const separator = commaBehind ? ',' : colonBehind ? ':' : '';
  const suffix = separator === '' || /\s/.test(next) ? separator : `${separator} `;
  // Clients disagree on the order of two edits at the same position.
  const newText = `${commaAt === start ? ',' : ''}${gap}${item.insertText ?? item.label}${suffix}`;
  const edited = { ...item, insertText: newText, textEdit: { range, newText } };
  if (commaAt === undefined || commaAt === start) return edited;
  const at = text.positionAt(commaAt);
  return { ...edited, additionalTextEdits: [{ range: { start: at, end: at }, newText: ',' }] };
}

/**
 * Removes from an item's edit the text that already follows the cursor, such as a closing quote, for a client that
 * keeps that text regardless of the edit. Such a client also expands a snippet only when the user accepts it, so an
 * item without tab stops is changed to plain text.
 */
export function trimSuffix(item: CompletionItem, cursor: Position, text: TextDocument): CompletionItem {
  if (!item.textEdit || !('range' in item.textEdit)) return item;
  const { range, newText } = item.textEdit;
  const suffix = text.getText({ start: cursor, end: range.end });
  if (suffix === '' || !newText.endsWith(suffix)) return item;
  const trimmed = newText.slice(0, -suffix.length);
  return {
    ...item,
    insertText: trimmed,
    ...(/[$\\]/.test(trimmed) ? {} : { insertTextFormat: InsertTextFormat.PlainText }),
    textEdit: { range: { start: range.start, end: cursor }, newText: trimmed },
  };
}
