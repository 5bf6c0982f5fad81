import { invalidParameter, serialization, type ServiceError } from '../errors.ts';
import { entryPath, itemPath, memberPath } from './path.ts';
import type { Shape, StructureShape } from './shape.ts';

/**
 * Checks that a value matches the JSON types of a shape and has no unknown members.
 *
 * Stricter than the service, which ignores unknown members and treats null as a missing member. Unknown members and
 * nulls are mistakes that a client's tests should reveal.
 *
 * @throws SerializationException, or InvalidParameterException for an unknown member
 */
export function checkTypes(shape: Shape, value: unknown, path = ''): void {
  switch (shape.kind) {
    case 'structure':
      checkStructure(shape, value, path);
      return;
    case 'list':
      if (!Array.isArray(value)) throw unexpected(value, 'List', path);
      value.forEach((item, index) => checkTypes(shape.item, item, itemPath(path, index)));
      return;
    case 'map':
      if (!isObject(value)) throw unexpected(value, 'Map', path);
      Object.entries(value).forEach(([key, entry]) => checkTypes(shape.value, entry, entryPath(path, key)));
      return;
    case 'string':
      if (typeof value !== 'string') throw unexpected(value, 'String', path);
      return;
    case 'number':
      // All numbers in the supported requests are integers.
      if (!Number.isInteger(value)) throw unexpected(value, 'Integer', path);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') throw unexpected(value, 'Boolean', path);
      return;
  }
}

function checkStructure(shape: StructureShape, value: unknown, path: string): void {
  if (!isObject(value)) throw unexpected(value, 'Structure', path);
  for (const [name, member] of Object.entries(value)) {
    const memberShape = shape.members.get(name);
    if (!memberShape) throw invalidParameter(`Unknown member '${name}' in ${shape.name}`);
    checkTypes(memberShape, member, memberPath(path, name));
  }
}

function unexpected(value: unknown, wanted: string, path: string): ServiceError {
  return serialization(`${describeToken(value, wanted)} (at '${path}')`);
}

/** Returns the message of the service's JSON parser. */
function describeToken(value: unknown, wanted: string): string {
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (isObject(value)) return 'Start of structure or map found where not expected.';
  const token = value === null ? 'NULL' : typeof value === 'boolean' ? String(value).toUpperCase() : typeof value;
  return `${token.toUpperCase()}_VALUE can not be converted to ${wanted === 'Integer' ? 'an' : 'a'} ${wanted}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
