import { childrenOf, cloudFormationFunction, type JsonValue } from '../../json/index.ts';
import { childShape, type Shape } from '../../resources/shape.ts';
import { fits } from './conversion.ts';

/**
 * Returns the name of the CloudFormation function that is used instead of a value of the given shape.
 * @returns undefined for any other value, such as tags with a single key `Ref`
 */
export function functionInPlaceOf(shape: Shape | undefined, value: JsonValue): string | undefined {
  const name = cloudFormationFunction(value);
  return name === 'Ref' && shape?.kind === 'map' ? undefined : name;
}

/**
 * Whether the value of a setting can be read. A value that has the wrong type or is not in the enum is unreadable,
 * because its intended meaning is unknown. A setting with such a value must not be treated as missing.
 */
export function isReadable(value: JsonValue, shape: Shape): boolean {
  if (!fits(value, shape) || functionInPlaceOf(shape, value) !== undefined) return false;
  return shape.kind !== 'enum' || shape.values.some((word) => word === value);
}

/** Whether {@link isReadable} holds for a value and for all values inside it. Ignores null and unknown properties. */
export function isReadableThroughout(value: JsonValue, shape: Shape): boolean {
  if (value === null) return true;
  if (!isReadable(value, shape)) return false;
  return childrenOf(value).every(([segment, child]) => {
    const below = childShape(shape, segment);
    return below === undefined || isReadableThroughout(child, below);
  });
}
