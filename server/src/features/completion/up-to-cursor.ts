import { InsertTextFormat, type CompletionItem, type Position } from 'vscode-json-languageservice';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * The item for a client that leaves what stands behind the cursor, whatever the edit says: where that is what the new
 * text ends with, such as a closing quote, it is taken out of the edit. Such a client also shows what a snippet would
 * become only where it is accepted: one without tab stops is a text.
 */
export function upToCursor(item: CompletionItem, cursor: Position, text: TextDocument): CompletionItem {
  if (!item.textEdit || !('range' in item.textEdit)) return item;
  const { range, newText } = item.textEdit;
  const behind = text.getText({ start: cursor, end: range.end });
  if (behind === '' || !newText.endsWith(behind)) return item;
  const shorter = newText.slice(0, -behind.length);
  return {
    ...item,
    insertText: shorter,
    ...(/[$\\]/.test(shorter) ? {} : { insertTextFormat: InsertTextFormat.PlainText }),
    textEdit: { range: { start: range.start, end: cursor }, newText: shorter },
  };
}
