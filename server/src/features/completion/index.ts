import { PLACEHOLDER_POOL_ID } from '#core/aws/pool-ids';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { isReadable, withoutSchemaName, type PoolJsonService } from '../../json-service.ts';
import type { CompletionItem, CompletionList, CompletionParams } from '../../lsp.ts';
import { ignoreCommentItems } from './ignore-comments.ts';
import { cursorAt } from './cursor.ts';
import { itemsAt } from './items-at.ts';
import { placeAt } from './place.ts';
import { placeholderDocument } from './placeholder-document.ts';
import { placeholderItems } from './placeholders.ts';
import { plainInsertion } from './plain-insertion.ts';
import { withRetrigger } from './retrigger.ts';
import { toTextEdit, trimSuffix } from './to-text-edit.ts';

/**
 * Completes property names, values and whole files, using our own items and those that the JSON service derives from
 * the request's schema. Each item has documentation. In a line comment, completes `userpool-ignore` and its codes.
 * @param prepare resolves when the diagnostics of a document can be computed; default: they can
 */
export function completionProvider(
  json: PoolJsonService,
  client: ClientFeatures,
  prepare: (document: OpenDocument) => Promise<void> = () => Promise.resolve(),
) {
  return async (document: OpenDocument, { position, context }: CompletionParams): Promise<CompletionList | null> => {
    const { text, pool } = document;
    if (!isReadable(pool)) return nothing;
    const content = withoutSchemaName(pool);
    const offset = text.offsetAt(position);
    if (isInLineComment(content, offset)) {
      await prepare(document);
      return { isIncomplete: false, items: ignoreCommentItems(document, offset, client) };
    }
    // A space after a colon must not close the list that the colon opened. Any other space triggers no completions.
    if (context?.triggerCharacter === ' ' && !content.slice(0, offset).endsWith(': ')) return nothing;
    const place = placeAt(content, offset);
    if (!place) return nothing;
    // Clients repeat the request at the same position while the user types a word, or after they have discarded the
    // list.
    const placeholder = document.memoize(JSON.stringify(place), () =>
      placeholderDocument(text, content, place, pool, json.service),
    );
    const cursor = cursorAt({ content, offset, pool, poolIdsBeside: () => document.poolIdsBeside }, place, placeholder);
    // A typed brace starts a placeholder in a message, or an object. In an object, the next Enter would accept a
    // suggestion instead of inserting a line break.
    const values =
      context?.triggerCharacter === '{'
        ? []
        : (await itemsAt(placeholder, cursor, json)).map((item) => withPoolId(item, document));
    const written = content.slice(place.start, place.end);
    const replaces = !cursor.isName && values.some(({ label }) => label === written);
    const items = [
      ...placeholderItems(cursor, text, json),
      ...(replaces ? values.map((item) => asAlternative(item, written)) : values).map((item) =>
        toTextEdit(withRetrigger(item, cursor, json, client), place, text),
      ),
    ];
    const insertions = client.snippets ? items : items.map((item) => plainInsertion(item, text));
    return {
      // The client must repeat the request when the value is edited.
      isIncomplete: replaces,
      items: client.leavesBehindCursor ? insertions.map((item) => trimSuffix(item, position, text)) : insertions,
    };
  };
}

/** Whether an offset is in a line comment that begins on its line. */
function isInLineComment(content: string, offset: number): boolean {
  return /^[ \t]*\/\//.test(content.slice(content.lastIndexOf('\n', offset - 1) + 1, offset));
}

/** Prevents a client from filtering out the alternatives to the value at the cursor, and selects the value itself. */
function asAlternative(item: CompletionItem, written: string): CompletionItem {
  return { ...item, filterText: written, ...(item.label === written ? { preselect: true } : {}) };
}

/** Replaces the placeholder for a pool ID with the ID in another file of the same folder, if there is one. */
function withPoolId(item: CompletionItem, document: OpenDocument): CompletionItem {
  if (!item.insertText?.includes(PLACEHOLDER_POOL_ID)) return item;
  const [id] = document.poolIdsBeside;
  return id === undefined ? item : { ...item, insertText: item.insertText.replaceAll(PLACEHOLDER_POOL_ID, id) };
}

const nothing: CompletionList = { isIncomplete: false, items: [] };
