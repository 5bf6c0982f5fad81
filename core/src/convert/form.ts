import * as l10n from '@vscode/l10n';
import { accessOf, type Access } from '../resources/pool/fields/index.ts';
import { isJsonObject, valueAt, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { findUnsupportedFormat } from './unsupported-formats.ts';
import { isDescribedResource } from './cloudformation.ts';
import { withEmbedded, type ReadText } from './embedded.ts';
import { isInOtherNames } from './names.ts';
import { findInvalidPlaceholders, SAMPLE_KEY } from './placeholders.ts';
import { toApiSpelling } from './spelling.ts';
import { wrappersOf, type Wrapper } from './wrappers.ts';

/**
 * How a pool in another format is converted. `request`: it already is a request, with other names or inside a wrapper.
 */
export type FormKind = 'described' | 'skeleton' | 'cloudformation' | 'request';

/** The name of a format. Messages describe each differently. */
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

/** A file in another format than a request. */
export interface Form extends Located {
  /** The file's value; JSON or YAML embedded as text is parsed. */
  readonly value: JsonValue;
}

/** A format, and the paths of the pools in a value. */
export interface Located {
  readonly kind: FormKind;
  readonly name: FormName;
  /** The member that identifies the format. */
  readonly evidencePath: Path;
  /** The paths of the pools to convert. Empty if it cannot be converted: `obstacle` says why. */
  readonly contents: readonly Path[];
  /** Why it cannot be converted, in a sentence. */
  readonly obstacle?: string;
}

/** A file with fewer values that no request can have is a request with mistakes, not a skeleton. */
const MIN_PLACEHOLDERS = 5;

/** More pools are not offered: no one chooses among them, and each has a conversion of the whole file. */
const MAX_POOLS_OFFERED = 50;

/** No known format has more nested wrappers. */
const MAX_WRAPPER_DEPTH = 5;

/**
 * Returns the format of a file; undefined for a pool file, even one with mistakes such as a read-only member or two, or
 * an empty text.
 * @param value the file's value
 * @param readText reads YAML embedded in the file; without it only JSON is read
 */
export function formOf(value: JsonValue, readText?: ReadText): Form | undefined {
  const read = withEmbedded(value, readText);
  const located = locate(read, 0);
  if (!located) return undefined;
  const { length } = located.contents;
  if (length <= MAX_POOLS_OFFERED) return { ...located, value: read };
  const obstacle = l10n.t('It has {0} user pools: keep one of them and remove the others.', length);
  return { ...located, contents: [], obstacle, value: read };
}

/** Whether a format has its pool below other members, so that nothing at the top level of the file can be sent. */
export function isWrapped({ contents }: Form): boolean {
  return !contents.some((path) => path.length === 0);
}

/**
 * Whether the diagnostic about the format of a file covers a top-level member: all of them if the pool is below other
 * members, else those that are not part of a request, which the conversion handles.
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

/** Locates the pools in a wrapper. If they are not all of one kind, returns those of the kind of the first. */
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

/** Whether a value has a setting of the request at its top level. */
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
  // A pool file with a pool ID may have empty texts by mistake, but no sample key.
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
