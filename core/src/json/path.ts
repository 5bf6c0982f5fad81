/** The location of a JSON value: property names and list indexes from the root. The path of the root is empty. */
export type Path = readonly (string | number)[];

/** Whether a path is equal to another path or below it. */
export function startsWith(path: Path, start: Path): boolean {
  return start.every((segment, i) => path[i] === segment);
}

/** Returns the first name of a field path, such as `AcrConfiguration` for `AcrConfiguration{}.AcrValue`. */
export function topLevelOf(fieldName: string): string {
  return /^[^.[{]*/.exec(fieldName)?.[0] ?? '';
}

/**
 * Formats a path for messages and plans.
 * @example formatPath(['AccountRecoverySetting', 'RecoveryMechanisms', 0, 'Name']) // AccountRecoverySetting.RecoveryMechanisms[0].Name
 * @example formatPath(['UserPoolTags', 'cost center']) // UserPoolTags["cost center"]
 */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(segment)) return `${text}[${JSON.stringify(segment)}]`;
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}

/**
 * Splits a dotted name into a path. Returns the identical array for the same name.
 * @example toPath('Policies.PasswordPolicy') // ['Policies', 'PasswordPolicy']
 */
export function toPath(dotted: string): Path {
  const path = paths.get(dotted) ?? (dotted === '' ? [] : dotted.split('.'));
  paths.set(dotted, path);
  return path;
}

/** Cached because rules look up the same few paths on every keystroke. */
const paths = new Map<string, Path>();
