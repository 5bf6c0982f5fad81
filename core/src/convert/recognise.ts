import * as l10n from '@vscode/l10n';
import type { Edit } from '../document/index.ts';
import { accessOf } from '../resources/pool/fields/index.ts';
import {
  childrenOf,
  isJsonObject,
  memberOf,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
  without,
} from '../json/index.ts';
import { shapeAt, inApiOrder } from '../resources/pool/shape/index.ts';
import { functionInPlaceOf } from '../diagnostics/schema-validation/readable.ts';
import { SCHEMA_MEMBER } from '../resources/shape.ts';
import { isDescribedResource, isResource } from './cloudformation.ts';
import { CONCLUDED, fromDescribed } from './described.ts';
import type { ReadText } from './embedded.ts';
import { formOf, type Form, type FormKind, type FormName } from './form.ts';
import { aroundResource, toRequestMembers, whyForeign, type Dropped, type RequestMembers } from './members.ts';
import { placeholdersToDrop } from './placeholders.ts';
import { hasVariable, inApiSpelling, type Spelled } from './spelling.ts';

/** How a file becomes a pool file. */
export interface Conversion {
  /** Where its pool is in the file. */
  readonly content: Path;
  readonly edits: readonly Edit[];
  /** The pool file's value. */
  readonly value: JsonObject;
  /** What the file loses. Everything else that it says, it says afterwards, under the names of the request. */
  readonly dropped: readonly Dropped[];
  /** What is said in another JSON type than before. */
  readonly retyped: readonly Path[];
  /** What is said under another name than before, apart from the names of DescribeUserPool and CloudFormation. */
  readonly renamed: readonly Path[];
  /** What the pool file says besides, because its absence said so. */
  readonly adds: readonly string[];
  /** Where in the pool file CloudFormation functions and variables are, which stay for the user to replace. */
  readonly functions: readonly Path[];
  /** Whether the pool file will name its pool. */
  readonly namesPool: boolean;
}

/**
 * How a file becomes a pool file, by its first pool; undefined for a pool file, and for what cannot become one.
 * See {@link formOf}.
 */
export function recognise(value: JsonValue, readText?: ReadText): Conversion | undefined {
  const form = formOf(value, readText);
  return form && conversionsOf(form)[0];
}

/** How a file in another format becomes a pool file: one conversion for each pool in it. */
export function conversionsOf(form: Form): readonly Conversion[] {
  return form.contents.map((content) => (content.length > 0 ? unwrap(form, content) : rewrite(form)));
}

/** A pool on its way to a request. */
interface Converted extends RequestMembers, Pick<Spelled, 'retyped' | 'renamed'> {}

/** Changes members where they stand, so that comments stay with them. */
function rewrite(form: Form): Conversion {
  const said = without(objectAt(form.value, []), SCHEMA_MEMBER);
  const { origin, ...spelled } = inApiSpelling(said);
  const { members, edits, dropped } = convert(spelled.pool, form.kind);
  return conversion(form, [], spelled.pool, {
    ...spelled,
    members,
    edits: [...spelled.edits, ...edits],
    dropped: [...dropped.map(({ path, why }) => ({ path: origin(path), why })), ...spelled.dropped],
  });
}

/** Replaces a file by a pool in it. Settings beside the wrapper stay, and win. */
function unwrap(form: Form, content: Path): Conversion {
  const root = objectAt(form.value, []);
  const beside = besideWrapper(root, content);
  const pool = objectAt(form.value, content);
  const { origin, ...spelled } = inApiSpelling(pool);
  const twice = Object.keys(spelled.pool).filter((name) => Object.hasOwn(beside, name));
  const said = { ...spelled.pool, ...beside };
  // Of the pools in one template some may have been read from live pools, and others not.
  const kind = form.kind === 'cloudformation' && isDescribedResource(pool) ? 'described' : form.kind;
  const { members, dropped } = convert(said, kind);
  const within = (path: Path): Path => [...content, ...path];
  const schema = memberOf(root, SCHEMA_MEMBER);
  const value = { ...(schema === undefined ? {} : { [SCHEMA_MEMBER]: schema }), ...inApiOrder(members) };
  return conversion(form, content, said, {
    members,
    edits: [{ kind: 'set', path: [], value }],
    retyped: spelled.retyped.map(within),
    renamed: spelled.renamed.map(within),
    dropped: [
      ...dropped.map(({ path, why }) => ({
        path: Object.hasOwn(beside, path[0] ?? '') ? path : within(origin(path)),
        why,
      })),
      ...spelled.dropped.map(({ path, why }) => ({ path: within(path), why })),
      ...twice.map((name) => ({ path: within(origin([name])), why: l10n.t('also beside the pool in the file') })),
      ...around(form, content, beside, []),
    ],
  });
}

function objectAt(value: JsonValue, path: Path): JsonObject {
  const found = valueAt(value, path);
  return isJsonObject(found) ? found : {};
}

/** Settings at the top of a file that has its pool below. What is none of a pool's belongs to the wrapper. */
function besideWrapper(root: JsonObject, [wrapper]: Path): JsonObject {
  return Object.fromEntries(
    Object.entries(root).filter(
      ([name, value]) =>
        name !== wrapper && !isResource(value) && !['answer', 'template', 'unknown'].includes(accessOf(name)),
    ),
  );
}

/** What stands around a pool and goes with the wrapper. */
function* around(form: Form, [segment, ...rest]: Path, kept: JsonObject, path: Path): Generator<Dropped> {
  if (segment === undefined) return;
  for (const [name] of childrenOf(valueAt(form.value, path) ?? null)) {
    const here = [...path, name];
    if (name === segment) {
      if (rest.length > 0) yield* around(form, rest, {}, here);
    } else if (name !== SCHEMA_MEMBER && !Object.hasOwn(kept, name)) {
      yield { path: here, why: whyAround(String(name), form) };
    }
  }
}

/** Why something goes that is beside a pool or around it. */
function whyAround(name: string, { name: form }: Form): string {
  return whyForeign(name) ?? (OF_CLOUDFORMATION.includes(form) ? aroundResource() : l10n.t('not a part of the pool'));
}

const OF_CLOUDFORMATION: readonly FormName[] = ['template', 'resource', 'properties'];

function convert(members: JsonObject, kind: FormKind): RequestMembers {
  if (kind === 'described') return fromDescribed(members);
  const request = toRequestMembers(members);
  return kind === 'skeleton' ? withoutPlaceholders(request) : request;
}

function withoutPlaceholders({ members, edits, dropped }: RequestMembers): RequestMembers {
  const paths = placeholdersToDrop(members);
  // From the end, so that the places in a list stay what they are.
  const removals = paths.toReversed().map((path): Edit => ({ kind: 'remove', path }));
  return {
    members: withoutPlaces(members, paths),
    edits: [...edits, ...removals],
    dropped: [...dropped, ...paths.map((path) => ({ path, why: l10n.t('sample values') }))],
  };
}

function withoutPlaces<T extends JsonValue>(value: T, places: readonly Path[]): T {
  const gone = new Set(places.filter(({ length }) => length === 1).map(([segment]) => segment));
  const left = childrenOf(value)
    .filter(([segment]) => !gone.has(segment))
    .map(([segment, child]): [string, JsonValue] => {
      const below = places.filter((place) => place.length > 1 && place[0] === segment).map((place) => place.slice(1));
      return [String(segment), below.length > 0 ? withoutPlaces(child, below) : child];
    });
  return (Array.isArray(value) ? left.map(([, child]) => child) : Object.fromEntries(left)) as JsonValue as T;
}

/** @param said the pool as the file says it, in the names of the API */
function conversion(form: Form, content: Path, said: JsonObject, converted: Converted): Conversion {
  const { members, edits, retyped, renamed } = converted;
  const poolId = memberOf(members, 'UserPoolId');
  return {
    content,
    edits,
    value: members,
    dropped: outermost(converted.dropped),
    retyped,
    renamed,
    adds: CONCLUDED.filter((name) => Object.hasOwn(members, name) && !Object.hasOwn(said, name)),
    functions: [...functionsIn(members, [], form.name === 'serverless')],
    namesPool: poolId !== undefined && poolId !== '',
  };
}

/** Places that go, without those inside others that go. */
function outermost(dropped: readonly Dropped[]): readonly Dropped[] {
  const places = new Set(dropped.map(({ path }) => JSON.stringify(path)));
  return dropped.filter(({ path }) => !path.some((_, i) => i > 0 && places.has(JSON.stringify(path.slice(0, i)))));
}

/** @param withVariables whether texts may have variables of the Serverless Framework in them */
function* functionsIn(value: JsonValue, path: Path, withVariables: boolean): Generator<Path> {
  const isFunction = functionInPlaceOf(shapeAt(path), value) !== undefined;
  if (isFunction || (withVariables && hasVariable(value))) yield path;
  else for (const [segment, child] of childrenOf(value)) yield* functionsIn(child, [...path, segment], withVariables);
}
