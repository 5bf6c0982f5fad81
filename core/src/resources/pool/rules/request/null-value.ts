import * as l10n from '@vscode/l10n';
import { isCoveredByForm, type Form } from '../../../../convert/index.ts';
import { accessOf, fieldAt } from '../../fields/index.ts';
import { changeTo, removal, type Fix } from '../../../../diagnostics/types/index.ts';
import { childrenOf, formatPath, valueAt, type JsonObject, type JsonValue, type Path } from '../../../../json/index.ts';
import { shapeAt } from '../../shape/index.ts';
import { SCHEMA_MEMBER } from '../../../../diagnostics/schema-validation/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

export const nullValue: Rule = {
  code: 'null-value',
  severity: 'error',
  title: 'A value that is null',
  why: 'The AWS CLI refuses null; the SDKs drop the member without a word, which leaves it out of the request and may reset the setting.',
  evidence: 'measured',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [],
  *check({ root, form }) {
    for (const [name, value] of Object.entries(root))
      if (hasNull(value) && canBeSent(form, name)) yield* nullsIn(value, [name], root);
  },
};

/** Whether a member is not one that other rules want removed or renamed, whatever its value. */
function canBeSent(form: Form | undefined, name: string): boolean {
  const sendable = accessOf(name) === 'updatable' || accessOf(name) === 'unknown';
  return sendable && name !== SCHEMA_MEMBER && !isCoveredByForm(form, name);
}

/** To be asked first: hardly a file has one, and it is asked about every member with every keystroke. */
function hasNull(value: JsonValue): boolean {
  if (typeof value !== 'object') return false;
  return value === null || Object.values(value).some(hasNull);
}

function* nullsIn(value: JsonValue, path: Path, root: JsonObject): Generator<Report> {
  if (value === null) {
    yield report(path, root);
    return;
  }
  for (const [segment, child] of childrenOf(value)) yield* nullsIn(child, [...path, segment], root);
}

function report(path: Path, root: JsonObject): Report {
  const name = formatPath(path);
  const removable = isRemovable(path, root);
  const remove = removal(path, name);
  return {
    message: removable
      ? l10n.t(
          '{0} is null, which never reaches the service. Remove the member, or write the value that means "none".',
          name,
        )
      : l10n.t('{0} is null, which never reaches the service, and it cannot be left out. Give it a value.', name),
    path,
    fixes: [...offFix(name, path, root), ...(removable ? [remove] : [])],
  };
}

/** Whether what a null stands in can be without it. */
function isRemovable(path: Path, root: JsonObject): boolean {
  const owner = path.slice(0, -1);
  const name = path.at(-1);
  if (typeof name === 'string') {
    const shape = shapeAt(owner);
    return shape?.kind !== 'structure' || shape.members[name]?.required !== true;
  }
  const items = valueAt(root, owner);
  const least = fieldAt(owner).limits?.find(({ kind }) => kind === 'count');
  return least?.kind !== 'count' || !Array.isArray(items) || items.length > least.min;
}

/** The fix that writes the value for "none", where that is known. One that turns a setting off is not offered first. */
function offFix(name: string, path: Path, root: JsonObject): Fix[] {
  const value = Object.hasOwn(offValues, name) ? offValues[name] : undefined;
  if (value === undefined || (name === VERIFIED && isUsed(valueAt(root, BEFORE_UPDATE)))) return [];
  return [{ ...changeTo(value, path), preferred: typeof value === 'object' }];
}

const VERIFIED = 'AutoVerifiedAttributes';
/** Attributes that must be verified automatically, so that "none" is refused while there are any. */
const BEFORE_UPDATE = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];

const isUsed = (list: JsonValue | undefined): boolean => Array.isArray(list) && list.length > 0;

/** The value that says "none" where null was meant to, for members of which that is known. */
const offValues: Readonly<Record<string, JsonValue>> = {
  [VERIFIED]: [],
  [formatPath(BEFORE_UPDATE)]: [],
  LambdaConfig: {},
  UserPoolTags: {},
  MfaConfiguration: 'OFF',
  'UserPoolAddOns.AdvancedSecurityMode': 'OFF',
  'DcrConfiguration.EnableStatus': 'Disabled',
};
