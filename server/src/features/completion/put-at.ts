import type { CompletionItem } from 'vscode-json-languageservice';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from './place.ts';

/** The item with its edit of the real text, and the commas or the colon that it takes. */
export function putAt(item: CompletionItem, place: Place, text: TextDocument): CompletionItem {
  const { start, end, gap, commaAt, commaBehind, colonBehind } = place;
  const range = { start: text.positionAt(start), end: text.positionAt(end) };
  const rest = text.getText().charAt(end);
  const mark = commaBehind ? ',' : colonBehind ? ':' : '';
  const behind = mark === '' || /\s/.test(rest) ? mark : `${mark} `;
  // Two edits at one place have no order that every client agrees on.
  const newText = `${commaAt === start ? ',' : ''}${gap}${item.insertText ?? item.label}${behind}`;
  const put = { ...item, insertText: newText, textEdit: { range, newText } };
  if (commaAt === undefined || commaAt === start) return put;
  const at = text.positionAt(commaAt);
  return { ...put, additionalTextEdits: [{ range: { start: at, end: at }, newText: ',' }] };
}
