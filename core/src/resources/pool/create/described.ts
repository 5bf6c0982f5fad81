import { isJsonObject, jsonEquals, memberOf, objectIn, type JsonObject, type JsonValue } from '../../../json/index.ts';
import { BUILT_IN_ATTRIBUTES, STANDARD_ATTRIBUTES, standardType } from './attributes.ts';

/**
 * Returns the settings of a described pool that are fixed at creation, in the form of a request for a new pool. Omits
 * empty lists, and attributes that do not differ from the defaults.
 * @param described a pool as returned by DescribeUserPool or Cloud Control
 */
export function createOnlySettings(described: JsonObject): JsonObject {
  const attributes = (memberOf(described, 'SchemaAttributes') ?? memberOf(described, 'Schema') ?? []) as JsonValue;
  const schema = Array.isArray(attributes)
    ? (attributes as readonly JsonValue[]).filter(isJsonObject).flatMap(toCreateForm)
    : [];
  const kept = ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'].flatMap((name) => {
    const value = memberOf(described, name);
    const isUnset = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    return isUnset ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...(schema.length > 0 ? { Schema: schema } : {}) };
}

/**
 * Returns an attribute of a description in the form that a request for a new pool uses. Omits built-in attributes, and
 * standard attributes that do not differ from the defaults.
 */
function toCreateForm(described: JsonObject): JsonObject[] {
  const name = memberOf(described, 'Name');
  if (typeof name !== 'string' || BUILT_IN_ATTRIBUTES.includes(name)) return [];
  return STANDARD_ATTRIBUTES.includes(name) ? standardForm(name, described) : [customForm(name, described)];
}

function standardForm(name: string, described: JsonObject): JsonObject[] {
  const [required, mutable] = [memberOf(described, 'Required') === true, memberOf(described, 'Mutable') === true];
  const type = standardType(name);
  const kind = boundsKind(type);
  const bounds = objectIn(described, kind);
  const hasOwnBounds = bounds !== undefined && !jsonEquals(bounds, defaultBounds(name));
  if (!required && mutable && !hasOwnBounds) return [];
  return [
    {
      Name: name,
      // The service ignores the bounds of a standard attribute if its type is omitted.
      ...(hasOwnBounds ? { AttributeDataType: type } : {}),
      Mutable: mutable,
      Required: required,
      ...(hasOwnBounds ? { [kind]: bounds } : {}),
    },
  ];
}

function customForm(name: string, described: JsonObject): JsonObject {
  const isForDevelopers = memberOf(described, 'DeveloperOnlyAttribute') === true;
  const type = memberOf(described, 'AttributeDataType') ?? 'String';
  const kind = boundsKind(type);
  const bounds = kind === '' ? undefined : objectIn(described, kind);
  return {
    Name: name.replace(isForDevelopers ? /^(?:dev:)?(?:custom:)?/ : /^custom:/, ''),
    AttributeDataType: type,
    Mutable: memberOf(described, 'Mutable') === true,
    ...(isForDevelopers ? { DeveloperOnlyAttribute: true } : {}),
    ...(bounds && Object.keys(bounds).length > 0 ? { [kind]: bounds } : {}),
  };
}

function boundsKind(type: JsonValue): '' | 'StringAttributeConstraints' | 'NumberAttributeConstraints' {
  if (type === 'String') return 'StringAttributeConstraints';
  return type === 'Number' ? 'NumberAttributeConstraints' : '';
}

/**
 * The bounds that standard attributes have if the request that created the pool does not set them, as recorded from the
 * service.
 */
function defaultBounds(name: string): JsonObject {
  if (name === 'updated_at') return { MinValue: '0' };
  return name === 'birthdate' ? { MinLength: '10', MaxLength: '10' } : { MinLength: '0', MaxLength: '2048' };
}
