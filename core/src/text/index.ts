import * as l10n from '@vscode/l10n';

/** All of some names, as a part of a sentence: "A", "A and B", "A, B and C". */
export function allOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : l10n.t('{0} and {1}', before.reverse().join(', '), last);
}

/** One of some names, as a part of a sentence: "A", "A or B", "A, B or C". */
export function oneOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : l10n.t('{0} or {1}', before.reverse().join(', '), last);
}

/** The first of some names, and how many more there are: "A, B and 3 more"; all of them where they are no more than `most`. */
export function firstOf(names: readonly string[], most: number): string {
  if (names.length <= most) return allOf(names);
  return l10n.t('{0} and {1} more', names.slice(0, most).join(', '), names.length - most);
}
