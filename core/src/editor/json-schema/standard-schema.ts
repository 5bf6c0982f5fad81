import { fieldAt, wholePattern } from '../../resources/pool/fields/index.ts';
import type { Path } from '../../json/index.ts';
import type { JsonSchema } from './json-schema.ts';
import { toPlainText } from './plain-text.ts';
import { toJsonSchema } from './to-json-schema.ts';

/** A name and no address: there is nothing to be fetched. */
const ID = 'urn:cognito-userpool:update-user-pool';

const TITLE = 'Amazon Cognito user pool';
const DESCRIPTION =
  'An Amazon Cognito user pool: one UpdateUserPool request. The checks that descriptions name are those of the language server of User Pools for Amazon Cognito.';

/** The keywords of draft-07 that are taken over as they are. */
const KEYWORDS = [
  'type',
  'description',
  'default',
  'examples',
  // Later than draft-07, and known to editors.
  'deprecated',
  'enum',
  'required',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'propertyNames',
] as const satisfies readonly (keyof JsonSchema)[];

/**
 * The request of UpdateUserPool as a JSON Schema (draft-07) for tools that are not ours: standard keywords alone, since
 * some validators refuse others. It is strict where {@link toJsonSchema} is generous, for nothing else speaks of a
 * misspelt member or a malformed ARN there.
 */
export function toStandardSchema(): JsonSchema {
  const { $schema, ...request } = toJsonSchema();
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: ID,
    title: TITLE,
    ...standard(request, []),
    description: DESCRIPTION,
  };
}

function standard(schema: JsonSchema, path: Path): JsonSchema {
  const { description, enum: values, valueTexts = {}, properties, items, additionalProperties } = schema;
  const pattern = schema.type === 'string' ? patternAt(path) : undefined;
  return {
    ...Object.fromEntries(KEYWORDS.flatMap((keyword) => (keyword in schema ? [[keyword, schema[keyword]]] : []))),
    ...(description !== undefined && values ? { description: withValues(description, valueTexts) } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, member]) => [name, standard(member, [...path, name])]),
          ),
        }
      : {}),
    ...(items ? { items: standard(items, [...path, 0]) } : {}),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties:
            typeof additionalProperties === 'object' ? standard(additionalProperties, [...path, '']) : false,
        }),
  };
}

function patternAt(path: Path): string | undefined {
  const limit = fieldAt(path).limits?.find(({ kind }) => kind === 'pattern');
  return limit?.kind === 'pattern' ? wholePattern(limit.pattern) : undefined;
}

/** A member's description with what each value does: draft-07 has no place of its own for that. */
function withValues(description: string, texts: Readonly<Record<string, string>>): string {
  const lines = Object.entries(texts).map(([value, text]) => `- ${value}: ${toPlainText(text)}`);
  return [description, 'Values', lines.join('\n')].join('\n\n');
}
