import * as l10n from '@vscode/l10n';

export { toComments } from './comments.ts';

// Intl.ListFormat is not an option. It requires a locale, which the l10n bundle does not contain. It cannot write "and
// 3 more", and it puts a comma before "and" in English.

/** Joins names: "A", "A and B", "A, B and C". */
export function allOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : l10n.t('{0} and {1}', before.reverse().join(', '), last);
}

/** Joins alternatives: "A", "A or B", "A, B or C". */
export function oneOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : l10n.t('{0} or {1}', before.reverse().join(', '), last);
}

/** Joins at most `max` names and adds how many are left: "A, B and 3 more". */
export function listFirst(names: readonly string[], max: number): string {
  if (names.length <= max) return allOf(names);
  return l10n.t('{0} and {1} more', names.slice(0, max).join(', '), names.length - max);
}

/** Returns the message of a caught error. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Returns the first line of a message, which states the problem. */
export function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

/** Joins the lines of a message into one, for lists and other views that show only one line. */
export function joinLines(message: string): string {
  return message.replaceAll('\n', ' ');
}
