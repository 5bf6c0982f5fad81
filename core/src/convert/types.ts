import { isJsonObject, memberOf, type JsonValue } from '../json/index.ts';
import type { Shape } from '../resources/pool/shape/index.ts';
import { convert, fits } from '../diagnostics/schema-validation/conversion.ts';

/** Words that YAML and CloudFormation take for true and false. */
const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['on', true],
  ['no', false],
  ['off', false],
]);

/**
 * The value in the JSON type that a setting has, where another format writes it in another: `"true"`, `"8"`, a tag's
 * number, PowerShell's `{ "Value": "OFF" }`.
 * @returns undefined for a value that has the type already, or that could mean several things
 */
export function inTypeOf(value: JsonValue, shape: Shape): JsonValue | undefined {
  if (fits(value, shape)) return undefined;
  const scalar = scalarIn(value, shape);
  if (scalar !== undefined) return scalar;
  const converted = convert(value, shape);
  if (!converted || !fits(converted.value, shape)) return undefined;
  return converted.safe || ['string', 'map'].includes(shape.kind) || isSwitch(value, shape)
    ? converted.value
    : undefined;
}

/** An enum that was made of true or false: YAML 1.1 reads a bare ON or OFF so. */
const isSwitch = (value: JsonValue, shape: Shape): boolean => shape.kind === 'enum' && typeof value === 'boolean';

function scalarIn(value: JsonValue, shape: Shape): JsonValue | undefined {
  if (shape.kind === 'boolean' && typeof value === 'string') return SWITCHES.get(value.trim().toLowerCase());
  const isText = shape.kind === 'enum' || shape.kind === 'string';
  if (!isText || !isJsonObject(value) || Object.keys(value).length !== 1) return undefined;
  const inner = memberOf(value, 'Value');
  return typeof inner === 'string' ? inner : undefined;
}
