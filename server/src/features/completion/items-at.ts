import type { CompletionItem, JSONDocument, Position } from 'vscode-json-languageservice';
import { CompletionItemTag } from '../../lsp.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { messageFieldAt } from '#core/resources/pool/message-templates';
import { schemaAt, type JsonSchema } from '#core/editor/json-schema';
import type { PoolJson } from '../../pool-json.ts';
import type { Cursor } from './cursor.ts';
import { toItem } from './offer.ts';
import { planOf } from './plan-aside.ts';
import { recipeItems } from './recipes.ts';
import { ownAt } from './values/index.ts';

/** The text that the JSON service is asked about, its tree and the place in it. */
export interface Probed {
  readonly probed: TextDocument;
  readonly position: Position;
  readonly tree: JSONDocument;
}

/** Members and values at a place, sorted and described: what this product knows first, then what the schema has. */
export async function itemsAt(
  { probed, position, tree }: Probed,
  cursor: Cursor,
  json: PoolJson,
): Promise<CompletionItem[]> {
  if (saysSomething(cursor)) return [];
  const list = await json.service.doComplete(probed, position, tree);
  const { offers, keeps } = ownAt(cursor);
  const schema = schemaAt(json.schema, cursor.path);
  const notOffered = (schema?.notOffered ?? []).map((value) => JSON.stringify(value));
  const found = (list?.items ?? []).filter(
    (item) => !notOffered.includes(item.label) && (keeps?.(item, cursor) ?? true),
  );
  const own = (offers?.(cursor) ?? []).map((offer, i) => toItem(offer, i, json));
  return [...own, ...found, ...recipeItems(cursor, json)].map((item, i) => ({
    ...item,
    ...documented(item, schema, json),
    ...plan(item, cursor, json),
    // A text is filtered by what is typed of it, its quote included.
    ...(item.label.startsWith('"') ? { filterText: item.label } : {}),
    sortText: item.sortText ?? sortText(item, schema, i),
    ...(cursor.isName && memberSchema(json, cursor, item.label)?.deprecated
      ? { tags: [CompletionItemTag.Deprecated] }
      : {}),
  }));
}

/** What the item is, where the JSON service does not say it: what a value does, or else what the member is. */
function documented(item: CompletionItem, schema: JsonSchema | undefined, json: PoolJson): Partial<CompletionItem> {
  if (item.documentation || !schema) return {};
  const markdown = schema.valueTexts?.[item.label] ?? schema.markdownDescription;
  return markdown === undefined || markdown === '' ? {} : { documentation: json.documentation(markdown) };
}

/** The plan that a value needs. */
function plan({ label }: CompletionItem, cursor: Cursor, json: PoolJson): Partial<CompletionItem> {
  const text = planOf(cursor, label);
  return text === undefined ? {} : json.aside(text);
}

/** Sorts true and false by usefulness, and what else has no order of its own as it came. */
function sortText({ label }: CompletionItem, schema: JsonSchema | undefined, index: number): string {
  const rank = schema?.type === 'boolean' ? Object.keys(schema.valueTexts ?? {}).indexOf(label) : index;
  return `5${String(rank).padStart(2, '0')}`;
}

/** The schema of the member that a name would begin. */
export function memberSchema(json: PoolJson, { path }: Cursor, name: string): JsonSchema | undefined {
  return schemaAt(json.schema, [...path.slice(0, -1), name]);
}

/** A message that has a text is not offered another one in its place. */
function saysSomething({ content, place, field = '', isName }: Cursor): boolean {
  return !isName && messageFieldAt(field) !== undefined && !/^\s*"?"?$/.test(content.slice(place.start, place.end));
}
