import * as l10n from '@vscode/l10n';
import { tierNeedOf, type TierNeed } from '#core/resources/pool/tiers';
import { messageFieldAt } from '#core/resources/message-templates';
import { schemaAt, type JsonSchema } from '#core/editor/json-schema';
import type { PoolJsonService } from '../../json-service.ts';
import { CompletionItemTag, type CompletionItem } from '../../lsp.ts';
import type { Cursor } from './cursor.ts';
import { toCompletionItem } from './completion-item.ts';
import type { PlaceholderDocument } from './placeholder-document.ts';
import { recipeItems } from './recipes.ts';
import { ownValuesAt } from './values/index.ts';

/**
 * Returns the sorted and documented properties or values for the cursor's position: our own suggestions first, then the
 * schema's.
 */
export async function itemsAt(
  { text, position, tree }: PlaceholderDocument,
  cursor: Cursor,
  json: PoolJsonService,
): Promise<CompletionItem[]> {
  if (hasMessage(cursor)) return [];
  const list = await json.service.doComplete(text, position, tree);
  const { suggest, keeps } = ownValuesAt(cursor);
  const schema = schemaAt(json.schemaOf(cursor.request), cursor.path);
  const notOffered = (schema?.notOffered ?? []).map((value) => JSON.stringify(value));
  const found = (list?.items ?? []).filter(
    (item) => !notOffered.includes(item.label) && (keeps?.(item, cursor) ?? true),
  );
  const own = (suggest?.(cursor) ?? []).map((suggestion, i) => toCompletionItem(suggestion, i, json));
  return [...own, ...found, ...recipeItems(cursor, json)].map((item, i) => ({
    ...item,
    ...withDocumentation(item, schema, json),
    ...tierDetail(item, cursor, json),
    // Clients match the typed part of a string, including its opening quote, against the filter text.
    ...(item.label.startsWith('"') ? { filterText: item.label } : {}),
    sortText: item.sortText ?? sortText(item, schema, i),
    ...(cursor.isName && memberSchema(json, cursor, item.label)?.deprecated
      ? { tags: [CompletionItemTag.Deprecated] }
      : {}),
  }));
}

/** Adds documentation to an item that has none: the description of its value, or else that of its property. */
function withDocumentation(
  item: CompletionItem,
  schema: JsonSchema | undefined,
  json: PoolJsonService,
): Partial<CompletionItem> {
  if (item.documentation || !schema) return {};
  const markdown = schema.valueTexts?.[item.label] ?? schema.markdownDescription;
  return markdown === undefined || markdown === '' ? {} : { documentation: json.documentation(markdown) };
}

/** Returns, as the item's detail, the tier that a value requires; empty if every tier includes the value. */
function tierDetail(
  { label }: CompletionItem,
  { field, isName }: Cursor,
  json: PoolJsonService,
): Partial<CompletionItem> {
  const need = isName || field === undefined || !label.startsWith('"') ? undefined : tierNeedOf(field);
  return need?.values?.includes(label.slice(1, -1)) ? json.detail(tierTexts[need.tier]()) : {};
}

const tierTexts: Readonly<Record<TierNeed['tier'], () => string>> = {
  ESSENTIALS: () => l10n.t('Essentials or Plus'),
  PLUS: () => l10n.t('Plus tier'),
};

/** Returns an item's sort text, which orders true and false by usefulness and keeps the order of other items. */
function sortText({ label }: CompletionItem, schema: JsonSchema | undefined, index: number): string {
  const rank = schema?.type === 'boolean' ? Object.keys(schema.valueTexts ?? {}).indexOf(label) : index;
  return `5${String(rank).padStart(2, '0')}`;
}

/** Returns the schema of the property with the given name in the object at the cursor. */
export function memberSchema(json: PoolJsonService, { path, request }: Cursor, name: string): JsonSchema | undefined {
  return schemaAt(json.schemaOf(request), [...path.slice(0, -1), name]);
}

/** Whether the cursor is in a message that already has text. No other text is suggested for such a message. */
function hasMessage({ content, place, field = '', isName }: Cursor): boolean {
  return !isName && messageFieldAt(field) !== undefined && !/^\s*"?"?$/.test(content.slice(place.start, place.end));
}
