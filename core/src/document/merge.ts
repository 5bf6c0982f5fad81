import {
  canonicalKey,
  isJsonObject,
  jsonEquals,
  memberOf,
  sameItems,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';
import type { Edit } from './edit.ts';

/** The rules for merging values. */
export interface MergeRules {
  /** Returns the property order of the object at a path, which determines where a new property is inserted. */
  readonly orderOf: (path: Path) => readonly string[];
  /** Whether the order of the list at a path is irrelevant. */
  readonly isSet: (path: Path) => boolean;
}

/** A list that needs more edits than this is replaced as a whole, because the text is parsed again for each edit. */
const MAX_EDITS_OF_LIST = 100;

/**
 * Returns the smallest set of changes that turns one value into another. Equal parts keep their comments, order and
 * layout. A list with many differences is replaced as a whole.
 */
export function mergeEdits(from: JsonValue | undefined, to: JsonValue, rules: MergeRules, path: Path = []): Edit[] {
  if (jsonEquals(from, to)) return [];
  if (isJsonObject(from) && isJsonObject(to)) return mergeObjects(from, to, rules, path);
  const edits = mergeOthers(from, to, rules, path);
  return edits.length > MAX_EDITS_OF_LIST ? [{ kind: 'set', path, value: to }] : edits;
}

function mergeOthers(from: JsonValue | undefined, to: JsonValue, rules: MergeRules, path: Path): Edit[] {
  if (Array.isArray(from) && Array.isArray(to)) {
    if (!rules.isSet(path)) return mergeLists(from, to, rules, path);
    if (sameItems(from, to)) return [];
    const ofObjects = from.some(isJsonObject) || to.some(isJsonObject);
    return ofObjects ? mergeLists(from, to, rules, path) : mergeSets(from, to, path);
  }
  const name = path.at(-1);
  const order = typeof name === 'string' ? rules.orderOf(path.slice(0, -1)) : undefined;
  return [{ kind: 'set', path, value: to, ...(order ? { order } : {}) }];
}

function mergeObjects(from: JsonObject, to: JsonObject, rules: MergeRules, path: Path): Edit[] {
  const gone = Object.keys(from).filter((name) => !Object.hasOwn(to, name));
  return [
    ...gone.map((name): Edit => ({ kind: 'remove', path: [...path, name] })),
    ...Object.keys(to).flatMap((name) =>
      mergeEdits(memberOf(from, name), to[name] as JsonValue, rules, [...path, name]),
    ),
  ];
}

function mergeSets(from: readonly JsonValue[], to: readonly JsonValue[], path: Path): Edit[] {
  const keysTo = new Set(to.map(canonicalKey));
  const keysFrom = new Set<string>();
  const gone = from.flatMap((item, i) => {
    const key = canonicalKey(item);
    const stays = keysTo.has(key) && !keysFrom.has(key);
    keysFrom.add(key);
    return stays ? [] : [i];
  });
  const left = from.length - gone.length;
  const added = to.filter((item) => !keysFrom.has(canonicalKey(item)));
  return [
    ...gone.reverse().map((i): Edit => ({ kind: 'remove', path: [...path, i] })),
    ...added.map((value, i): Edit => ({ kind: 'set', path: [...path, left + i], value })),
  ];
}

function mergeLists(from: readonly JsonValue[], to: readonly JsonValue[], rules: MergeRules, path: Path): Edit[] {
  return [
    ...from.slice(to.length).map((_, i): Edit => ({ kind: 'remove', path: [...path, from.length - 1 - i] })),
    ...to.flatMap((item, i) => mergeEdits(from[i], item, rules, [...path, i])),
  ];
}
