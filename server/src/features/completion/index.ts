import type { CompletionItem, CompletionList } from 'vscode-json-languageservice';
import type { CompletionParams } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { withoutSchemaName } from '../../documents/schema-name.ts';
import type { PoolJson } from '../../pool-json.ts';
import { placeAt, type Place } from './place.ts';
import { plainInsertion } from './plain-insertion.ts';
import { probe } from './probe.ts';

/** Members, values and skeletons at a position, from the JSON service and the pool's schema. */
export function completionProvider(json: PoolJson, client: ClientFeatures) {
  return async ({ text, pool }: OpenDocument, { position }: CompletionParams): Promise<CompletionList | null> => {
    const content = withoutSchemaName(pool);
    const place = placeAt(content, text.offsetAt(position));
    if (!place) return { isIncomplete: false, items: [] };
    const { probed, position: at } = probe(text, content, place);
    const list = await json.service.doComplete(probed, at, json.service.parseJSONDocument(probed));
    if (!list) return null;
    return {
      ...list,
      items: list.items
        .map((item) => (client.suggestsAgain ? opensSuggestions(item) : withoutCommand(item)))
        .map((item) => putAt(item, place, text))
        .map((item) => (client.snippets ? item : plainInsertion(item, text))),
    };
  };
}

/** An object or list that was put in empty is there to be filled: the client asks for what may stand in it. */
function opensSuggestions(item: CompletionItem): CompletionItem {
  const empty = /: (\[\$1\]|\{\n\t\$1\n\})$/.test(item.insertText ?? '');
  return empty ? { ...item, command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : item;
}

function withoutCommand({ command: _command, ...item }: CompletionItem): CompletionItem {
  return item;
}

/** The item with its edit of the real text, and the commas that it takes. */
function putAt(item: CompletionItem, place: Place, text: TextDocument): CompletionItem {
  const { start, end, gap, commaAt, commaBehind } = place;
  const range = { start: text.positionAt(start), end: text.positionAt(end) };
  const rest = text.getText().charAt(end);
  const behind = commaBehind ? (/\s/.test(rest) ? ',' : ', ') : '';
  // Two edits at one place have no order that every client agrees on.
  const newText = `${commaAt === start ? ',' : ''}${gap}${item.insertText ?? item.label}${behind}`;
  const put = { ...item, insertText: newText, textEdit: { range, newText } };
  if (commaAt === undefined || commaAt === start) return put;
  const at = text.positionAt(commaAt);
  return { ...put, additionalTextEdits: [{ range: { start: at, end: at }, newText: ',' }] };
}
