import * as l10n from '@vscode/l10n';
import { fieldNameOf } from '#core/resources';
import type { ClientFeatures } from '../../client-features.ts';
import type { PoolJsonService } from '../../json-service.ts';
import type { CompletionItem } from '../../lsp.ts';
import type { Cursor } from './cursor.ts';
import { memberSchema } from './items-at.ts';
import { escapeSnippet } from './completion-item.ts';
import { ownValuesAt } from './values/index.ts';

/**
 * Makes an item open the suggestion list again if there is more to choose. For a client without the command for this,
 * the item inserts the first value instead.
 */
export function withRetrigger(
  item: CompletionItem,
  cursor: Cursor,
  json: PoolJsonService,
  client: ClientFeatures,
): CompletionItem {
  return client.suggestsAgain ? withSuggestCommand(item, cursor) : withFirstValue(withoutCommand(item), cursor, json);
}

/** Makes an item open the suggestion list again if it inserts an empty object, list or string. */
function withSuggestCommand(item: CompletionItem, { path, isName, request }: Cursor): CompletionItem {
  const empty = /: (\[\$1\]|\{\n\t\$1\n\})$/.test(item.insertText ?? '');
  const isString = isName && (item.insertText ?? '').endsWith(': "$1"');
  const field = isString ? fieldNameOf(request, [...path.slice(0, -1), item.label]) : undefined;
  return empty || ownValuesAt({ field, isName: false, request }).suggest
    ? { ...item, command: { title: l10n.t('Suggest'), command: 'editor.action.triggerSuggest' } }
    : item;
}

/** Makes an item fill in the first value of an enum, for a client that cannot open the suggestion list again. */
function withFirstValue(item: CompletionItem, cursor: Cursor, json: PoolJsonService): CompletionItem {
  if (!cursor.isName || !item.insertText?.endsWith(': $1')) return item;
  const { default: usual, valueTexts = {} } = memberSchema(json, cursor, item.label) ?? {};
  const [first] = typeof usual === 'string' ? [usual] : Object.keys(valueTexts);
  if (first === undefined) return item;
  return { ...item, insertText: item.insertText.replace(/\$1$/, () => `"\${1:${escapeSnippet(first)}}"`) };
}

function withoutCommand({ command: _command, ...item }: CompletionItem): CompletionItem {
  return item;
}
