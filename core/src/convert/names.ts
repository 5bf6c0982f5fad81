import { accessOf, fieldAt, otherMembers, type Access } from '../resources/pool/fields/index.ts';
import { isJsonObject, type JsonObject, type Path } from '../json/index.ts';
import { requestMembers, type Shape } from '../resources/pool/shape/index.ts';

/**
 * Converts a name to lower case without separators, which maps all spellings (`userPoolName`, `user_pool_name`) to the
 * same name.
 */
const normalizeName = (name: string): string => name.replace(/[_-]/g, '').toLowerCase();

/** Returns an object's key that matches the name in any spelling, or undefined. */
export function findKey(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const normalized = normalizeName(name);
  // Other spellings are only slightly longer, so this length check skips most keys in large objects.
  return Object.keys(object).find(
    ({ length }, i, keys) => length - name.length < 5 && normalizeName(keys[i] ?? '') === normalized,
  );
}

const topLevelNames: ReadonlyMap<string, string> = new Map(
  [...requestMembers, ...otherMembers].map((name) => [normalizeName(name), name]),
);

/**
 * Returns the API or CloudFormation name for a key in a different spelling. Returns undefined if the key already has
 * the right spelling or if no name matches.
 * @param shape the shape of the object that contains the key
 * @param path the object's path in a request
 */
export function toApiName(key: string, shape: Shape | undefined, path: Path): string | undefined {
  const own = path.length === 0 ? findTopLevelName(key) : findNameIn(namesOf(shape, path), key);
  return own === key ? undefined : own;
}

/**
 * Returns the possible property names of an object. A map accepts any name, but some maps have known names
 * (authentication levels).
 */
function namesOf(shape: Shape | undefined, path: Path): readonly string[] {
  if (shape?.kind === 'structure') return Object.keys(shape.members);
  const { default: usual } = fieldAt(path);
  return shape?.kind === 'map' && isJsonObject(usual) ? Object.keys(usual) : [];
}

function findTopLevelName(key: string): string | undefined {
  if (accessOf(key) !== 'unknown') return key;
  const capitals = key.replace(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase());
  return topLevelNames.get(normalizeName(key)) ?? (accessOf(capitals) === 'unknown' ? undefined : capitals);
}

function findNameIn(names: readonly string[], key: string): string | undefined {
  return names.includes(key) ? key : names.find((name) => normalizeName(name) === normalizeName(key));
}

const SETTINGS: readonly Access[] = ['updatable', 'create-only', 'cloudformation', 'mfa-config'];
const DESCRIBED: readonly Access[] = [...SETTINGS, 'renamed', 'read-only'];

/**
 * A file with fewer differently spelled settings than this is a request with mistakes, not a file in another format.
 */
const MIN_SETTINGS = 2;
/** A file with at least this many known properties, including a setting, is a description in a different spelling. */
const MIN_DESCRIBED = 4;

/** Whether all settings in a file are spelled differently than in the API (`mfaConfiguration`, `mfa_configuration`). */
export function isInOtherNames(root: JsonObject): boolean {
  const names = Object.keys(root);
  if (names.some((name) => SETTINGS.includes(accessOf(name)))) return false;
  const accesses = names.map((name) => accessOf(toApiName(name, undefined, []) ?? name));
  const settings = accesses.filter((access) => SETTINGS.includes(access));
  const known = accesses.filter((access) => DESCRIBED.includes(access));
  return settings.length >= MIN_SETTINGS || (settings.length > 0 && known.length >= MIN_DESCRIBED);
}
