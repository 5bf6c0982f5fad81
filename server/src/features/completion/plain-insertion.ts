import type { TextDocument } from 'vscode-languageserver-textdocument';
import { indentAt, layoutOf } from '#core/document';
import { InsertTextFormat, type CompletionItem } from '../../lsp.ts';

/**
 * Converts a snippet to plain text for a client without snippet support: removes the tab stops, and indents the text to
 * match its position, as a client does with a snippet.
 */
export function plainInsertion(item: CompletionItem, document: TextDocument): CompletionItem {
  if (item.insertTextFormat !== InsertTextFormat.Snippet || !item.textEdit || !('range' in item.textEdit)) return item;
  const { range, newText } = item.textEdit;
  const content = document.getText();
  const { eol, indent } = layoutOf(content);
  const base = indentAt(content, document.offsetAt(range.start));
  const text = withoutTabStops(newText)
    .replaceAll('\t', indent)
    .replaceAll('\n', eol + base);
  const { command: _command, ...rest } = item;
  return {
    ...rest,
    insertTextFormat: InsertTextFormat.PlainText,
    insertText: text,
    textEdit: { range, newText: text },
  };
}

/**
 * Returns a snippet's text with each tab stop replaced by its default.
 * @example withoutTabStops('"${1:email}": $2') // '"email": '
 */
export function withoutTabStops(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^$}\\])*)\}|\$\d+/g,
    (_, escaped: string | undefined, text: string | undefined) => escaped ?? text?.replace(/\\(.)/g, '$1') ?? '',
  );
}
