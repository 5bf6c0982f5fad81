import * as l10n from '@vscode/l10n';
import type { Edit } from '../document/index.ts';
import { accessOf } from '../resources/pool/fields/index.ts';
import {
  childrenOf,
  isJsonObject,
  memberOf,
  startsWith,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
  without,
} from '../json/index.ts';
import { createShape, requestShape } from '../resources/pool/shape/index.ts';
import { functionInPlaceOf } from '../diagnostics/schema-validation/readable.ts';
import { inApiOrder, SCHEMA_MEMBER, shapeAt } from '../resources/shape.ts';
import { isDescribedResource, isResource, mfaSettingsFor } from './cloudformation.ts';
import { INFERRED_MEMBERS, fromDescribed } from './described.ts';
import type { ReadText } from './embedded.ts';
import { formOf, type Form, type FormKind, type FormName } from './form.ts';
import {
  cloudFormationOnly,
  explainUnsupported,
  toRequestMembers,
  type Dropped,
  type RequestMembers,
} from './members.ts';
import { withoutSamples } from './samples.ts';
import { hasVariable, toApiSpelling, type Spelled } from './spelling.ts';

/** The conversion of a file in another format to a pool file. */
export interface Conversion {
  /** The pool's path in the original file. */
  readonly content: Path;
  readonly edits: readonly Edit[];
  readonly value: JsonObject;
  /** The values that the conversion drops. All other values are kept, under the request's names. */
  readonly dropped: readonly Dropped[];
  /** The values whose JSON type changes. */
  readonly retyped: readonly Path[];
  /**
   * The properties whose spelling the conversion changes. Excludes properties that have another name in
   * DescribeUserPool or CloudFormation.
   */
  readonly renamed: readonly Path[];
  /** The settings that the conversion adds because their absence from the source is meaningful. */
  readonly adds: readonly string[];
  /** The settings of the pool's MFA file that replace dropped properties. */
  readonly mfaSettings: readonly string[];
  /** The paths of CloudFormation functions and variables in the pool file. The user has to replace them. */
  readonly functions: readonly Path[];
  /**
   * Whether the file is a skeleton that the user filled in. Some of the removed sample values may then be the user's
   * choice.
   */
  readonly isFilledIn: boolean;
  /** Whether the result has a pool ID. Otherwise, it describes a new pool. */
  readonly namesPool: boolean;
}

/**
 * Returns the conversion of a file's first pool. See {@link formOf}.
 * @returns undefined for pool files, and for files that cannot be converted
 */
export function findConversion(value: JsonValue, readText?: ReadText): Conversion | undefined {
  const form = formOf(value, readText);
  return form && conversionsOf(form)[0];
}

/** Returns the conversions of a file in another format, one for each of its pools. */
export function conversionsOf(form: Form): readonly Conversion[] {
  return form.contents.map((content) => (content.length > 0 ? unwrap(form, content) : rewrite(form)));
}

interface Converted extends RequestMembers, Pick<Spelled, 'retyped' | 'renamed'> {}

/** Converts settings in place, which preserves their comments. */
function rewrite(form: Form): Conversion {
  const { origin, ...spelled } = toApiSpelling(without(objectAt(form.value, []), SCHEMA_MEMBER));
  const { members, edits, dropped, isFilledIn = false } = convert(spelled.pool, form.kind);
  return toConversion(form, [], spelled.pool, {
    ...spelled,
    members,
    isFilledIn,
    edits: [...spelled.edits, ...edits],
    dropped: [...dropped.map((one) => ({ ...one, path: origin(one.path) })), ...spelled.dropped],
  });
}

/** Replaces a file with one of its pools. Settings next to the wrapper are kept and take precedence. */
function unwrap(form: Form, content: Path): Conversion {
  const root = objectAt(form.value, []);
  const siblings = settingsNextTo(root, content);
  const pool = objectAt(form.value, content);
  const { origin, ...spelled } = toApiSpelling(pool);
  const duplicates = Object.keys(spelled.pool).filter((name) => Object.hasOwn(siblings, name));
  const merged = { ...spelled.pool, ...siblings };
  // A template can contain both handwritten properties and properties of live pools.
  const kind = form.kind === 'cloudformation' && isDescribedResource(pool) ? 'described' : form.kind;
  const { members, dropped, isFilledIn = false } = convert(merged, kind);
  const within = (path: Path): Path => [...content, ...path];
  const schema = memberOf(root, SCHEMA_MEMBER);
  const value = { ...(schema === undefined ? {} : { [SCHEMA_MEMBER]: schema }), ...inRequestOrder(members) };
  return toConversion(form, content, merged, {
    members,
    isFilledIn,
    edits: [{ kind: 'set', path: [], value }],
    retyped: spelled.retyped.map(within),
    renamed: spelled.renamed.map(within),
    dropped: [
      ...dropped.map(({ path, why }) => ({
        path: Object.hasOwn(siblings, path[0] ?? '') ? path : within(origin(path)),
        why,
      })),
      ...spelled.dropped.map(({ path, why }) => ({ path: within(path), why })),
      ...duplicates.map((name) => ({ path: within(origin([name])), why: l10n.t('also at the top level') })),
      ...findSurroundings(form, content, siblings, []),
    ],
  });
}

function objectAt(value: JsonValue, path: Path): JsonObject {
  const found = valueAt(value, path);
  return isJsonObject(found) ? found : {};
}

/**
 * Returns the pool settings at the top level of a file whose pool is inside a wrapper. Other properties at the top
 * level belong to the wrapper.
 */
function settingsNextTo(root: JsonObject, [wrapper]: Path): JsonObject {
  return Object.fromEntries(
    Object.entries(root).filter(
      ([name, value]) =>
        name !== wrapper && !isResource(value) && !['answer', 'template', 'unknown'].includes(accessOf(name)),
    ),
  );
}

function* findSurroundings(form: Form, [segment, ...rest]: Path, kept: JsonObject, path: Path): Generator<Dropped> {
  if (segment === undefined) return;
  for (const [name] of childrenOf(valueAt(form.value, path) ?? null)) {
    const here = [...path, name];
    if (name === segment) {
      if (rest.length > 0) yield* findSurroundings(form, rest, {}, here);
    } else if (name !== SCHEMA_MEMBER && !Object.hasOwn(kept, name)) {
      yield { path: here, why: explainSurrounding(String(name), form) };
    }
  }
}

function explainSurrounding(name: string, { name: form }: Form): string {
  return (
    explainUnsupported(name) ??
    (CLOUDFORMATION_FORMS.includes(form) ? cloudFormationOnly() : l10n.t('not part of the pool'))
  );
}

const CLOUDFORMATION_FORMS: readonly FormName[] = ['template', 'resource', 'properties'];

function convert(members: JsonObject, kind: FormKind): RequestMembers {
  // Without an ID, the file describes a new pool. Keeps its create-only settings, which can never be added later.
  const creates = !POOL_ID_NAMES.some((name) => isSet(memberOf(members, name)));
  if (kind === 'described') return fromDescribed(members, creates);
  const request = toRequestMembers(members, creates);
  return kind === 'skeleton' ? withoutSamples(request) : request;
}

/** The names of a pool's ID in requests and descriptions. */
const POOL_ID_NAMES = ['UserPoolId', 'Id'];

const isSet = (id: JsonValue | undefined): boolean => id !== undefined && id !== '';

/** @param source the file's pool, spelled with the API's names */
function toConversion(form: Form, content: Path, source: JsonObject, converted: Converted): Conversion {
  const { members, edits, retyped, renamed, isFilledIn = false } = converted;
  const dropped = outermost(converted.dropped);
  const isKept = (path: Path): boolean => !dropped.some((one) => startsWith(path, one.path));
  return {
    content,
    edits,
    value: inRequestOrder(members),
    dropped,
    retyped: retyped.filter(isKept),
    renamed: renamed.filter(isKept),
    adds: INFERRED_MEMBERS.filter((name) => Object.hasOwn(members, name) && !Object.hasOwn(source, name)),
    mfaSettings: mfaSettingsFor(source),
    functions: [...findFunctions(members, [], form.name === 'serverless')],
    isFilledIn,
    namesPool: isSet(memberOf(members, 'UserPoolId')),
  };
}

/** Returns a request with its settings in the API's order. For a new pool, the name comes first. */
function inRequestOrder(members: JsonObject): JsonObject {
  return inApiOrder({ shape: Object.hasOwn(members, 'UserPoolId') ? requestShape : createShape }, members);
}

function outermost(dropped: readonly Dropped[]): readonly Dropped[] {
  const places = new Set(dropped.map(({ path }) => JSON.stringify(path)));
  return dropped.filter(({ path }) => !path.some((_, i) => i > 0 && places.has(JSON.stringify(path.slice(0, i)))));
}

/** @param withVariables whether strings may contain Serverless Framework variables */
function* findFunctions(value: JsonValue, path: Path, withVariables: boolean): Generator<Path> {
  const isFunction = functionInPlaceOf(shapeAt({ shape: createShape }, path), value) !== undefined;
  if (isFunction || (withVariables && hasVariable(value))) yield path;
  else for (const [segment, child] of childrenOf(value)) yield* findFunctions(child, [...path, segment], withVariables);
}
