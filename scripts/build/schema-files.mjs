import { loadCore } from './load-core.mjs';

/**
 * Returns the JSON Schema files in dist/ for other editors and validators, one for each request that a file can
 * contain: userpool.schema.json, userpool-create.schema.json (for pools that do not exist yet) and
 * userpoolmfa.schema.json.
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
