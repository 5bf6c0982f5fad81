export { describeArn } from './describe-text.ts';
export type { JsonSchema, Snippet } from './json-schema.ts';
export { inlineCode } from './markdown.ts';
export { toPlainText } from './plain-text.ts';
export { schemaAt } from './schema-at.ts';
export { toStandardSchema } from './standard-schema.ts';
export { toJsonSchema } from './to-json-schema.ts';
