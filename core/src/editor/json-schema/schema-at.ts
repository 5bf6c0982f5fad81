import type { Path } from '../../json/index.ts';
import type { JsonSchema } from './json-schema.ts';

/** The part of a schema that is for the value at a path; undefined where the schema says nothing. */
export function schemaAt(schema: JsonSchema, path: Path): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((at, segment) => at && below(at, segment), schema);
}

function below(schema: JsonSchema, segment: string | number): JsonSchema | undefined {
  if (typeof segment === 'number') return schema.items;
  const { properties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, segment)) return properties[segment];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
