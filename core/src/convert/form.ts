import * as l10n from '@vscode/l10n';
import { accessOf, type Access } from '../resources/pool/fields/index.ts';
import { isJsonObject, valueAt, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { adviceOn } from './advice.ts';
import { isDescribedResource } from './cloudformation.ts';
import { withEmbedded, type ReadText } from './embedded.ts';
import { isInOtherNames } from './names.ts';
import { impossiblePlaceholders, SAMPLE_KEY } from './placeholders.ts';
import { inApiSpelling } from './spelling.ts';
import { wrappersOf, type Wrapper } from './wrappers.ts';

/** How a pool in another format becomes a request. `request`: it is one already, in other names or inside something. */
export type FormKind = 'described' | 'create-input' | 'skeleton' | 'cloudformation' | 'request';

/** What a format is called in messages. */
export type FormName =
  | 'description'
  | 'create-input'
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

/** What a file holds in place of a request. */
export interface Form extends Located {
  /** The file's value; texts in it that are JSON or YAML of their own are parsed. */
  readonly value: JsonValue;
}

/** A format, and where in a value its pools are. */
export interface Located {
  readonly kind: FormKind;
  readonly name: FormName;
  /** The member that shows it. */
  readonly telling: Path;
  /** The places of the pools that it can become. None where it cannot be converted: `obstacle` says why. */
  readonly contents: readonly Path[];
  /** A sentence. */
  readonly obstacle?: string;
}

/** The fewest values that no request can have which make a file a skeleton, and not a request with slips in it. */
const SKELETON = 5;

/** Among more pools nobody chooses, and each has a conversion of the whole file. */
const MAX_POOLS_OFFERED = 50;

/** More wrappers than this inside each other are nobody's. */
const DEEPEST = 5;

/**
 * The format that a file is in; undefined for a pool file, also for one with slips in it: a read-only member or two, a
 * text that is empty.
 * @param value the file's value
 * @param readText reads a text inside the file that is YAML; without it only JSON is read
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

/** Whether a form has its pool below other members: a file in that form has nothing at its top that can be sent. */
export function isWrapped({ contents }: Form): boolean {
  return !contents.some((path) => path.length === 0);
}

/**
 * Whether what is said of the form of a file says enough of a member at its top: of all in a form that holds the pool
 * below other members, else of those that are no part of a request, which its conversion deals with.
 */
export function isToldByForm(form: Form | undefined, name: string): boolean {
  if (!form) return false;
  return isWrapped(form) || form.telling[0] === name || !['updatable', 'unknown'].includes(accessOf(name));
}

function locate(value: JsonValue, depth: number): Located | undefined {
  if (depth === DEEPEST) return undefined;
  for (const wrapper of wrappersOf(value)) {
    const located = locateIn(value, wrapper, depth);
    if (located) return located;
  }
  if (!isJsonObject(value)) return undefined;
  return adviceOn(value) ?? bareForm(value);
}

/** The pools in a wrapper. Where they are not all of one kind, those of the kind of the first. */
function locateIn(value: JsonValue, wrapper: Wrapper, depth: number): Located | undefined {
  const { name, telling, contents, holds, obstacle } = wrapper;
  if (obstacle !== undefined) return { kind: 'request', name, telling, contents: [], obstacle };
  if (holds !== undefined) return contents.length === 0 ? undefined : { kind: holds, name, telling, contents };
  const found = contents.flatMap((path) => {
    const inner = valueAt(value, path) ?? null;
    const below = locate(inner, depth + 1) ?? (isRequest(inner) ? { ...REQUEST, name } : undefined);
    return below ? [{ path, below }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const alike = found.filter(({ below }) => below.kind === first.below.kind);
  return {
    ...first.below,
    telling,
    contents: alike.flatMap(({ path, below }) => below.contents.map((content) => [...path, ...content])),
  };
}

const REQUEST = { kind: 'request', telling: [], contents: [[]] } as const;

/** Whether a value has a setting of the request at its top. */
function isRequest(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).some((name) => accessOf(name) === 'updatable');
}

function bareForm(root: JsonObject): Located | undefined {
  if (!isInOtherNames(root)) return bareFormIn(root);
  const { pool } = inApiSpelling(root);
  const [first = ''] = Object.keys(root);
  const { kind, name } = bareFormIn(pool) ?? { kind: 'request', name: 'other-names' };
  return { kind, name, telling: [first], contents: [[]] };
}

function bareFormIn(root: JsonObject): Located | undefined {
  const names = Object.keys(root);
  const having = (...accesses: readonly Access[]) => names.filter((name) => accesses.includes(accessOf(name)));
  const bare = (kind: FormKind, name: FormName, [telling = '']: readonly (string | number)[] = []): Located => ({
    kind,
    name,
    telling: [telling],
    contents: [[]],
  });

  const placeholders = impossiblePlaceholders(root);
  // A pool file that names its pool may have texts that are empty by mistake, but no sample of a key.
  const named = typeof root['UserPoolId'] === 'string' && root['UserPoolId'] !== '';
  const isSample = placeholders.some((path) => path.at(-1) === SAMPLE_KEY);
  if (placeholders.length >= SKELETON && (isSample || !named)) {
    return { ...bare('skeleton', 'skeleton'), telling: placeholders[0] ?? [] };
  }
  const hasId = Object.hasOwn(root, 'UserPoolId');
  const properties = having('cloudformation');
  const isResource = properties.length > (hasId ? 1 : 0) || Object.hasOwn(root, 'UserPoolName');
  if (isResource && isDescribedResource(root)) return bare('described', 'live-resource', properties);
  const returned = having('renamed', 'read-only', 'create-only');
  const isDescription = Object.hasOwn(root, 'Id') ? returned.length > 1 : having('renamed', 'read-only').length > 2;
  if (isDescription) return bare('described', 'description', returned);
  if (properties.length > (hasId ? 1 : 0)) return bare('cloudformation', 'properties', properties);
  const fixed = having('create-only');
  return fixed.length > 0 && !hasId ? bare('create-input', 'create-input', fixed) : undefined;
}
