import * as l10n from '@vscode/l10n';
import { TEMPLATE_NAMES, toRequest } from '../resources/pool/normalize/index.ts';
import { mergeEdits } from '../document/index.ts';
import { fieldAt } from '../resources/pool/fields/index.ts';
import {
  childrenOf,
  isJsonObject,
  jsonEquals,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
  without,
} from '../json/index.ts';
import { createOnlySettings } from '../resources/pool/create/described.ts';
import { childShape, memberOrder, requestShape, type Shape } from '../resources/pool/shape/index.ts';
import { alsoPresent, toRequestMembers, type Dropped, type RequestMembers } from './members.ts';

/**
 * Properties that every complete description contains, each with its alternative names. A description that lacks any of
 * them may be an excerpt, in which a missing setting does not mean that the pool lacks that setting.
 */
const ALWAYS_DESCRIBED = [['SchemaAttributes', 'Schema'], ['Policies']];

/**
 * Converts a pool's description to the settings of a request. See {@link toRequest}.
 * @param creates see {@link toRequestMembers}
 */
export function fromDescribed(described: JsonObject, creates: boolean): RequestMembers {
  const renamed = toRequestMembers(described, creates);
  const isWhole = ALWAYS_DESCRIBED.every((names) => names.some((name) => Object.hasOwn(described, name)));
  const request = toRequest(withoutUnset(renamed.members));
  const members = {
    ...(isWhole ? request : withoutInferred(request, renamed.members)),
    ...(creates ? createOnlySettings(described) : {}),
  };
  const rules = { orderOf: memberOrder, isSet: (path: Path) => fieldAt(path).isSet ?? false };
  return {
    members,
    edits: [...renamed.edits, ...mergeEdits(renamed.members, members, rules)],
    dropped: [
      ...renamed.dropped.filter(({ path: [name] }) => !creates || name !== 'SchemaAttributes'),
      ...findDropped(renamed.members, members).map(withOriginalName(renamed)),
      ...(creates ? findDefaults(described, members) : []),
    ],
  };
}

/**
 * Removes empty strings, lists and objects that the service rejects. Some tools write these for settings that have no
 * value.
 */
function withoutUnset(pool: JsonObject): JsonObject {
  return (withoutEmpty(pool, requestShape, []) ?? {}) as JsonObject;
}

/** @returns undefined if no setting has a value */
function withoutEmpty(value: JsonValue, shape: Shape | undefined, path: Path): JsonValue | undefined {
  const isEmpty = value === '' || (typeof value === 'object' && childrenOf(value).length === 0);
  if (isEmpty && path.length > 0 && isRejectedEmpty(shape, path)) return undefined;
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]): [string, JsonValue][] => {
      const set = withoutEmpty(child, shape && childShape(shape, name), [...path, name]);
      return set === undefined ? [] : [[name, set]];
    }),
  );
}

function isRejectedEmpty(shape: Shape | undefined, path: Path): boolean {
  if (shape?.kind === 'structure') return Object.values(shape.members).some(({ required }) => required);
  return (fieldAt(path).limits ?? []).some(
    ({ kind, ...limit }) => (kind === 'length' || kind === 'count') && 'min' in limit && limit.min > 0,
  );
}

/** Returns a function that restores a property's original name in a path. */
function withOriginalName({ edits }: RequestMembers): (dropped: Dropped) => Dropped {
  return ({ path: [name, ...rest], why }) => {
    const original = edits.find((edit) => edit.kind === 'rename' && edit.name === name)?.path ?? [];
    return { path: original.length > 0 || name === undefined ? [...original, ...rest] : [name, ...rest], why };
  };
}

/**
 * The settings whose absence from a description is meaningful: the pool has no verified attributes, or uses legacy
 * account recovery.
 */
export const INFERRED_MEMBERS = ['AutoVerifiedAttributes', 'AccountRecoverySetting'];

function withoutInferred(request: JsonObject, described: JsonObject): JsonObject {
  return without(request, ...INFERRED_MEMBERS.filter((name) => !Object.hasOwn(described, name)));
}

/** Returns the path of a new pool's attributes if any of their values are dropped because they are the defaults. */
function findDefaults(described: JsonObject, members: JsonObject): readonly Dropped[] {
  return ['SchemaAttributes', 'Schema']
    .filter((name) => Object.hasOwn(described, name) && !jsonEquals(described[name], members['Schema']))
    .map((name) => ({ path: [name], why: l10n.t('only what differs from the defaults is kept, in Schema') }));
}

/** Returns the values that the request contains neither at their original path nor at their new one. */
function findDropped(before: JsonObject, request: JsonObject): Dropped[] {
  // The attributes are reported as a whole by findDefaults.
  return [...missing(without(before, 'Schema'), request, [])]
    .filter((path) => {
      const place = Object.hasOwn(movedTo, path.join('.')) ? movedTo[path.join('.')] : undefined;
      return place === undefined || !jsonEquals(valueAt(before, path), valueAt(request, place));
    })
    .map((path) => ({ path, why: explainDropped(path, valueAt(before, path)) }));
}

function* missing(before: JsonValue, after: JsonValue | undefined, path: Path): Generator<Path> {
  const sameKind = typeof before === 'object' && before !== null && Array.isArray(before) === Array.isArray(after);
  if (sameKind && typeof after === 'object' && after !== null) {
    for (const [segment, child] of childrenOf(before)) {
      yield* missing(child, valueAt(after, [segment]), [...path, segment]);
    }
  } else if (!jsonEquals(before, after)) {
    yield path;
  }
}

const DAYS = ['Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'];

/** The request paths of values that have another path in descriptions. */
const movedTo: Readonly<Record<string, Path>> = {
  ...Object.fromEntries(
    Object.entries(TEMPLATE_NAMES).map(([legacy, name]) => [legacy, ['VerificationMessageTemplate', name]]),
  ),
  'AdminCreateUserConfig.UnusedAccountValidityDays': DAYS,
};

function explainDropped([name, member]: Path, value: JsonValue | undefined): string {
  if (value === null) return 'null';
  if (name === 'UserPoolTags') return l10n.t('AWS tags');
  if (name === 'AcrConfiguration') return l10n.t('default names');
  if (member === 'UnusedAccountValidityDays') return alsoPresent('TemporaryPasswordValidityDays');
  return l10n.t('empty');
}
