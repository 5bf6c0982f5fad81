import * as l10n from '@vscode/l10n';
import { insertFix, type Diagnostic } from '../types/index.ts';
import { formatName, valueAt, type JsonValue, type Path } from '../../json/index.ts';
import { fieldAt } from '../../resources/field.ts';
import { shapeAt } from '../../resources/shape.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';

/** Reports a required property that is missing from an object. @param path the path of the object */
export function reportMissingMember(request: RequestSpec, path: Path, name: string): Diagnostic {
  const member = [...path, name];
  const { requiredCode = 'required-member', requiredMessage, requiredValue } = fieldAt(request, member);
  const value = onlyValue(request, member) ?? defaultAt(request, member) ?? requiredValue;
  return {
    code: requiredCode,
    severity: 'error',
    message: requiredMessage === undefined ? describeMissing(path, name) : l10n.t(requiredMessage),
    path,
    target: 'name',
    ...(value === undefined ? {} : { fixes: [{ ...insertFix(member, value), preferred: true }] }),
  };
}

function describeMissing(path: Path, name: string): string {
  if (path.length > 0) return l10n.t('{0} requires {1}.', formatName(path), name);
  return l10n.t('{0} is missing.', name);
}

/** Returns the only allowed value of a property; undefined if the property allows several. */
function onlyValue(request: RequestSpec, path: Path): JsonValue | undefined {
  const shape = shapeAt(request, path);
  const values = shape?.kind === 'enum' ? shape.values : [];
  return values.length === 1 ? values[0] : undefined;
}

/** Returns the default value at a path. List items have no default. */
function defaultAt(request: RequestSpec, path: Path): JsonValue | undefined {
  if (path.some((segment) => typeof segment === 'number')) return undefined;
  return path
    .map((_, i) => valueAt(fieldAt(request, path.slice(0, path.length - i)).default, path.slice(path.length - i)))
    .find((value) => value !== undefined);
}
