import { loadCore } from './load-core.mjs';

/**
 * Returns the content of dist/userpool.schema.json: the update request as a JSON Schema for other editors and
 * validators.
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
