import { isJsonObject, memberOf, type JsonValue } from '../json/index.ts';
import type { Shape } from '../resources/pool/shape/index.ts';
import { convert, fits } from '../diagnostics/schema-validation/conversion.ts';

/** Words that YAML and CloudFormation interpret as true and false. */
const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['on', true],
  ['no', false],
  ['off', false],
]);

/**
 * Converts a value from another format's notation to its setting's JSON type: `"true"`, `"8"`, a number as a tag's
 * value, PowerShell's `{ "Value": "OFF" }`.
 * @returns undefined if the value already has the correct type or its meaning is ambiguous
 */
export function toTypeOf(value: JsonValue, shape: Shape): JsonValue | undefined {
  if (fits(value, shape)) return undefined;
  const scalar = scalarIn(value, shape);
  if (scalar !== undefined) return scalar;
  const converted = convert(value, shape);
  if (!converted || !fits(converted.value, shape)) return undefined;
  return converted.safe || ['string', 'map'].includes(shape.kind) || isSwitch(value, shape)
    ? converted.value
    : undefined;
}

/** Whether an enum value was parsed as a Boolean. YAML 1.1 parses an unquoted ON or OFF as a Boolean. */
const isSwitch = (value: JsonValue, shape: Shape): boolean => shape.kind === 'enum' && typeof value === 'boolean';

function scalarIn(value: JsonValue, shape: Shape): JsonValue | undefined {
  if (shape.kind === 'boolean' && typeof value === 'string') return SWITCHES.get(value.trim().toLowerCase());
  const isText = shape.kind === 'enum' || shape.kind === 'string';
  if (!isText || !isJsonObject(value) || Object.keys(value).length !== 1) return undefined;
  const inner = memberOf(value, 'Value');
  return typeof inner === 'string' ? inner : undefined;
}
