import { loadPool } from './load-pool.mjs';

/**
 * The text of dist/userpool.schema.json: the request as a JSON Schema, for editors and validators that are not ours.
 *
 * @returns {Promise<string>}
 */
export async function schemaFile() {
  const { toStandardSchema } = await loadPool("export { toStandardSchema } from '#core/editor/json-schema';");
  return `${JSON.stringify(toStandardSchema(), undefined, 2)}\n`;
}
