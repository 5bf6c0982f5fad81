import type { ASTNode, CompletionItem, CompletionList } from 'vscode-json-languageservice';
import type { CompletionParams, Position } from 'vscode-languageserver/node';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import type { PoolJson } from '../../pool-json.ts';
import { missingComma } from './missing-comma.ts';
import { placeAt } from './place.ts';
import { plainInsertion } from './plain-insertion.ts';

/** Members, values and skeletons at a position, from the JSON service and the pool's schema. */
export function completionProvider(json: PoolJson, client: ClientFeatures) {
  return async (document: OpenDocument, { position }: CompletionParams): Promise<CompletionList | null> => {
    const list = await json.service.doComplete(document.text, position, document.poolJson);
    if (!list) return null;
    const { container, complete } = placeAt(document, document.text.offsetAt(position));
    if (complete) return { ...list, items: [] };
    return {
      ...list,
      items: list.items
        .map((item) => keepsRestOfLine(item, document, position))
        .map(opensSuggestions)
        .map((item) => withComma(item, document, container))
        .map((item) => (client.snippets ? item : plainInsertion(item, document.text))),
    };
  };
}

/** An object or list that was put in empty is there to be filled: the client asks for what may stand in it. */
function opensSuggestions(item: CompletionItem): CompletionItem {
  const empty = /: (\[\$1\]|\{\n\t\$1\n\}),?$/.test(item.insertText ?? '');
  return empty ? { ...item, command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : item;
}

/** A text without its closing quote runs to the end of the line; only what stands before the cursor is replaced. */
function keepsRestOfLine(item: CompletionItem, { text }: OpenDocument, position: Position): CompletionItem {
  if (!item.textEdit || !('range' in item.textEdit)) return item;
  const { range, newText } = item.textEdit;
  const replaced = text.getText(range);
  if (!replaced.startsWith('"') || (replaced.length > 1 && replaced.endsWith('"'))) return item;
  return { ...item, textEdit: { range: { start: range.start, end: position }, newText } };
}

function withComma(item: CompletionItem, document: OpenDocument, container: ASTNode | undefined): CompletionItem {
  if (!item.textEdit || !('range' in item.textEdit)) return item;
  const start = document.text.offsetAt(item.textEdit.range.start);
  const comma = container && missingComma(document.text.getText(), container, start);
  if (comma === undefined) return item;
  // Two edits at one place have no order that every client agrees on.
  if (comma === start) return { ...item, textEdit: { ...item.textEdit, newText: `,${item.textEdit.newText}` } };
  const at = document.text.positionAt(comma);
  return { ...item, additionalTextEdits: [{ range: { start: at, end: at }, newText: ',' }] };
}
