import { accessOf, fieldAt, otherMembers, type Access } from '../resources/pool/fields/index.ts';
import { isJsonObject, type JsonObject, type Path } from '../json/index.ts';
import { requestMembers, type Shape } from '../resources/pool/shape/index.ts';

/** The letters and digits of a name: what is left of it in any spelling (`userPoolName`, `user_pool_name`). */
const lettersOf = (name: string): string => name.replace(/[_-]/g, '').toLowerCase();

/** The key of an object that is a name in whatever spelling; undefined where it has none. */
export function sameName(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const letters = lettersOf(name);
  // Other spellings are little longer; of very many names hardly one has to be looked at.
  return Object.keys(object).find(
    ({ length }, i, keys) => length - name.length < 5 && lettersOf(keys[i] ?? '') === letters,
  );
}

const topNames: ReadonlyMap<string, string> = new Map(
  [...requestMembers, ...otherMembers].map((name) => [lettersOf(name), name]),
);

/**
 * The name that the API, or the CloudFormation resource, has for a key; undefined for a key that is such a name, or is
 * near to none.
 * @param shape the shape of the object that has the key
 * @param path where that object is in a request
 */
export function apiName(key: string, shape: Shape | undefined, path: Path): string | undefined {
  const own = path.length === 0 ? topName(key) : nameAmong(namesIn(shape, path), key);
  return own === key ? undefined : own;
}

/** The names that an object may have. A map takes any, but some have names of their own: the levels of authentication. */
function namesIn(shape: Shape | undefined, path: Path): readonly string[] {
  if (shape?.kind === 'structure') return Object.keys(shape.members);
  const { default: usual } = fieldAt(path);
  return shape?.kind === 'map' && isJsonObject(usual) ? Object.keys(usual) : [];
}

function topName(key: string): string | undefined {
  if (accessOf(key) !== 'unknown') return key;
  const capitals = key.replace(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase());
  return topNames.get(lettersOf(key)) ?? (accessOf(capitals) === 'unknown' ? undefined : capitals);
}

function nameAmong(names: readonly string[], key: string): string | undefined {
  return names.includes(key) ? key : names.find((name) => lettersOf(name) === lettersOf(key));
}

const SETTINGS: readonly Access[] = ['updatable', 'create-only', 'cloudformation', 'mfa-config'];
const DESCRIBED: readonly Access[] = [...SETTINGS, 'renamed', 'read-only'];

/** The fewest settings in another spelling that make a file one in other names, and not a request with a slip. */
const FEWEST = 2;
/** The fewest members, among them a setting, that make it a description in other names. */
const FEWEST_DESCRIBED = 4;

/** Whether the settings of a file are all in another spelling than the API's (`mfaConfiguration`, `mfa_configuration`). */
export function isInOtherNames(root: JsonObject): boolean {
  const names = Object.keys(root);
  if (names.some((name) => SETTINGS.includes(accessOf(name)))) return false;
  const accesses = names.map((name) => accessOf(apiName(name, undefined, []) ?? name));
  const settings = accesses.filter((access) => SETTINGS.includes(access));
  const known = accesses.filter((access) => DESCRIBED.includes(access));
  return settings.length >= FEWEST || (settings.length > 0 && known.length >= FEWEST_DESCRIBED);
}
