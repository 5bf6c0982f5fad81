import { loadCore } from './load-core.mjs';

/**
 * The text of dist/userpool.schema.json: the request as a JSON Schema, for editors and validators that are not ours.
 *
 * @returns {Promise<string>}
 */
export async function schemaFile() {
  const { toStandardSchema, updateRequest } = await loadCore(`
    export { toStandardSchema } from '#core/editor/json-schema';
    export { updateRequest } from '#core/resources/pool';
  `);
  return `${JSON.stringify(toStandardSchema(updateRequest), undefined, 2)}\n`;
}
