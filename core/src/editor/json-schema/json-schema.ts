import type { JsonValue, Path } from '../../json/index.ts';

/**
 * A value that completion inserts as a whole. Tab stops have the form `$1` or `${1:text}`. A leading `^` marks literal
 * text.
 */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: JsonValue;
}

/** The subset of JSON Schema (draft-07) that we use, with the additional keywords of VS Code's JSON service. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly enumSortTexts?: readonly string[];
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly deprecated?: boolean;
  readonly defaultSnippets?: readonly Snippet[];
  readonly completionDetail?: string;
  /** Our own keyword: a property's name and type, as Markdown, which hovers show above the description. */
  readonly heading?: string;
  readonly suggestSortText?: string;
  readonly doNotSuggest?: boolean;
  /** Our own keyword: descriptions of an enum's or Boolean's values, as Markdown, with the most useful value first. */
  readonly valueTexts?: Readonly<Record<string, string>>;
  /** Our own keyword: enum values that completion does not offer. */
  readonly notOffered?: readonly string[];
}

/** Returns the subschema for the value at a path, or undefined if the schema does not describe it. */
export function schemaAt(schema: JsonSchema, path: Path): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((at, segment) => at && below(at, segment), schema);
}

function below(schema: JsonSchema, segment: string | number): JsonSchema | undefined {
  if (typeof segment === 'number') return schema.items;
  const { properties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, segment)) return properties[segment];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
