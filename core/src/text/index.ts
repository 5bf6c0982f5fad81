import * as l10n from '@vscode/l10n';

// Intl.ListFormat cannot do this: it needs the locale, which the bundle of texts does not tell, has no "and 3 more", and
// puts a comma before the "and" of en.

/** Returns all of some names as a part of a sentence: "A", "A and B", "A, B and C". */
export function allOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : l10n.t('{0} and {1}', before.reverse().join(', '), last);
}

/** Returns one of some names as a part of a sentence: "A", "A or B", "A, B or C". */
export function oneOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : l10n.t('{0} or {1}', before.reverse().join(', '), last);
}

/** Returns the first of some names and how many more there are: "A, B and 3 more"; all of them where there are at most `most`. */
export function firstOf(names: readonly string[], most: number): string {
  if (names.length <= most) return allOf(names);
  return l10n.t('{0} and {1} more', names.slice(0, most).join(', '), names.length - most);
}
