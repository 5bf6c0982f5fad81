import * as l10n from '@vscode/l10n';
import { fieldAt, type FieldTable } from '../resources/field.ts';
import {
  canonicalKey,
  formatPath,
  isJsonObject,
  jsonEquals,
  memberOf,
  sameItems,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';

/** The author of a difference between a file and the live pool. `unknown`: there is no base to compare with. */
export type Author = 'you' | 'someone-else' | 'both' | 'unknown';

/** A setting that differs between two requests. */
export interface Change {
  readonly path: Path;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  readonly by: Author;
  /** Whether the value is a list whose order is irrelevant. */
  readonly isSet?: boolean | undefined;
}

/**
 * Returns the settings in which two requests of the same kind differ, at the deepest path that both contain. Lists
 * whose order is irrelevant are compared as sets.
 * @param base the last common state of both sides, which determines the author of each change
 */
export function changesBetween(fields: FieldTable, before: JsonObject, after: JsonObject, base?: JsonObject): Change[] {
  const found = [...differences(fields, before, after, [])];
  return found.map((change) => ({ ...change, by: authorOf(fields, change, base) }));
}

/** Whether two values of the setting at a path have the same meaning. */
export function sameValue(fields: FieldTable, a: JsonValue | undefined, b: JsonValue | undefined, path: Path): boolean {
  const { isSet, emptyIsNone } = fieldAt(fields, path);
  if (Array.isArray(a) && Array.isArray(b) && isSet) return sameItems(a, b);
  return jsonEquals(a, b) || (emptyIsNone === true && isNone(a) && isNone(b));
}

/** Whether a value is absent or empty. */
export function isNone(value: JsonValue | undefined): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function* differences(
  fields: FieldTable,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: Path,
): Generator<Omit<Change, 'by'>> {
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* differences(fields, memberOf(before, name), memberOf(after, name), [...path, name]);
    }
    return;
  }
  if (sameValue(fields, before, after, path)) return;
  yield { path, before, after, isSet: fieldAt(fields, path).isSet };
}

/**
 * Returns the author of a change.
 * @param base the last common state of both sides
 */
export function authorOf(
  fields: FieldTable,
  { path, before, after }: Omit<Change, 'by'>,
  base: JsonObject | undefined,
): Author {
  if (!base) return 'unknown';
  const was = valueAt(base, path);
  if (sameValue(fields, was, before, path)) return 'you';
  return sameValue(fields, was, after, path) ? 'someone-else' : 'both';
}

/**
 * Formats a change as one line of plain text. Long values are shortened but always show the difference.
 * @example 'Policies.PasswordPolicy.MinimumLength: 8 → 12'
 * @example 'AutoVerifiedAttributes: + phone_number, − email'
 */
export function describeChange({ path, before, after, isSet }: Change): string {
  const name = formatPath(path);
  if (Array.isArray(before) && Array.isArray(after) && isSet) {
    const added = itemsNotIn(after, before);
    const texts = formatShort(...added, ...itemsNotIn(before, after));
    return `${name}: ${texts.map((text, i) => `${i < added.length ? '+' : '−'} ${text}`).join(', ')}`;
  }
  if (before === undefined) return l10n.t('{0}: added {1}', name, ...formatShort(after));
  if (after === undefined) return l10n.t('{0}: removed (was {1})', name, ...formatShort(before));
  return `${name}: ${formatShort(before, after).join(' → ')}`;
}

function itemsNotIn(list: readonly JsonValue[], other: readonly JsonValue[]): JsonValue[] {
  const others = new Set(other.map(canonicalKey));
  return list.filter((item) => !others.has(canonicalKey(item)));
}

const MAX_LENGTH = 70;

/** Formats values that differ from each other, each on one line. Long values are shortened to the part that differs. */
function formatShort(...values: readonly (JsonValue | undefined)[]): string[] {
  const plain = values.map(formatValue);
  const json = values.map((value) => JSON.stringify(value));
  const texts = !isAllDifferent(plain) && isAllDifferent(json) ? json : plain;
  const cut = texts.map((text, i) => {
    const others = texts.filter((_, other) => other !== i);
    const from = Math.max(0, ...others.map((other) => firstDifference(text, other) - MAX_LENGTH / 2));
    return excerpt(text, from);
  });
  return isAllDifferent(cut) ? cut : texts;
}

function isAllDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

function formatValue(value: JsonValue | undefined): string {
  const isPlain = typeof value === 'string' && value !== '' && !/[\s,]/.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** Returns the whole text if it is short enough, or otherwise an excerpt that starts at the given offset. */
function excerpt(text: string, from: number): string {
  if (text.length <= MAX_LENGTH) return text;
  return `${from > 0 ? '…' : ''}${text.slice(from, from + MAX_LENGTH)}${from + MAX_LENGTH < text.length ? '…' : ''}`;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
