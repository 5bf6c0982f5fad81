import { isJsonObject, type JsonValue } from './value.ts';

/**
 * Returns the name of the CloudFormation intrinsic function that a value is: an object with `Ref` or `Fn::…` as its only
 * member.
 * @returns undefined for any other value
 */
export function cloudFormationFunction(value: JsonValue): string | undefined {
  const [name, another] = isJsonObject(value) ? Object.keys(value) : [];
  if (name === undefined || another !== undefined) return undefined;
  return name === 'Ref' || name.startsWith('Fn::') ? name : undefined;
}
