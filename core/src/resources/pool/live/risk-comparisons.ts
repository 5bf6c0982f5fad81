import { canonicalKey, isJsonObject, type JsonValue } from '../../../json/index.ts';

type Describe = (before: JsonValue | undefined, after: JsonValue | undefined) => string | undefined;

/** Describes any change to a setting. */
export function onChange(describe: () => string): Describe {
  return (before, after) => (before === undefined && after === undefined ? undefined : describe());
}

/**
 * Describes a flag that changes from the given value to its opposite.
 * @param was the value before; an absent flag counts as false
 */
export function onTurned(was: boolean, describe: () => string): Describe {
  return (before, after) => ((before === true) === was && (after === true) !== was ? describe() : undefined);
}

/**
 * Describes a change to a weaker value.
 * @param order the values, weakest first; an absent value counts as the weakest
 */
export function onLowered(order: readonly string[], describe: (before: string, after: string) => string): Describe {
  const weakest = order[0] ?? '';
  return (from, to) => {
    const [before, after] = [from ?? weakest, to ?? weakest];
    if (typeof before !== 'string' || typeof after !== 'string') return undefined;
    return order.indexOf(after) < order.indexOf(before) ? describe(before, after) : undefined;
  };
}

/**
 * Describes a number that gets smaller or larger.
 * @param fallback the number that Cognito uses if the setting is absent
 */
export function onNumber(
  direction: 'smaller' | 'larger',
  fallback: number,
  describe: (before: number, after: number) => string,
): Describe {
  return (from, to) => {
    const [before, after] = [from ?? fallback, to ?? fallback];
    if (typeof before !== 'number' || typeof after !== 'number') return undefined;
    const isWeaker = direction === 'smaller' ? after < before : after > before;
    return isWeaker ? describe(before, after) : undefined;
  };
}

/** Describes the properties that are removed from an object. */
export function onRemovedMembers(describe: (names: readonly string[]) => string | undefined): Describe {
  return (before, after) => {
    const kept = isJsonObject(after) ? Object.keys(after) : [];
    const names = isJsonObject(before) ? Object.keys(before).filter((name) => !kept.includes(name)) : [];
    return names.length > 0 ? describe(names) : undefined;
  };
}

/** Describes the items that are removed from a list. @param nameOf returns an item as users know it */
export function onRemovedItems(
  describe: (names: string) => string,
  nameOf: (item: string) => string = (item) => item,
): Describe {
  return (before, after) => {
    const names = itemsNotIn(before, after).map(nameOf);
    return names.length > 0 ? describe(names.join(', ')) : undefined;
  };
}

/** Describes the items that are added to a list. @param nameOf returns an item as users know it */
export function onAddedItems(describe: (names: string) => string, nameOf?: (item: string) => string): Describe {
  return (before, after) => onRemovedItems(describe, nameOf)(after, before);
}

function itemsNotIn(list: JsonValue | undefined, other: JsonValue | undefined): string[] {
  const others = new Set(itemsOf(other).map(canonicalKey));
  return itemsOf(list)
    .filter((item) => !others.has(canonicalKey(item)))
    .map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}

function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
