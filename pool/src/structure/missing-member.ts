import { fieldAt } from '../fields/index.ts';
import { putIn, type Finding } from '../findings/index.ts';
import { formatPath, valueAt, type JsonValue, type Path } from '../json/index.ts';
import { enumValues, shapeAt } from '../shape/index.ts';

/** The finding about a member that its structure cannot be without. @param path the structure's */
export function missingMember(path: Path, name: string): Finding {
  const member = [...path, name];
  const value = onlyValue(member) ?? defaultAt(member);
  const owner = path.length === 0 ? 'The file' : formatPath(path);
  return {
    code: fieldAt(member).requiredCode ?? 'required-member',
    severity: 'error',
    message:
      name === 'UserPoolId'
        ? 'The file names no pool. Add the "UserPoolId" of one that exists, such as "eu-west-1_AbCdEf123": this product changes pools, and creates none.'
        : `${owner} must have the member ${name}.`,
    path,
    target: 'name',
    ...(value === undefined ? {} : { fixes: [{ ...putIn(member, value), preferred: true }] }),
  };
}

/** The value of a member that can have but one. */
function onlyValue(path: Path): JsonValue | undefined {
  const shape = shapeAt(path);
  const values = shape?.kind === 'enum' ? enumValues(shape.name) : [];
  return values.length === 1 ? values[0] : undefined;
}

/** What a pool has there that never set it. The items of a list have no such thing: each is the user's. */
function defaultAt(path: Path): JsonValue | undefined {
  if (path.some((segment) => typeof segment === 'number')) return undefined;
  return path
    .map((_, i) => valueAt(fieldAt(path.slice(0, path.length - i)).default, path.slice(path.length - i)))
    .find((value) => value !== undefined);
}
