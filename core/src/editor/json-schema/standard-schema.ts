import { wholePattern } from '../../resources/field.ts';
import { fieldAt } from '../../resources/field.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import type { Path } from '../../json/index.ts';
import type { JsonSchema } from './json-schema.ts';
import { toPlainText } from './markdown.ts';
import { toJsonSchema } from './to-json-schema.ts';

const CHECKS = 'The checks that descriptions name are those of the language server of User Pools for Amazon Cognito.';

/** The draft-07 keywords that are copied unchanged. */
const KEYWORDS = [
  'type',
  'description',
  'default',
  'examples',
  // This keyword is newer than draft-07, but editors support it.
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
 * Returns a request's JSON Schema (draft-07) for other tools. Contains only standard keywords, because some validators
 * reject nonstandard ones. Stricter than {@link toJsonSchema}, because other tools do not report misspelled settings or
 * malformed ARNs.
 */
export function toStandardSchema(request: RequestSpec): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(request);
  const operation = request.operation.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
  return {
    ...($schema === undefined ? {} : { $schema }),
    // A URN instead of a URL, because the schema is not published.
    $id: `urn:cognito-userpool:${operation}`,
    title: request.title,
    ...standard(request, schema, []),
    description: `${request.description()} ${CHECKS}`,
  };
}

function standard(request: RequestSpec, schema: JsonSchema, path: Path): JsonSchema {
  const { description, enum: values, valueTexts = {}, properties, items, additionalProperties } = schema;
  const pattern = schema.type === 'string' ? patternAt(request, path) : undefined;
  return {
    ...Object.fromEntries(KEYWORDS.flatMap((keyword) => (keyword in schema ? [[keyword, schema[keyword]]] : []))),
    ...(description !== undefined && values ? { description: withValues(description, valueTexts) } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, member]) => [name, standard(request, member, [...path, name])]),
          ),
        }
      : {}),
    ...(items ? { items: standard(request, items, [...path, 0]) } : {}),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties:
            typeof additionalProperties === 'object' ? standard(request, additionalProperties, [...path, '']) : false,
        }),
  };
}

function patternAt(request: RequestSpec, path: Path): string | undefined {
  const limit = fieldAt(request, path).limits?.find(({ kind }) => kind === 'pattern');
  return limit?.kind === 'pattern' ? wholePattern(limit.pattern) : undefined;
}

/**
 * Appends the descriptions of a setting's values to the setting's description, because draft-07 has no keyword for
 * them.
 */
function withValues(description: string, texts: Readonly<Record<string, string>>): string {
  const lines = Object.entries(texts).map(([value, text]) => `- ${value}: ${toPlainText(text)}`);
  return [description, 'Values', lines.join('\n')].join('\n\n');
}
