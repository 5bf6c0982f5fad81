/** The location of a JSON value: property names and list indexes from the root. The path of the root is empty. */
export type Path = readonly (string | number)[];

/** Whether a path is equal to another path or below it. */
export function startsWith(path: Path, start: Path): boolean {
  return start.every((segment, i) => path[i] === segment);
}

/** Whether two paths are equal, or one of them is below the other. */
export function overlap(one: Path, other: Path): boolean {
  return startsWith(one, other) || startsWith(other, one);
}

/** Returns the first name of a field path, such as `AcrConfiguration` for `AcrConfiguration{}.AcrValue`. */
export function topLevelOf(fieldName: string): string {
  return /^[^.[{]*/.exec(fieldName)?.[0] ?? '';
}

/**
 * Formats a path for messages and plans.
 * @example formatPath(['RecoveryMechanisms', 0, 'Name']) // RecoveryMechanisms[0].Name
 * @example formatPath(['UserPoolTags', 'cost center']) // UserPoolTags["cost center"]
 */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(segment)) return `${text}[${JSON.stringify(segment)}]`;
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}

/** The maximum length of a name in messages; longer names are shortened. */
const MAX_NAME_LENGTH = 30;

/**
 * Formats the last name in a path, with any indexes that follow it, for a message about the value at that path.
 * @example formatName(['AccountRecoverySetting', 'RecoveryMechanisms', 0]) // RecoveryMechanisms[0]
 * @example formatName(['UserPoolTags', 'cost center']) // "cost center"
 */
export function formatName(path: Path): string {
  const last = path.findLastIndex((segment) => typeof segment === 'string');
  const name = formatPath(path.slice(Math.max(last, 0)).map(shorten));
  return name.replace(/^\[(".*")\]/, '$1');
}

const shorten = (segment: string | number): string | number =>
  typeof segment === 'string' && segment.length > MAX_NAME_LENGTH ? `${segment.slice(0, MAX_NAME_LENGTH)}…` : segment;

/**
 * Splits a dotted name into a path. Always returns the identical array for the same name.
 * @example toPath('Policies.PasswordPolicy') // ['Policies', 'PasswordPolicy']
 */
export function toPath(dotted: string): Path {
  const path = paths.get(dotted) ?? (dotted === '' ? [] : dotted.split('.'));
  paths.set(dotted, path);
  return path;
}

/** The paths are cached because rules look up the same few paths on every keystroke. */
const paths = new Map<string, Path>();
