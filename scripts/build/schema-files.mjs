import { loadCore } from './load-core.mjs';

/**
 * Returns the files in dist/ with the request of each kind of file as a JSON Schema, for other editors and validators:
 * userpool.schema.json.
 *
 * @returns {Promise<{ name: string, text: string }[]>}
 */
export async function schemaFiles() {
  const { toStandardSchema, kinds } = await loadCore(`
    export { toStandardSchema } from '#core/editor/json-schema';
    export { kinds } from '#core/resources';
  `);
  /** @type {(kind: import('../../core/src/resources/kind.ts').ResourceKind) => { name: string, text: string }} */
  const toFile = ({ suffix, requests }) => ({
    name: suffix.slice(1).replace(/json$/, 'schema.json'),
    text: `${JSON.stringify(toStandardSchema(requests.update), undefined, 2)}\n`,
  });
  return kinds.map(toFile);
}
