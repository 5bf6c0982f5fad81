import * as l10n from '@vscode/l10n';

// Intl.ListFormat cannot do this: it needs the locale, which the l10n bundle does not contain, has no "and 3 more", and
// puts a comma before "and" in English.

/** Lists names in a sentence: "A", "A and B", "A, B and C". */
export function allOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : l10n.t('{0} and {1}', before.reverse().join(', '), last);
}

/** Lists alternatives in a sentence: "A", "A or B", "A, B or C". */
export function oneOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : l10n.t('{0} or {1}', before.reverse().join(', '), last);
}

/** Lists at most `max` names in a sentence, with the number of the others: "A, B and 3 more". */
export function listFirst(names: readonly string[], max: number): string {
  if (names.length <= max) return allOf(names);
  return l10n.t('{0} and {1} more', names.slice(0, max).join(', '), names.length - max);
}
