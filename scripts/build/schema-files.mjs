import { loadCore } from './load-core.mjs';

/**
 * Returns the JSON Schema files in dist/, which describe the requests of each kind of file for other editors and
 * validators:
 * userpool.schema.json, and userpool-create.schema.json for files of pools that do not exist yet.
 *
 * @returns {Promise<{ name: string, text: string }[]>}
 */
export async function schemaFiles() {
  const { toStandardSchema, kinds } = await loadCore(`
    export { toStandardSchema } from '#core/editor/json-schema';
    export { kinds } from '#core/resources';
  `);
  /** @type {(kind: import('../../core/src/resources/kind.ts').ResourceKind) => { name: string, text: string }[]} */
  const toFiles = ({ suffix, requests }) =>
    Object.values(requests).map((request) => ({
      name: suffix.slice(1).replace(/\.json$/, `${request.mode === 'create' ? '-create' : ''}.schema.json`),
      text: `${JSON.stringify(toStandardSchema(request), undefined, 2)}\n`,
    }));
  return kinds.flatMap(toFiles);
}
