import { accessOf, otherMembers, type Access } from '../fields/index.ts';
import type { JsonObject } from '../json/index.ts';
import { membersOf, requestMembers, type Shape } from '../shape/index.ts';

/** The letters and digits of a name: what is left of it in any spelling (`userPoolName`, `user_pool_name`). */
const lettersOf = (name: string): string => name.replace(/[_-]/g, '').toLowerCase();

/** The key of an object that is a name in whatever spelling; undefined where it has none. */
export function sameName(object: JsonObject, name: string): string | undefined {
  return Object.hasOwn(object, name) ? name : Object.keys(object).find((key) => lettersOf(key) === lettersOf(name));
}

const topNames: ReadonlyMap<string, string> = new Map(
  [...requestMembers, ...otherMembers].map((name) => [lettersOf(name), name]),
);

/**
 * The name that the API, or the CloudFormation resource, has for a key; undefined for a key that is such a name, or is
 * near to none.
 * @param shape the shape of the object that has the key
 */
export function apiName(key: string, shape: Shape | undefined, isTop: boolean): string | undefined {
  const own = isTop ? topName(key) : shape?.kind === 'structure' ? nameIn(shape.name, key) : undefined;
  return own === key ? undefined : own;
}

function topName(key: string): string | undefined {
  if (accessOf(key) !== 'unknown') return key;
  const capitals = key.replace(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase());
  return topNames.get(lettersOf(key)) ?? (accessOf(capitals) === 'unknown' ? undefined : capitals);
}

function nameIn(structure: string, key: string): string | undefined {
  const names = Object.keys(membersOf(structure));
  return names.includes(key) ? key : names.find((name) => lettersOf(name) === lettersOf(key));
}

const SETTINGS: readonly Access[] = ['updatable', 'create-only', 'cloudformation', 'mfa-config'];

/** The fewest settings in another spelling that make a file one in other names, and not a request with a slip. */
const FEWEST = 2;

/**
 * A file whose settings are all in another spelling than the API's (`mfaConfiguration`, `mfa_configuration`), with the
 * API's names at its top; undefined for any other file.
 */
export function inApiNames(root: JsonObject): JsonObject | undefined {
  const names = Object.keys(root);
  if (names.some((name) => SETTINGS.includes(accessOf(name)))) return undefined;
  const renamed = new Map(names.map((name) => [name, apiName(name, undefined, true) ?? name]));
  const settings = [...renamed.values()].filter((name) => SETTINGS.includes(accessOf(name)));
  if (settings.length < FEWEST) return undefined;
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [renamed.get(name) ?? name, value]));
}
