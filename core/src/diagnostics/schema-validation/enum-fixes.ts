import { fieldAt } from '../../resources/field.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import { replaceFix, removeFix, type Fix } from '../types/index.ts';
import { includesItem, valueAt, type JsonValue, type Path } from '../../json/index.ts';
import { isOptional } from './limit-fixes.ts';
import { findNearest, sameLetters } from './nearest.ts';
import type { Validated } from './places.ts';

/**
 * The maximum number of values to offer. If no enum value is similar, all of them are offered, unless there are more
 * than this.
 */
const MAX_VALUES_OFFERED = 4;

/** Returns the enum values to offer at a path. Omits values that are never useful. */
export function offeredValues(request: RequestSpec, values: readonly string[], path: Path): readonly string[] {
  const { notOffered = [] } = fieldAt(request, typeof path.at(-1) === 'number' ? path.slice(0, -1) : path);
  return values.filter((value) => !notOffered.includes(value));
}

/**
 * Returns the quick fixes for a value that is not in its enum.
 * @param values the values of the enum
 */
export function enumFixes({ request, root }: Validated, value: string, values: readonly string[], path: Path): Fix[] {
  const offered = offeredValues(request, values, path).filter((one) => !isTaken(request, one, path, root));
  const word = value.trim();
  if (word === '') return absentFixes(request, path);
  const same = offered.find((one) => sameLetters(one, word));
  if (same !== undefined) return [{ ...replaceFix(same, path), safe: true }];
  const meaning = wordsForOff.has(word.toLowerCase()) ? 'off' : wordsForOn.has(word.toLowerCase()) ? 'on' : undefined;
  const switched = offered.find((one) => (meaning === 'off' ? OFF : meaning === 'on' ? ON : []).includes(one));
  if (switched !== undefined) return [replaceFix(switched, path)];
  const absent = meaning === 'off' ? absentFixes(request, path) : [];
  if (absent.length > 0) return absent;
  const meant = findNearest(word, offered);
  if (meant !== undefined) return [replaceFix(meant, path)];
  return offered.length <= MAX_VALUES_OFFERED
    ? offered.map((one) => ({ ...replaceFix(one, path), preferred: false }))
    : [];
}

/** Whether a path leads to an item of a set that already contains the value. */
function isTaken(request: RequestSpec, value: string, path: Path, root: JsonValue): boolean {
  if (typeof path.at(-1) !== 'number') return false;
  const list = valueAt(root, path.slice(0, -1));
  return Array.isArray(list) && fieldAt(request, path.slice(0, -1)).isSet === true && includesItem(list, value);
}

/** The enum values that mean off and on. */
const OFF: readonly string[] = ['OFF', 'Disabled', 'INACTIVE'];
const ON: readonly string[] = ['ON', 'Enabled', 'ACTIVE'];
const wordsForOff = new Set([
  'off',
  'none',
  'no',
  'false',
  'disabled',
  'disable',
  'inactive',
  'never',
  'null',
  'unset',
]);
const wordsForOn = new Set(['on', 'yes', 'true', 'enabled', 'enable', 'active', 'required', 'mandatory']);

/**
 * Returns the quick fix for a value that means "none" if the enum has no such value. If omitting the setting resets it,
 * the fix writes the default value instead, where the user can see it.
 */
function absentFixes(request: RequestSpec, path: Path): Fix[] {
  const { default: fallback, omission } = fieldAt(request, path);
  if (fallback !== undefined && omission?.effect === 'reset') return [replaceFix(fallback, path)];
  return canBeAbsent(request, path) ? [{ ...removeFix(path), preferred: true }] : [];
}

function canBeAbsent(request: RequestSpec, path: Path): boolean {
  if (typeof path.at(-1) !== 'number') return isOptional(request, path);
  const limit = fieldAt(request, path.slice(0, -1)).limits?.find(({ kind }) => kind === 'count');
  return limit?.kind !== 'count' || limit.min === 0;
}
