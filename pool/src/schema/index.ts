export type { JsonSchema, Snippet } from './json-schema.ts';
export { toPlainText } from './plain-text.ts';
export { schemaAt } from './schema-at.ts';
export { toJsonSchema } from './to-json-schema.ts';
