/** Where a value stands: member names and list indexes from the root. Empty: the root itself. */
export type Path = readonly (string | number)[];

/** Whether a path is at or below another one. */
export function startsWith(path: Path, start: Path): boolean {
  return start.every((segment, i) => path[i] === segment);
}

/** Returns the top-level member of a field name: `AcrConfiguration` of `AcrConfiguration{}.AcrValue`. */
export function topLevelOf(fieldName: string): string {
  return /^[^.[{]*/.exec(fieldName)?.[0] ?? '';
}

/**
 * Writes a path the way the messages and the plan show it.
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
 * The path of a dotted member name.
 * @example toPath('Policies.PasswordPolicy') // ['Policies', 'PasswordPolicy']
 */
export function toPath(dotted: string): Path {
  const path = paths.get(dotted) ?? (dotted === '' ? [] : dotted.split('.'));
  paths.set(dotted, path);
  return path;
}

/** Names of members stand in tables and rules: they are few, and looked up with every keystroke. */
const paths = new Map<string, Path>();
