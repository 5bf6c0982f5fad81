import { CompletionItemKind, InsertTextFormat, type CompletionItem } from '../../lsp.ts';
import type { JsonObject } from '#core/json';
import { recipesFor } from '#core/resources/pool/recipes';
import type { PoolJson } from '../../pool-json.ts';
import type { Cursor } from './cursor.ts';
import { withoutTabStops } from './plain-insertion.ts';

/** Settings that belong together, for something that people often want of a pool; behind all single members. */
export function recipeItems({ path, isName, place, pool }: Cursor, json: PoolJson): CompletionItem[] {
  if (!isName || place.named || path.length > 2) return [];
  return recipesFor(pool(), path.slice(0, -1)).map(({ title, about, members }, i) => {
    const body = bodyOf(members);
    return {
      label: title,
      kind: CompletionItemKind.Snippet,
      ...json.aside(Object.keys(members).join(', ')),
      documentation: json.documentation(about, withoutTabStops(body).replaceAll('\t', '  ')),
      insertText: body,
      insertTextFormat: InsertTextFormat.Snippet,
      // What is typed of a name begins with its quote.
      filterText: JSON.stringify(title),
      sortText: `9${String(i).padStart(2, '0')}`,
    };
  });
}

/** Members as they stand in an object, each on a line of its own. */
function bodyOf(members: JsonObject): string {
  return JSON.stringify(members, null, '\t').slice('{\n\t'.length, -'\n}'.length).replaceAll('\n\t', '\n');
}
