import type { CompletionList } from 'vscode-json-languageservice';
import type { CompletionParams } from 'vscode-languageserver';
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
  return async (
    { text, pool }: OpenDocument,
    { position, context }: CompletionParams,
  ): Promise<CompletionList | null> => {
    if (!isReadable(pool)) return nothing;
    const content = withoutSchemaName(pool);
    const offset = text.offsetAt(position);
    // The space behind a colon would close the list that the colon has opened. Any other is a space.
    if (context?.triggerCharacter === ' ' && !content.slice(0, offset).endsWith(': ')) return nothing;
    const place = placeAt(content, offset);
    if (!place) return nothing;
    const { probed, position: at } = probe(text, content, place);
    const tree = json.service.parseJSONDocument(probed);
    const cursor = cursorAt({ content, offset, pool }, place, tree);
    // A brace opens a placeholder in a message. It also opens an object, where a suggestion would take the next Enter.
    const values = context?.triggerCharacter === '{' ? [] : await itemsAt({ probed, position: at, tree }, cursor, json);
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
