export { describeArn } from './describe-text.ts';
export { schemaAt, type JsonSchema, type Snippet } from './json-schema.ts';
export { inlineCode, toPlainText } from './markdown.ts';
export { toStandardSchema } from './standard-schema.ts';
export { toJsonSchema } from './to-json-schema.ts';
