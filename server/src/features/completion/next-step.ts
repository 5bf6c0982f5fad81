import * as l10n from '@vscode/l10n';
import type { CompletionItem } from 'vscode-json-languageservice';
import { fieldNameOf } from '#core/resources/pool/shape';
import type { ClientFeatures } from '../../client-features.ts';
import type { PoolJson } from '../../pool-json.ts';
import type { Cursor } from './cursor.ts';
import { memberSchema } from './items-at.ts';
import { inSnippet } from './offer.ts';
import { ownAt } from './values/index.ts';

/** The item with what comes after it: the client's suggestions once more where there is more to choose, or a choice made. */
export function withNextStep(
  item: CompletionItem,
  cursor: Cursor,
  json: PoolJson,
  client: ClientFeatures,
): CompletionItem {
  return client.suggestsAgain ? opensSuggestions(item, cursor) : withFirstValue(withoutCommand(item), cursor, json);
}

/** An object, a list or a text that was put in empty is there to be filled: the client asks for what may stand in it. */
function opensSuggestions(item: CompletionItem, { path, isName }: Cursor): CompletionItem {
  const empty = /: (\[\$1\]|\{\n\t\$1\n\})$/.test(item.insertText ?? '');
  const text = isName && (item.insertText ?? '').endsWith(': "$1"');
  const field = text ? fieldNameOf([...path.slice(0, -1), item.label]) : undefined;
  return empty || ownAt({ field, isName: false }).offers
    ? { ...item, command: { title: l10n.t('Suggest'), command: 'editor.action.triggerSuggest' } }
    : item;
}

/** A client that does not open its suggestions again gets a value for a member that takes one of a set. */
function withFirstValue(item: CompletionItem, cursor: Cursor, json: PoolJson): CompletionItem {
  if (!cursor.isName || !item.insertText?.endsWith(': $1')) return item;
  const { default: usual, valueTexts = {} } = memberSchema(json, cursor, item.label) ?? {};
  const [first] = typeof usual === 'string' ? [usual] : Object.keys(valueTexts);
  if (first === undefined) return item;
  return { ...item, insertText: item.insertText.replace(/\$1$/, () => `"\${1:${inSnippet(first)}}"`) };
}

function withoutCommand({ command: _command, ...item }: CompletionItem): CompletionItem {
  return item;
}
