import type { JsonValue, Path } from '../../json/index.ts';

/** A value that an editor offers whole: tab stops are written `$1` and `${1:text}`, a leading `^` means "as it is". */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: JsonValue;
}

/** The part of JSON Schema (draft-07) that the pool's schema uses, with the keywords that VS Code's JSON service adds. */
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
  readonly suggestSortText?: string;
  readonly doNotSuggest?: boolean;
  /** Ours: what each value of a fixed set does, as Markdown; the most useful first. True and false are a set, too. */
  readonly valueTexts?: Readonly<Record<string, string>>;
  /** Ours: values of the set that are not offered. */
  readonly notOffered?: readonly string[];
}

/** Returns the part of a schema that is for the value at a path; undefined where the schema says nothing. */
export function schemaAt(schema: JsonSchema, path: Path): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((at, segment) => at && below(at, segment), schema);
}

function below(schema: JsonSchema, segment: string | number): JsonSchema | undefined {
  if (typeof segment === 'number') return schema.items;
  const { properties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, segment)) return properties[segment];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
