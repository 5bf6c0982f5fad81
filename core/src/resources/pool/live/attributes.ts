import * as l10n from '@vscode/l10n';
import { isJsonObject, jsonEquals, memberOf, type JsonObject, type JsonValue } from '../../../json/index.ts';
import type { AttributeParts } from '../../live/kind.ts';
import { STANDARD_ATTRIBUTES } from '../create/attributes.ts';

/**
 * The functions for adding custom attributes to a pool with AddCustomAttributes, which cannot add standard attributes.
 */
export const attributeParts: AttributeParts = {
  customIn: (description) => schemaOf(description).filter((one) => /^(?:custom|dev):/.test(nameOf(one))),
  toDescribed: (attribute) => ({ ...attribute, Name: customNameOf(attribute) }),
  nameOf: customNameOf,
  describe: describeCustomAttribute,
  isStandard,
  has: (description, wanted) => isAsWanted(wanted, attributeNamed(description, customNameOf(wanted))),
};

/** Returns the attributes in a description. */
export function schemaOf(description: JsonObject): readonly JsonObject[] {
  return objectsIn(description, 'SchemaAttributes');
}

/** Returns the attribute with the given name in a description; undefined if there is none. */
export function attributeNamed(description: JsonObject, name: string): JsonObject | undefined {
  return schemaOf(description).find((attribute) => nameOf(attribute) === name);
}

/**
 * Whether a resource has an attribute with the requested properties. Bounds that do not apply to the attribute's type
 * are ignored, as the service ignores them.
 */
export function isAsWanted(wanted: JsonObject, live: JsonObject | undefined): boolean {
  if (!live) return false;
  return Object.entries(wanted).every(([name, value]) => {
    if (name === 'Name') return true;
    const actual = memberOf(live, name);
    if (!name.endsWith('Constraints')) return jsonEquals(value, actual);
    if (actual === undefined || !isJsonObject(value)) return true;
    return Object.entries(value).every(
      ([bound, number]) => isJsonObject(actual) && isSameNumber(memberOf(actual, bound), number),
    );
  });
}

function isSameNumber(a: JsonValue | undefined, b: JsonValue): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && Number(a) === Number(b));
}

/** Describes a custom attribute: its name in the pool, its type, and whether users' values can be changed. */
export function describeCustomAttribute(attribute: JsonObject): string {
  const type = textIn(attribute, 'AttributeDataType') || 'String';
  const bounds = describeBounds(attribute, type);
  const kind = bounds === '' ? type : l10n.t('{0}, {1}', type, bounds);
  const mutable = memberOf(attribute, 'Mutable');
  // Omits whether values can be changed by default, because the sources disagree about it.
  if (mutable === undefined) return l10n.t('Custom attribute {0}: {1}.', customNameOf(attribute), kind);
  return mutable === true
    ? l10n.t('Custom attribute {0}: {1}; values can be changed.', customNameOf(attribute), kind)
    : l10n.t("Custom attribute {0}: {1}; values can't be changed once set.", customNameOf(attribute), kind);
}

function describeBounds(attribute: JsonObject, type: string): string {
  const [kind, lower, upper] =
    type === 'Number'
      ? (['NumberAttributeConstraints', 'MinValue', 'MaxValue'] as const)
      : (['StringAttributeConstraints', 'MinLength', 'MaxLength'] as const);
  const bounds = type === 'String' || type === 'Number' ? memberOf(attribute, kind) : undefined;
  if (!isJsonObject(bounds)) return '';
  const [low, high] = [textIn(bounds, lower), textIn(bounds, upper)];
  if (low === '' && high === '') return '';
  const range = `${low || '…'}–${high || '…'}`;
  return type === 'Number' ? range : l10n.t('{0} characters', range);
}

/** Returns the name that an attribute in a CreateUserPool request gets in the pool. */
export function poolNameOf(attribute: JsonObject): string {
  return isStandard(attribute) ? nameOf(attribute) : customNameOf(attribute);
}

function customNameOf(attribute: JsonObject): string {
  return `${memberOf(attribute, 'DeveloperOnlyAttribute') === true ? 'dev' : 'custom'}:${nameOf(attribute)}`;
}

/** Whether an attribute has the name of a standard attribute. */
export function isStandard(attribute: JsonObject): boolean {
  return STANDARD_ATTRIBUTES.includes(nameOf(attribute));
}

/** Returns the name of an attribute; empty if it has none. */
export const nameOf = (attribute: JsonObject): string => textIn(attribute, 'Name');

/** Returns the objects in the list with the given name; empty if there is no such list. */
export function objectsIn(object: JsonObject, name: string): readonly JsonObject[] {
  const list = memberOf(object, name);
  return Array.isArray(list) ? (list as readonly JsonValue[]).filter(isJsonObject) : [];
}

function textIn(object: JsonObject, name: string): string {
  const text = memberOf(object, name);
  return typeof text === 'string' ? text : '';
}
