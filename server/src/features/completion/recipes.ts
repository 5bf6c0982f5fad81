import { CompletionItemKind, InsertTextFormat, type CompletionItem } from '../../lsp.ts';
import type { JsonObject } from '#core/json';
import type { RequestSpec } from '#core/resources';
import { recipesFor } from '#core/resources/pool/recipes';
import type { PoolJsonService } from '../../json-service.ts';
import type { Cursor } from './cursor.ts';
import { withoutTabStops } from './plain-insertion.ts';

/** Suggests groups of settings that serve a common goal. They come after all single settings. */
export function recipeItems({ path, isName, place, pool, request }: Cursor, json: PoolJsonService): CompletionItem[] {
  if (!isName || place.named || path.length > 2 || !hasRecipes(request)) return [];
  return recipesFor(pool(), path.slice(0, -1)).map(({ title, about, members }, i) => {
    const body = bodyOf(members);
    return {
      label: title,
      kind: CompletionItemKind.Snippet,
      ...json.detail(Object.keys(members).join(', ')),
      documentation: json.documentation(about, withoutTabStops(body).replaceAll('\t', '  ')),
      insertText: body,
      insertTextFormat: InsertTextFormat.Snippet,
      // The typed part of a name includes its opening quote.
      filterText: JSON.stringify(title),
      sortText: `9${String(i).padStart(2, '0')}`,
    };
  });
}

/** Whether a request has the pool settings that recipes change. */
const hasRecipes = ({ shape }: RequestSpec): boolean => Object.hasOwn(shape.members, 'PoolName');

/** Formats properties as they appear in an object, one per line. */
function bodyOf(members: JsonObject): string {
  return JSON.stringify(members, null, '\t').slice('{\n\t'.length, -'\n}'.length).replaceAll('\n\t', '\n');
}
