import * as l10n from '@vscode/l10n';
import { LEGACY_TWINS, toRequest } from '../resources/pool/normalize/index.ts';
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
import { childShape, memberOrder, requestShape, type Shape } from '../resources/pool/shape/index.ts';
import { thereToo, toRequestMembers, type Dropped, type RequestMembers } from './members.ts';

/** Members that every whole description has, by any of their names. One without them may be an excerpt, in which absence says nothing. */
const OF_EVERY_POOL = [['SchemaAttributes', 'Schema'], ['Policies']];

/** Turns the members of a described pool into those of a request. See {@link toRequest}. */
export function fromDescribed(described: JsonObject): RequestMembers {
  const renamed = toRequestMembers(described);
  const isWhole = OF_EVERY_POOL.every((names) => names.some((name) => Object.hasOwn(described, name)));
  const request = toRequest(withoutUnset(renamed.members));
  const members = isWhole ? request : withoutConclusions(request, renamed.members);
  const rules = { orderOf: memberOrder, isSet: (path: Path) => fieldAt(path).isSet ?? false };
  return {
    members,
    edits: [...renamed.edits, ...mergeEdits(renamed.members, members, rules)],
    dropped: [...renamed.dropped, ...lost(renamed.members, members).map(underGivenName(renamed))],
  };
}

/** Some tools write what is not set as an empty text, list or object, of a kind that no request can have. */
function withoutUnset(pool: JsonObject): JsonObject {
  return (setIn(pool, requestShape, []) ?? {}) as JsonObject;
}

/** @returns undefined where nothing is set */
function setIn(value: JsonValue, shape: Shape | undefined, path: Path): JsonValue | undefined {
  const isEmpty = value === '' || (typeof value === 'object' && childrenOf(value).length === 0);
  if (isEmpty && path.length > 0 && isRefusedEmpty(shape, path)) return undefined;
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]): [string, JsonValue][] => {
      const set = setIn(child, shape && childShape(shape, name), [...path, name]);
      return set === undefined ? [] : [[name, set]];
    }),
  );
}

function isRefusedEmpty(shape: Shape | undefined, path: Path): boolean {
  if (shape?.kind === 'structure') return Object.values(shape.members).some(({ required }) => required);
  return (fieldAt(path).limits ?? []).some(
    ({ kind, ...limit }) => (kind === 'length' || kind === 'count') && 'min' in limit && limit.min > 0,
  );
}

/** Says a place with the name that its member had before it was renamed. */
function underGivenName({ edits }: RequestMembers): (dropped: Dropped) => Dropped {
  return ({ path: [name, ...rest], why }) => {
    const given = edits.find((edit) => edit.kind === 'rename' && edit.name === name)?.path ?? [];
    return { path: given.length > 0 || name === undefined ? [...given, ...rest] : [name, ...rest], why };
  };
}

/** What is concluded from absence: that nothing is verified, and that recovery is the old one. */
export const CONCLUDED = ['AutoVerifiedAttributes', 'AccountRecoverySetting'];

function withoutConclusions(request: JsonObject, described: JsonObject): JsonObject {
  return without(request, ...CONCLUDED.filter((name) => !Object.hasOwn(described, name)));
}

/** What the request does not say, neither in its place nor where it says it instead. */
function lost(before: JsonObject, request: JsonObject): Dropped[] {
  return [...missing(before, request, [])]
    .filter((path) => {
      const place = Object.hasOwn(movedTo, path.join('.')) ? movedTo[path.join('.')] : undefined;
      return place === undefined || !jsonEquals(valueAt(before, path), valueAt(request, place));
    })
    .map((path) => ({ path, why: whyLost(path, valueAt(before, path)) }));
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

/** Where a request says what stands elsewhere in a description. */
const movedTo: Readonly<Record<string, Path>> = {
  ...Object.fromEntries(
    Object.entries(LEGACY_TWINS).map(([legacy, twin]) => [legacy, ['VerificationMessageTemplate', twin]]),
  ),
  'AdminCreateUserConfig.UnusedAccountValidityDays': DAYS,
};

/** Why {@link toRequest} leaves a value out. */
function whyLost([name, member]: Path, value: JsonValue | undefined): string {
  if (value === null) return 'null';
  if (name === 'UserPoolTags') return l10n.t('tags of AWS');
  if (name === 'AcrConfiguration') return l10n.t('default names');
  if (member === 'UnusedAccountValidityDays') return thereToo('TemporaryPasswordValidityDays');
  return l10n.t('empty');
}
