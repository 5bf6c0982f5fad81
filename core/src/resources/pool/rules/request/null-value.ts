import * as l10n from '@vscode/l10n';
import { isCoveredByForm } from '../../../../convert/index.ts';
import { accessOf, fieldRows } from '../../fields/index.ts';
import { fieldAt, type FieldTable } from '../../../field.ts';
import { replaceFix, removeFix, type Fix, type StructureCheck } from '../../../../diagnostics/types/index.ts';
import { childrenOf, formatPath, valueAt, type JsonObject, type JsonValue, type Path } from '../../../../json/index.ts';
import { shapeAt } from '../../../shape.ts';
import { requestShape } from '../../shape/index.ts';
import { SCHEMA_MEMBER } from '../../../../diagnostics/schema-validation/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

const about: StructureCheck = {
  code: 'null-value',
  severity: 'error',
  title: 'A value is null',
  why: 'The AWS CLI rejects null. The SDKs silently drop the setting from the request, which might reset it.',
  evidence: 'measured',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
};

/**
 * Returns the rule for a kind of request.
 * @param request the shape and fields of the request
 * @param isSendable returns whether a top-level setting can be sent. Other rules report the rest, and remove or rename
 * them.
 */
export const nullValueIn = (request: FieldTable, isSendable: (name: string) => boolean): Rule => ({
  ...about,
  members: [],
  *check({ root, form }) {
    for (const [name, value] of Object.entries(root)) {
      if (!hasNull(value) || !isSendable(name) || name === SCHEMA_MEMBER || isCoveredByForm(form, name)) continue;
      yield* nullsIn(request, value, [name], root);
    }
  },
});

/** The rule for requests that create or update a pool. */
export const nullValue: Rule = nullValueIn({ shape: requestShape, fields: fieldRows }, (name) =>
  ['updatable', 'unknown'].includes(accessOf(name)),
);

/** Whether a value contains null. This fast check runs first on each keystroke, because few files contain null. */
function hasNull(value: JsonValue): boolean {
  if (typeof value !== 'object') return false;
  return value === null || Object.values(value).some(hasNull);
}

function* nullsIn(request: FieldTable, value: JsonValue, path: Path, root: JsonObject): Generator<Report> {
  if (value === null) {
    yield report(request, path, root);
    return;
  }
  for (const [segment, child] of childrenOf(value)) yield* nullsIn(request, child, [...path, segment], root);
}

function report(request: FieldTable, path: Path, root: JsonObject): Report {
  const name = formatPath(path.slice(path.findLastIndex((segment) => typeof segment === 'string')));
  const removable = isRemovable(request, path, root);
  const remove = removeFix(path, name);
  return {
    message: removable
      ? l10n.t('{0} is null, which can\'t be sent.\nRemove it, or use the value that means "none".', name)
      : l10n.t("{0} is null, which can't be sent.\nIt's required. Give it a value.", name),
    path,
    fixes: [...offFix(path, root), ...(removable ? [remove] : [])],
  };
}

/** Whether the null can be removed from its object or list. */
function isRemovable(request: FieldTable, path: Path, root: JsonObject): boolean {
  const owner = path.slice(0, -1);
  const name = path.at(-1);
  if (typeof name === 'string') {
    const shape = shapeAt(request, owner);
    return shape?.kind !== 'structure' || shape.members[name]?.required !== true;
  }
  const items = valueAt(root, owner);
  const limit = fieldAt(request, owner).limits?.find(({ kind }) => kind === 'count');
  return limit?.kind !== 'count' || !Array.isArray(items) || items.length > limit.min;
}

/**
 * Returns a fix that sets the value that means "none", if there is a known one. A fix that turns off a setting isn't
 * preferred.
 */
function offFix(path: Path, root: JsonObject): Fix[] {
  const name = formatPath(path);
  const value = Object.hasOwn(offValues, name) ? offValues[name] : undefined;
  if (value === undefined || (name === VERIFIED && isUsed(valueAt(root, BEFORE_UPDATE)))) return [];
  return [{ ...replaceFix(value, path), preferred: typeof value === 'object' }];
}

const VERIFIED = 'AutoVerifiedAttributes';
/** The service rejects an empty AutoVerifiedAttributes while this list isn't empty. */
const BEFORE_UPDATE = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];

const isUsed = (list: JsonValue | undefined): boolean => Array.isArray(list) && list.length > 0;

/** The value that means "none", for each setting with a known one. A null was probably meant as this value. */
const offValues: Readonly<Record<string, JsonValue>> = {
  [VERIFIED]: [],
  [formatPath(BEFORE_UPDATE)]: [],
  LambdaConfig: {},
  UserPoolTags: {},
  MfaConfiguration: 'OFF',
  'UserPoolAddOns.AdvancedSecurityMode': 'OFF',
  'DcrConfiguration.EnableStatus': 'Disabled',
};
