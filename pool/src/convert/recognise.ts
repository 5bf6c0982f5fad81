import * as l10n from '@vscode/l10n';
import { inApiOrder, without } from '../described/index.ts';
import type { Edit } from '../document/index.ts';
import { accessOf } from '../fields/index.ts';
import {
  childrenOf,
  isJsonObject,
  memberOf,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';
import { SCHEMA_MEMBER } from '../structure/index.ts';
import { CONCLUDED, fromDescribed } from './described.ts';
import { formOf, isResource, isWrapped, type Form } from './form.ts';
import { aroundResource, toRequestMembers, whyForeign, type Dropped, type RequestMembers } from './members.ts';
import { placeholdersToDrop } from './placeholders.ts';

/** How a file becomes a pool file. */
export interface Conversion extends Form {
  /** Empty where it cannot be done: `obstacle` says why. */
  readonly edits: readonly Edit[];
  /** What the file loses. Everything else that it says, it says afterwards, under the names of the request. */
  readonly dropped: readonly Dropped[];
  /** What the pool file says besides, because its absence said so. */
  readonly adds: readonly string[];
  /** Where CloudFormation functions stand, which stay for the user to replace. */
  readonly functions: readonly Path[];
  /** Whether the pool file will name its pool. */
  readonly namesPool: boolean;
}

/**
 * Recognises what a file holds in place of a request, and tells how it becomes one.
 * @returns undefined for a pool file. See {@link formOf}.
 */
export function recognise(root: JsonObject): Conversion | undefined {
  const form = formOf(root);
  if (!form) return undefined;
  if (!form.content) return { ...form, edits: [], dropped: [], adds: [], functions: [], namesPool: false };
  return isWrapped(form) ? unwrap(root, form, form.content) : rewrite(root, form);
}

/** Changes members where they stand, so that comments stay with them. */
function rewrite(root: JsonObject, form: Form): Conversion {
  const said = without(root, SCHEMA_MEMBER);
  return conversion(form, said, convert(said, form));
}

/** Replaces a file by the pool in it. Members beside the wrapper that are none of its own stay, and win. */
function unwrap(root: JsonObject, form: Form, content: Path): Conversion {
  const inner = valueAt(root, content);
  const pool = isJsonObject(inner) ? inner : {};
  const beside = Object.fromEntries(
    Object.entries(root).filter(
      ([name, value]) => name !== content[0] && name !== SCHEMA_MEMBER && !isOfWrapper(name) && !isResource(value),
    ),
  );
  const twice = Object.keys(pool).filter((name) => Object.hasOwn(beside, name));
  const said = { ...pool, ...beside };
  const { members, dropped } = convert(said, form);
  const schema = memberOf(root, SCHEMA_MEMBER);
  const value = { ...(schema === undefined ? {} : { [SCHEMA_MEMBER]: schema }), ...inApiOrder(members) };
  return conversion(form, said, {
    members,
    edits: [{ kind: 'set', path: [], value }],
    dropped: [
      ...dropped.map(({ path, why }) => ({
        path: Object.hasOwn(beside, path[0] ?? '') ? path : [...content, ...path],
        why,
      })),
      ...twice.map((name) => ({ path: [...content, name], why: l10n.t('also beside the pool in the file') })),
      ...around(root, content, beside, []),
    ],
  });
}

const isOfWrapper = (name: string): boolean => ['answer', 'template'].includes(accessOf(name));

/** What stands around a pool and goes with the wrapper. */
function* around(value: JsonValue, [segment, ...rest]: Path, kept: JsonObject, path: Path): Generator<Dropped> {
  if (segment === undefined) return;
  for (const [name, child] of childrenOf(value)) {
    const here = [...path, name];
    if (name === segment) {
      if (rest.length > 0) yield* around(child, rest, {}, here);
    } else if (name !== SCHEMA_MEMBER && !Object.hasOwn(kept, name)) {
      yield { path: here, why: whyForeign(String(name)) ?? aroundResource() };
    }
  }
}

function convert(members: JsonObject, { kind }: Form): RequestMembers {
  if (kind === 'described') return fromDescribed(members);
  const request = toRequestMembers(members);
  return kind === 'skeleton' ? withoutPlaceholders(request) : request;
}

function withoutPlaceholders({ members, edits, dropped }: RequestMembers): RequestMembers {
  const paths = placeholdersToDrop(members);
  // From the end, so that the places in a list stay what they are.
  const removals = paths.toReversed().map((path): Edit => ({ kind: 'remove', path }));
  return {
    members,
    edits: [...edits, ...removals],
    dropped: [...dropped, ...paths.map((path) => ({ path, why: l10n.t('placeholders') }))],
  };
}

/** @param said the pool as the file says it */
function conversion(form: Form, said: JsonObject, { members, edits, dropped }: RequestMembers): Conversion {
  const functions = form.kind === 'cloudformation' ? [...functionsIn(members, [])] : [];
  const poolId = memberOf(members, 'UserPoolId');
  const adds = CONCLUDED.filter((name) => Object.hasOwn(members, name) && !Object.hasOwn(said, name));
  return { ...form, edits, dropped, adds, functions, namesPool: poolId !== undefined && poolId !== '' };
}

function* functionsIn(value: JsonValue, path: Path): Generator<Path> {
  if (isFunction(value)) yield path;
  else for (const [segment, child] of childrenOf(value)) yield* functionsIn(child, [...path, segment]);
}

/** Whether a value is one of CloudFormation's intrinsic functions: an object with nothing but Ref or Fn::…. */
function isFunction(value: JsonValue): boolean {
  const [name, another] = isJsonObject(value) ? Object.keys(value) : [];
  return another === undefined && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'));
}
