import * as l10n from '@vscode/l10n';
import { fieldAt } from '../../resources/pool/fields/index.ts';
import { putIn, type Finding } from '../types/index.ts';
import { formatPath, valueAt, type JsonValue, type Path } from '../../json/index.ts';
import { enumValues, shapeAt } from '../../resources/pool/shape/index.ts';

/** The finding about a member that its structure cannot be without. @param path the structure's */
export function missingMember(path: Path, name: string): Finding {
  const member = [...path, name];
  const value = onlyValue(member) ?? defaultAt(member);
  return {
    code: fieldAt(member).requiredCode ?? 'required-member',
    severity: 'error',
    message: sayMissing(path, name),
    path,
    target: 'name',
    ...(value === undefined ? {} : { fixes: [{ ...putIn(member, value), preferred: true }] }),
  };
}

function sayMissing(path: Path, name: string): string {
  if (path.length > 0) return l10n.t('{0} must have the member {1}.', formatPath(path), name);
  return name === 'UserPoolId'
    ? l10n.t(
        'The file names no pool. Add the "UserPoolId" of one that exists, such as "eu-west-1_AbCdEf123": this product changes pools, and creates none.',
      )
    : l10n.t('The file must have the member {0}.', name);
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
