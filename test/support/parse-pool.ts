import { parseFile, type ResourceDocument } from '#core/resources';
import { pool } from '#core/resources/pool';

/** Parses the text of a pool file. @param before another version of it */
export function parsePool(text: string, before?: ResourceDocument): ResourceDocument {
  return parseFile(text, pool, before);
}
