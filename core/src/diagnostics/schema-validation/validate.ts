import * as l10n from '@vscode/l10n';
import { accessOf, fieldAt, type Field, type LengthLimit, type Limit } from '../../resources/pool/fields/index.ts';
import { changeTo, type Finding, type Fix, type Remember } from '../types/index.ts';
import { formatPath, type JsonObject, type JsonValue, type Path } from '../../json/index.ts';
import { enumValues, membersOf, requestShape, shapeAt, type Shape } from '../../resources/pool/shape/index.ts';
import { convert, fits } from './conversion.ts';
import { enumFixes, offeredValues } from './enum-fixes.ts';
import { breaks } from './limits.ts';
import { mendsOf } from './limit-fixes.ts';
import { missingMember } from './missing-member.ts';
import { functionInPlaceOf } from './readable.ts';
import { repeatedItems } from './repeated-items.ts';
import { functionFixes, sayFunction } from './say-function.ts';
import { sayLimit, sayNameLimit } from './say-limit.ts';
import { sayLongChange, sayType } from './say-type.ts';
import { unknownMember } from './unknown-member.ts';

/** The one member that a pool file may have besides the request's: editors read it, and it is never sent. */
export const SCHEMA_MEMBER = '$schema';

/**
 * Holds a file's value against the request's shape and the limits of its members.
 * @param value the file's JSON value; undefined for an empty file
 * @param remember gives the file for each of its members
 */
export function findStructureProblems(value: JsonValue | undefined, remember: Remember): Finding[] {
  const whole = value ?? {};
  const checkMember: CheckMember = (name, shape) =>
    remember(`member ${name}`, (root) => [...checkValue(root[name] as JsonValue, shape, [name], root)]);
  return [...checkValue(whole, requestShape, [], whole, checkMember)];
}

/** Finds what is wrong with a member at the top of the file. */
type CheckMember = (name: string, shape: Shape) => Iterable<Finding>;

/**
 * @param root the whole that the value is a part of
 * @param checkMember where the value is that whole
 */
function* checkValue(
  value: JsonValue,
  shape: Shape,
  path: Path,
  root: JsonValue,
  checkMember?: CheckMember,
): Generator<Finding> {
  if (value === null) return; // null-value is a rule of its own
  const functionName = path.length === 0 ? undefined : functionInPlaceOf(shape, value);
  if (functionName !== undefined) {
    yield functionMismatch(functionName, value as JsonObject, shape, path, root);
    return;
  }
  if (!fits(value, shape)) {
    yield typeMismatch(value, shape, path);
    return;
  }
  const field = fieldAt(path);
  yield* checkLimits(field, value, path);
  if (shape.kind === 'enum') yield* checkEnum(value as string, shape.name, path, root);
  if (shape.kind === 'structure') yield* checkStructure(value as JsonObject, shape.name, path, root, checkMember);
  if (shape.kind === 'list') yield* checkList(value as readonly JsonValue[], shape.item, path, root);
  if (shape.kind === 'map') {
    for (const [key, item] of Object.entries(value as JsonObject)) {
      yield* checkKey(key, field.keyLimits ?? [], [...path, key]);
      yield* checkValue(item, shape.value, [...path, key], root);
    }
  }
}

function* checkStructure(
  value: JsonObject,
  structure: string,
  path: Path,
  root: JsonValue,
  checkMember: CheckMember = (name, shape) => checkValue(value[name] as JsonValue, shape, [...path, name], root),
): Generator<Finding> {
  const members = membersOf(structure);
  for (const [name, member] of Object.entries(members)) {
    if (Object.hasOwn(value, name)) yield* checkMember(name, member.shape);
    else if (member.required) yield missingMember(path, name);
  }
  const free = Object.keys(members).filter((name) => !Object.hasOwn(value, name));
  for (const name of Object.keys(value)) {
    const ours = path.length === 0 && (name === SCHEMA_MEMBER || accessOf(name) !== 'unknown');
    if (!Object.hasOwn(members, name) && !ours) yield unknownMember(value, path, name, free, { root, isSound });
  }
}

function* checkList(items: readonly JsonValue[], shape: Shape, path: Path, root: JsonValue): Generator<Finding> {
  for (const [i, item] of items.entries()) yield* checkValue(item, shape, [...path, i], root);
  if (fieldAt(path).isSet) yield* repeatedItems(items, path);
}

function isSound(value: JsonValue, path: Path): boolean {
  const shape = shapeAt(path);
  if (!shape) return false;
  for (const { severity } of checkValue(value, shape, path, value)) if (severity === 'error') return false;
  return true;
}

function* checkLimits(field: Field, value: JsonValue, path: Path): Generator<Finding> {
  for (const limit of brokenOf(field.limits ?? [], value)) {
    const { code, severity = 'error' } = limit;
    const fixes = mendsOf(field, code, value, path);
    const message = sayLimit(limit, formatPath(path), value);
    yield { code, severity, message, path, target: 'value', ...(fixes.length > 0 ? { fixes } : {}) };
  }
}

function* checkKey(key: string, limits: readonly LengthLimit[], path: Path): Generator<Finding> {
  for (const limit of brokenOf(limits, key)) {
    const { code, severity = 'error' } = limit;
    yield { code, severity, message: sayNameLimit(limit, formatPath(path), key), path, target: 'name' };
  }
}

/** The limits that a value breaks, the first of each code. */
function brokenOf<T extends Limit>(limits: readonly T[], value: JsonValue): T[] {
  const reported = new Set<string>();
  return limits.filter((limit) => {
    if (reported.has(limit.code) || !breaks(limit, value)) return false;
    reported.add(limit.code);
    return true;
  });
}

function* checkEnum(value: string, name: string, path: Path, root: JsonValue): Generator<Finding> {
  const values = enumValues(name);
  if (values.includes(value)) return;
  const fixes = enumFixes(value, values, path, root);
  yield {
    code: 'enum-value',
    severity: 'error',
    provenWrongByLive: true,
    message: l10n.t(
      '{0} must be one of {1}; it is {2}.',
      formatPath(path),
      offeredValues(values, path).join(', '),
      JSON.stringify(value),
    ),
    path,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function typeMismatch(value: JsonValue, shape: Shape, path: Path): Finding {
  const fixes = typeMends(value, shape, path);
  return {
    code: 'type-mismatch',
    severity: 'error',
    message:
      path.length === 0 ? l10n.t('A pool file must be an object in braces { }.') : sayType(shape, formatPath(path)),
    path,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** Reports a CloudFormation function, of which only a stack knows the value. */
function functionMismatch(name: string, value: JsonObject, shape: Shape, path: Path, root: JsonValue): Finding {
  const fixes = functionFixes(value, shape, path, root).filter(({ edits: [edit] }) =>
    edit?.kind === 'set' ? isSound(edit.value, path) : true,
  );
  return {
    code: 'type-mismatch',
    severity: 'error',
    message: sayFunction(name, shape, path, root),
    path,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** A longer value in the title of a fix would fill the menu. */
const LONGEST_VALUE = 50;

function typeMends(value: JsonValue, shape: Shape, path: Path): Fix[] {
  const conversion = path.length === 0 ? undefined : convert(value, shape);
  if (!conversion || !isSound(conversion.value, path)) return [];
  const fix = changeTo(conversion.value, path);
  const isLong = JSON.stringify(conversion.value).length > LONGEST_VALUE;
  const title = (isLong ? sayLongChange(shape) : undefined) ?? fix.title;
  return [{ ...fix, title, ...(conversion.safe ? { safe: true } : {}) }];
}
