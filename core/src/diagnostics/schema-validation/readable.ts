import { childrenOf, cloudFormationFunction, type JsonValue } from '../../json/index.ts';
import { childShape, type Shape } from '../../resources/shape.ts';
import { fits } from './conversion.ts';

/**
 * Returns the name of the CloudFormation function in place of a value of the given shape.
 * @returns undefined for any other value, such as tags with a single key `Ref`
 */
export function functionInPlaceOf(shape: Shape | undefined, value: JsonValue): string | undefined {
  const name = cloudFormationFunction(value);
  return name === 'Ref' && shape?.kind === 'map' ? undefined : name;
}

/**
 * Whether the value of a setting can be read. A value of the wrong type or outside the enum cannot, because its
 * intended meaning is unknown. The setting must then not be treated as missing.
 */
export function isReadable(value: JsonValue, shape: Shape): boolean {
  if (!fits(value, shape) || functionInPlaceOf(shape, value) !== undefined) return false;
  return shape.kind !== 'enum' || shape.values.some((word) => word === value);
}

/** Whether {@link isReadable} holds for a value and everything in it. Ignores null and unknown properties. */
export function isReadableThroughout(value: JsonValue, shape: Shape): boolean {
  if (value === null) return true;
  if (!isReadable(value, shape)) return false;
  return childrenOf(value).every(([segment, child]) => {
    const below = childShape(shape, segment);
    return below === undefined || isReadableThroughout(child, below);
  });
}
