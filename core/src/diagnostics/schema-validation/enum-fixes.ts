import { fieldAt } from '../../resources/field.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import { changeTo, removal, type Fix } from '../types/index.ts';
import { valueAt, type JsonValue, type Path } from '../../json/index.ts';
import { isOptional } from './limit-fixes.ts';
import { nearest, sameLetters } from './nearest.ts';
import type { Validated } from './places.ts';

/** So many values that each of them can be offered where none is near. */
const FEW = 4;

/** Returns the values of an enum that are worth offering at a path: those that some file can have without an error. */
export function offeredValues(request: RequestSpec, values: readonly string[], path: Path): readonly string[] {
  const { notOffered = [] } = fieldAt(request, typeof path.at(-1) === 'number' ? path.slice(0, -1) : path);
  return values.filter((value) => !notOffered.includes(value));
}

/**
 * Returns the quick fixes of a word that its enum does not have.
 * @param values what the enum has
 */
export function enumFixes({ request, root }: Validated, value: string, values: readonly string[], path: Path): Fix[] {
  const offered = offeredValues(request, values, path).filter((one) => !isTaken(request, one, path, root));
  const word = value.trim();
  if (word === '') return absentFixes(request, path);
  const same = offered.find((one) => sameLetters(one, word));
  if (same !== undefined) return [{ ...changeTo(same, path), safe: true }];
  const meaning = wordsForOff.has(word.toLowerCase()) ? 'off' : wordsForOn.has(word.toLowerCase()) ? 'on' : undefined;
  const switched = offered.find((one) => (meaning === 'off' ? OFF : meaning === 'on' ? ON : []).includes(one));
  if (switched !== undefined) return [changeTo(switched, path)];
  const absent = meaning === 'off' ? absentFixes(request, path) : [];
  if (absent.length > 0) return absent;
  const meant = nearest(word, offered);
  if (meant !== undefined) return [changeTo(meant, path)];
  return offered.length <= FEW ? offered.map((one) => ({ ...changeTo(one, path), preferred: false })) : [];
}

/** Whether the list that a path leads into has a value already. */
function isTaken(request: RequestSpec, value: string, path: Path, root: JsonValue): boolean {
  if (typeof path.at(-1) !== 'number') return false;
  const list = valueAt(root, path.slice(0, -1));
  return Array.isArray(list) && fieldAt(request, path.slice(0, -1)).isSet === true && list.includes(value);
}

/** The enums' own words for off and on. */
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
const wordsForOn = new Set(['on', 'yes', 'true', 'enabled', 'enable', 'active']);

/**
 * The quick fix of a value that means none, where no value says so. To leave a member out that is reset then would be to
 * choose a value unseen: its default is written.
 */
function absentFixes(request: RequestSpec, path: Path): Fix[] {
  const { default: fallback, omission } = fieldAt(request, path);
  if (fallback !== undefined && omission?.effect === 'reset') return [changeTo(fallback, path)];
  return canBeAbsent(request, path) ? [{ ...removal(path), preferred: true }] : [];
}

function canBeAbsent(request: RequestSpec, path: Path): boolean {
  if (typeof path.at(-1) !== 'number') return isOptional(request, path);
  const least = fieldAt(request, path.slice(0, -1)).limits?.find(({ kind }) => kind === 'count');
  return least?.kind !== 'count' || least.min === 0;
}
