import type { CompletionList } from 'vscode-json-languageservice';
import type { CompletionParams } from '../../lsp.ts';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { isReadable } from '../../documents/readable-text.ts';
import { withoutSchemaName } from '../../documents/schema-name.ts';
import type { PoolJson } from '../../pool-json.ts';
import { cursorAt } from './cursor.ts';
import { itemsAt } from './items-at.ts';
import { withNextStep } from './next-step.ts';
import { placeAt } from './place.ts';
import { placeholderItems } from './placeholders.ts';
import { plainInsertion } from './plain-insertion.ts';
import { probe } from './probe.ts';
import { putAt } from './put-at.ts';
import { upToCursor } from './up-to-cursor.ts';

/**
 * Members, values and skeletons at a position: from the JSON service and the pool's schema, and what this product knows
 * of the file beside it. Each with what it is.
 */
export function completionProvider(json: PoolJson, client: ClientFeatures) {
  return async (document: OpenDocument, { position, context }: CompletionParams): Promise<CompletionList | null> => {
    const { text, pool } = document;
    if (!isReadable(pool)) return nothing;
    const content = withoutSchemaName(pool);
    const offset = text.offsetAt(position);
    // The space behind a colon would close the list that the colon has opened. Any other is a space.
    if (context?.triggerCharacter === ' ' && !content.slice(0, offset).endsWith(': ')) return nothing;
    const place = placeAt(content, offset);
    if (!place) return nothing;
    // Clients ask again about one place, for a longer word or for want of another list.
    const asked = document.keeping(JSON.stringify(place), () => {
      const { probed, position } = probe(text, content, place);
      return { probed, position, tree: json.service.parseJSONDocument(probed) };
    });
    const cursor = cursorAt({ content, offset, pool }, place, asked.tree);
    // A brace opens a placeholder in a message. It also opens an object, where a suggestion would take the next Enter.
    const values = context?.triggerCharacter === '{' ? [] : await itemsAt(asked, cursor, json);
    const items = [
      ...placeholderItems(cursor, text, json),
      ...values.map((item) => putAt(withNextStep(item, cursor, json, client), place, text)),
    ];
    const insertions = client.snippets ? items : items.map((item) => plainInsertion(item, text));
    return {
      isIncomplete: false,
      items: client.leavesBehindCursor ? insertions.map((item) => upToCursor(item, position, text)) : insertions,
    };
  };
}

const nothing: CompletionList = { isIncomplete: false, items: [] };
