import { entryPath, itemPath, memberName, memberPath } from '../path.ts';
import type { Shape, StructureShape } from '../shape.ts';
import { conditions, type Limit } from './limit.ts';
import { limits } from './table.ts';

/**
 * Returns the service's phrases for all limits that a request's values violate.
 *
 * @param shape the request's shape
 * @param value a value with the types of the shape
 */
export function findViolations(shape: Shape, value: unknown, path = ''): string[] {
  switch (shape.kind) {
    case 'structure':
      return structureViolations(shape, value as Record<string, unknown>, path);
    case 'list':
      return (value as unknown[]).flatMap((item, index) => findViolations(shape.item, item, itemPath(path, index)));
    case 'map':
      return Object.entries(value as Record<string, unknown>).flatMap(([key, entry]) =>
        findViolations(shape.value, entry, entryPath(path, key)),
      );
    default:
      return [];
  }
}

function structureViolations(shape: StructureShape, value: Record<string, unknown>, path: string): string[] {
  const missing = shape.required
    .filter((name) => value[name] === undefined)
    .map((name) => `Value at '${memberPath(path, name)}' failed to satisfy constraint: Member must not be null`);
  const present = [...shape.members]
    .filter(([name]) => value[name] !== undefined)
    .flatMap(([name, member]) => {
      const place = memberPath(path, name);
      const limit = limits[shape.name]?.[name] ?? {};
      return [...memberViolations(limit, member, value[name], place), ...findViolations(member, value[name], place)];
    });
  return [...missing, ...present];
}

function memberViolations(limit: Limit, shape: Shape, value: unknown, place: string): string[] {
  const own = conditions(limit)
    .filter((condition) => !condition.holds(value))
    .map((condition) => condition.text);
  const phrases = [
    ...own,
    ...partViolations('Member', limit.items, value as string[]),
    ...partViolations('Map keys', limit.keys, Object.keys(value as object)),
    ...partViolations('Map value', limit.entries, Object.values(value as object)),
  ];
  return phrases.map((phrase) => `Value '${show(shape, value)}' at '${place}' failed to satisfy constraint: ${phrase}`);
}

/**
 * Checks the parts of a list or map. If a part is invalid, the service reports all conditions without identifying the
 * part.
 */
function partViolations(what: string, limit: Limit | undefined, parts: readonly unknown[]): string[] {
  if (!limit) return [];
  const all = conditions(limit);
  const isValid = parts.every((part) => all.every((condition) => condition.holds(part)));
  return isValid ? [] : [`${what} must satisfy constraint: [${all.map((condition) => condition.text).join(', ')}]`];
}

/** Formats a value the way the service does: lists in brackets, maps in braces, structures with all their members. */
function show(shape: Shape, value: unknown): string {
  if (value === undefined) return 'null';
  switch (shape.kind) {
    case 'list':
      return `[${(value as unknown[]).map((item) => show(shape.item, item)).join(', ')}]`;
    case 'map':
      return `{${Object.entries(value as object)
        .map(([key, entry]) => `${key}=${show(shape.value, entry)}`)
        .join(', ')}}`;
    case 'structure':
      return `${shape.name}(${[...shape.members]
        .map(([name, member]) => `${memberName(name)}=${show(member, (value as Record<string, unknown>)[name])}`)
        .join(', ')})`;
    case 'string':
    case 'number':
    case 'boolean':
      return value as string;
  }
}
