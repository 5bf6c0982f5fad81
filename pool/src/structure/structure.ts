import { accessOf, fieldAt, type Limit } from '../fields/index.ts';
import { changeTo, type Finding, type Fix } from '../findings/index.ts';
import { formatPath, isJsonObject, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { enumValues, membersOf, requestMembers, requestShape, type Shape } from '../shape/index.ts';
import { breaks } from './limits.ts';
import { nearest } from './nearest.ts';

/** The one member that a pool file may have besides the request's: editors read it, and it is never sent. */
export const SCHEMA_MEMBER = '$schema';

/**
 * Holds a file's value against the request's shape and the limits of its members.
 * @param value the file's JSON value; undefined for an empty file
 */
export function findStructureProblems(value: JsonValue | undefined): Finding[] {
  return [...checkValue(value ?? {}, requestShape, [])];
}

function* checkValue(value: JsonValue, shape: Shape, path: Path): Generator<Finding> {
  if (value === null) return; // null-value is a rule of its own
  if (!fits(value, shape)) {
    yield typeMismatch(value, shape, path);
    return;
  }
  const field = fieldAt(path);
  yield* checkLimits(field.limits ?? [], value, path);
  if (shape.kind === 'enum') yield* checkEnum(value as string, shape.name, path);
  if (shape.kind === 'structure') yield* checkStructure(value as JsonObject, shape.name, path);
  if (shape.kind === 'list') {
    for (const [i, item] of (value as readonly JsonValue[]).entries())
      yield* checkValue(item, shape.item, [...path, i]);
  }
  if (shape.kind === 'map') {
    for (const [key, item] of Object.entries(value as JsonObject)) {
      yield* checkLimits(field.keyLimits ?? [], key, [...path, key], 'name');
      yield* checkValue(item, shape.value, [...path, key]);
    }
  }
}

function* checkStructure(value: JsonObject, structure: string, path: Path): Generator<Finding> {
  const members = membersOf(structure);
  for (const [name, member] of Object.entries(members)) {
    if (Object.hasOwn(value, name)) yield* checkValue(value[name] as JsonValue, member.shape, [...path, name]);
    else if (member.required) yield missing(path, name);
  }
  for (const name of Object.keys(value)) {
    const ours = path.length === 0 && (name === SCHEMA_MEMBER || accessOf(name) !== 'unknown');
    if (!Object.hasOwn(members, name) && !ours) {
      yield unknownMember(
        path,
        name,
        Object.keys(members).filter((member) => !Object.hasOwn(value, member)),
      );
    }
  }
}

function* checkLimits(
  limits: readonly Limit[],
  value: JsonValue,
  path: Path,
  target: 'name' | 'value' = 'value',
): Generator<Finding> {
  const reported = new Set<string>();
  for (const limit of limits) {
    const problem = reported.has(limit.code) ? undefined : breaks(limit, value);
    if (problem === undefined) continue;
    reported.add(limit.code);
    const subject = target === 'name' ? `The name of ${formatPath(path)}` : formatPath(path);
    const fixes = clamp(limit, value, path);
    yield {
      code: limit.code,
      severity: limit.severity ?? 'error',
      message: `${subject} ${problem}.`,
      path,
      target,
      ...(fixes ? { fixes } : {}),
    };
  }
}

function clamp(limit: Limit, value: JsonValue, path: Path): Fix[] | undefined {
  if (limit.kind !== 'range' || typeof value !== 'number') return undefined;
  const bound = value < limit.min ? limit.min : limit.max;
  return [{ title: `Set it to ${bound}`, edits: [{ kind: 'set', path, value: bound }], preferred: true }];
}

function* checkEnum(value: string, name: string, path: Path): Generator<Finding> {
  const values = enumValues(name);
  if (values.includes(value)) return;
  const meant = nearest(value, values);
  yield {
    code: 'enum-value',
    severity: 'error',
    provenWrongByLive: true,
    message: `${formatPath(path)} must be one of ${values.join(', ')}; it is ${JSON.stringify(value)}.`,
    path,
    ...(meant === undefined ? {} : { fixes: [changeTo(meant, path)] }),
  };
}

function missing(path: Path, name: string): Finding {
  const member = [...path, name];
  const owner = path.length === 0 ? 'The file' : formatPath(path);
  return {
    code: fieldAt(member).requiredCode ?? 'required-member',
    severity: 'error',
    message:
      name === 'UserPoolId'
        ? 'The file names no pool. Add "UserPoolId": "<region>_<id>".'
        : `${owner} must have the member ${name}.`,
    path,
    target: 'name',
  };
}

/** @param members the names that could have been meant: those that the object does not have */
function unknownMember(path: Path, name: string, members: readonly string[]): Finding {
  const member = [...path, name];
  const meant = nearest(name, members);
  const elsewhere = path.length > 0 && requestMembers.includes(name) ? ' It belongs at the top level of the file.' : '';
  return {
    code: 'unknown-field',
    provenWrongByLive: true,
    // A name near to none may be newer than this product; a slip of the pen would be dropped or refused on the way.
    severity: meant === undefined ? 'warning' : 'error',
    message:
      meant === undefined
        ? `${formatPath(member)} is not a member that UpdateUserPool is known to have. A push sends it only if the live pool has it too.${elsewhere}`
        : `${formatPath(member)} is not a member of the request. Did you mean ${meant}?`,
    path: member,
    target: 'name',
    fixes: [
      ...(meant === undefined
        ? []
        : [
            {
              title: `Rename to ${meant}`,
              edits: [{ kind: 'rename', path: member, name: meant } as const],
              preferred: true,
            },
          ]),
      { title: `Remove ${name}`, edits: [{ kind: 'remove', path: member }] },
    ],
  };
}

const typeNames: Readonly<Record<Exclude<Shape['kind'], 'enum'>, string>> = {
  string: 'a string in double quotes',
  number: 'a whole number',
  boolean: 'true or false',
  timestamp: 'a number',
  structure: 'an object in braces { }',
  map: 'an object in braces { }',
  list: 'a list in brackets [ ]',
};

/** What a value of a shape looks like, in words. */
function typeName(shape: Shape): string {
  if (shape.kind !== 'enum') return typeNames[shape.kind];
  return `one of ${enumValues(shape.name)
    .map((value) => JSON.stringify(value))
    .join(', ')}`;
}

function fits(value: JsonValue, shape: Shape): boolean {
  switch (shape.kind) {
    case 'string':
    case 'enum':
      return typeof value === 'string';
    case 'number':
      return Number.isInteger(value);
    case 'timestamp':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'structure':
    case 'map':
      return isJsonObject(value);
  }
}

function typeMismatch(value: JsonValue, shape: Shape, path: Path): Finding {
  const converted = convert(value, shape);
  const subject = path.length === 0 ? 'A pool file' : formatPath(path);
  return {
    code: 'type-mismatch',
    severity: 'error',
    message: `${subject} must be ${typeName(shape)}.`,
    path,
    ...(converted === undefined ? {} : { fixes: [changeTo(converted, path)] }),
  };
}

/** The same value in the type that the member takes, where nothing is guessed. */
function convert(value: JsonValue, shape: Shape): JsonValue | undefined {
  if (shape.kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (shape.kind === 'number' && typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  if (shape.kind === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if (shape.kind === 'list' && !Array.isArray(value) && fits(value, shape.item)) return [value];
  return undefined;
}
