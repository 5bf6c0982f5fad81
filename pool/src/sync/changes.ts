import { fieldAt } from '../fields/index.ts';
import {
  formatPath,
  isJsonObject,
  jsonEquals,
  sortedSetEquals,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';

/** Who made a difference between a file and the live pool. `unknown`: there is no base to tell from. */
export type Author = 'you' | 'someone-else' | 'both' | 'unknown';

/** One member that differs. */
export interface Change {
  readonly path: Path;
  /** Undefined: absent before. */
  readonly before: JsonValue | undefined;
  /** Undefined: absent afterwards. */
  readonly after: JsonValue | undefined;
  readonly by: Author;
}

/**
 * The members in which two pools differ, each at the deepest place that both have. Lists whose order means nothing
 * are compared as sets.
 * @param base the pool as both sides last saw it, to tell who made a difference
 */
export function changesBetween(before: JsonObject, after: JsonObject, base?: JsonObject): Change[] {
  return [...differences(before, after, [])].map((change) => ({ ...change, by: authorOf(change, base) }));
}

/** Whether two values of the member at a path mean the same. */
export function sameValue(a: JsonValue | undefined, b: JsonValue | undefined, path: Path): boolean {
  if (Array.isArray(a) && Array.isArray(b) && fieldAt(path).isSet) return sortedSetEquals(a, b);
  return jsonEquals(a, b);
}

function* differences(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: Path,
): Generator<Omit<Change, 'by'>> {
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* differences(own(before, name), own(after, name), [...path, name]);
    }
    return;
  }
  if (!sameValue(before, after, path)) yield { path, before, after };
}

function authorOf({ path, before, after }: Omit<Change, 'by'>, base: JsonObject | undefined): Author {
  if (!base) return 'unknown';
  const was = valueAt(base, path);
  if (sameValue(was, before, path)) return 'you';
  return sameValue(was, after, path) ? 'someone-else' : 'both';
}

function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * A change in a line of plain text.
 * @example 'Policies.PasswordPolicy.MinimumLength: 8 → 12'
 * @example 'AutoVerifiedAttributes: + phone_number, − email'
 */
export function describeChange({ path, before, after }: Change): string {
  const name = formatPath(path);
  if (Array.isArray(before) && Array.isArray(after) && fieldAt(path).isSet) {
    const minus = (list: readonly JsonValue[], other: readonly JsonValue[]) =>
      list.filter((item) => !other.some((o) => jsonEquals(o, item))).map(short);
    const signed = [
      ...minus(after, before).map((item) => `+ ${item}`),
      ...minus(before, after).map((item) => `− ${item}`),
    ];
    return `${name}: ${signed.join(', ')}`;
  }
  if (before === undefined) return `${name}: added ${short(after)}`;
  if (after === undefined) return `${name}: removed (was ${short(before)})`;
  return `${name}: ${short(before)} → ${short(after)}`;
}

const LONGEST = 70;

function short(value: JsonValue | undefined): string {
  const text = typeof value === 'string' && value !== '' && !/[\s,]/.test(value) ? value : JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
