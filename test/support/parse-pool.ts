import { parseFile, type ResourceDocument } from '#core/resources';
import { pool } from '#core/resources/pool';

/** Parses the text of a pool file. @param before an earlier version of the document */
export function parsePool(text: string, before?: ResourceDocument): ResourceDocument {
  return parseFile(text, pool, before);
}
