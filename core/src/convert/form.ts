import * as l10n from '@vscode/l10n';
import { accessOf, type Access } from '../resources/pool/fields/index.ts';
import { isJsonObject, valueAt, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { findUnsupportedFormat } from './unsupported-formats.ts';
import { isDescribedResource } from './cloudformation.ts';
import { withEmbedded, type ReadText } from './embedded.ts';
import { isInOtherNames } from './names.ts';
import { findInvalidPlaceholders, hasBlank, SAMPLE_KEY } from './placeholders.ts';
import { toApiSpelling } from './spelling.ts';
import { wrappersOf, type Wrapper } from './wrappers.ts';

/**
 * The kind of conversion that a pool needs. `request`: the pool is a request whose names are spelled differently, or a
 * request inside a wrapper.
 */
export type FormKind = 'described' | 'skeleton' | 'cloudformation' | 'request';

/** The name of a format, which determines the messages about it. */
export type FormName =
  | 'description'
  | 'skeleton'
  | 'template'
  | 'resource'
  | 'properties'
  | 'live-resource'
  | 'serverless'
  | 'list'
  | 'other-names'
  | 'yaml'
  | 'pool-list'
  | 'client'
  | 'terraform'
  | 'amplify';

/** A file in another format. */
export interface Form extends Located {
  /** The file's value, with any embedded JSON and YAML text already parsed. */
  readonly value: JsonValue;
}

/** A value's format, and the paths of the pools in the value. */
export interface Located {
  readonly kind: FormKind;
  readonly name: FormName;
  /** The path of the property that identifies the format. */
  readonly evidencePath: Path;
  /** The paths of the pools to convert. Empty if the format cannot be converted. */
  readonly contents: readonly Path[];
  /** The reason why the format cannot be converted, in a sentence. */
  readonly obstacle?: string;
}

/** A file with fewer placeholders than this is a request with mistakes, not a skeleton. */
const MIN_PLACEHOLDERS = 5;

/**
 * The maximum number of pools for which quick fixes are listed. A longer list would be useless, and each quick fix
 * contains a conversion of the whole file.
 */
const MAX_POOLS_OFFERED = 50;

/** No known format nests wrappers more deeply than this. */
const MAX_WRAPPER_DEPTH = 5;

/**
 * Returns a file's format, or undefined for a pool file. A pool file can contain a few mistakes, such as a read-only
 * setting or an empty string.
 * @param value the file's value
 * @param readText parses YAML inside the file; without it, only JSON is parsed
 */
export function formOf(value: JsonValue, readText?: ReadText): Form | undefined {
  if (isPlainRequest(value)) return undefined;
  const read = withEmbedded(value, readText);
  const located = locate(read, 0);
  if (!located) return undefined;
  const { length } = located.contents;
  if (length <= MAX_POOLS_OFFERED) return { ...located, value: read };
  const obstacle = l10n.t('It has {0} user pools. Keep one of them and remove the others.', length);
  return { ...located, contents: [], obstacle, value: read };
}

/**
 * Whether a file has only settings of the request, and no blank values, which skeletons have. This fast check runs first
 * on each keystroke.
 */
function isPlainRequest(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).every((name) => accessOf(name) === 'updatable') && !hasBlank(value);
}

/**
 * Whether a file has no pool at its top level: the pools are inside other properties, or none can be converted. A push
 * could not send anything from the top level of such a file.
 */
export function isWrapped({ contents }: Form): boolean {
  return !contents.some((path) => path.length === 0);
}

/**
 * Whether the diagnostic about a file's format covers a top-level property. If the pool is inside a wrapper, the
 * diagnostic covers all properties; otherwise, it covers only those that the conversion renames or drops.
 */
export function isCoveredByForm(form: Form | undefined, name: string): boolean {
  if (!form) return false;
  return isWrapped(form) || form.evidencePath[0] === name || !['updatable', 'unknown'].includes(accessOf(name));
}

function locate(value: JsonValue, depth: number): Located | undefined {
  if (depth === MAX_WRAPPER_DEPTH) return undefined;
  for (const wrapper of wrappersOf(value)) {
    const located = locateIn(value, wrapper, depth);
    if (located) return located;
  }
  if (!isJsonObject(value)) return undefined;
  return findUnsupportedFormat(value) ?? bareForm(value);
}

/** Locates the pools in a wrapper. Returns only the pools of the same kind as the first one. */
function locateIn(value: JsonValue, wrapper: Wrapper, depth: number): Located | undefined {
  const { name, evidencePath, contents, holds, obstacle } = wrapper;
  if (obstacle !== undefined) return { kind: 'request', name, evidencePath, contents: [], obstacle };
  if (holds !== undefined) return contents.length === 0 ? undefined : { kind: holds, name, evidencePath, contents };
  const found = contents.flatMap((path) => {
    const inner = valueAt(value, path) ?? null;
    const below = locate(inner, depth + 1) ?? (isRequest(inner) ? { ...REQUEST, name } : undefined);
    return below ? [{ path, below }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const sameKind = found.filter(({ below }) => below.kind === first.below.kind);
  return {
    ...first.below,
    evidencePath,
    contents: sameKind.flatMap(({ path, below }) => below.contents.map((content) => [...path, ...content])),
  };
}

const REQUEST = { kind: 'request', evidencePath: [], contents: [[]] } as const;

function isRequest(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).some((name) => accessOf(name) === 'updatable');
}

function bareForm(root: JsonObject): Located | undefined {
  if (!isInOtherNames(root)) return bareFormIn(root);
  const { pool } = toApiSpelling(root);
  const [first = ''] = Object.keys(root);
  const { kind, name } = bareFormIn(pool) ?? { kind: 'request', name: 'other-names' };
  return { kind, name, evidencePath: [first], contents: [[]] };
}

function bareFormIn(root: JsonObject): Located | undefined {
  const names = Object.keys(root);
  const having = (...accesses: readonly Access[]) => names.filter((name) => accesses.includes(accessOf(name)));
  const bare = (kind: FormKind, name: FormName, [evidence = '']: readonly (string | number)[] = []): Located => ({
    kind,
    name,
    evidencePath: [evidence],
    contents: [[]],
  });

  const placeholders = findInvalidPlaceholders(root);
  // A pool file that has a pool ID may contain empty strings by mistake, but never a sample key.
  const named = typeof root['UserPoolId'] === 'string' && root['UserPoolId'] !== '';
  const isSample = placeholders.some((path) => path.at(-1) === SAMPLE_KEY);
  if (placeholders.length >= MIN_PLACEHOLDERS && (isSample || !named)) {
    return { ...bare('skeleton', 'skeleton'), evidencePath: placeholders[0] ?? [] };
  }
  const hasId = Object.hasOwn(root, 'UserPoolId');
  const properties = having('cloudformation');
  const isResource = properties.length > (hasId ? 1 : 0) || Object.hasOwn(root, 'UserPoolName');
  if (isResource && isDescribedResource(root)) return bare('described', 'live-resource', properties);
  const returned = having('renamed', 'read-only', 'create-only');
  const isDescription = Object.hasOwn(root, 'Id') ? returned.length > 1 : having('renamed', 'read-only').length > 2;
  if (isDescription) return bare('described', 'description', returned);
  return properties.length > (hasId ? 1 : 0) ? bare('cloudformation', 'properties', properties) : undefined;
}
