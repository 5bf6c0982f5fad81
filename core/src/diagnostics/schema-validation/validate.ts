import * as l10n from '@vscode/l10n';
import { fieldAt, type LengthLimit, type Limit } from '../../resources/field.ts';
import { SCHEMA_MEMBER, shapeAt, type Shape, type StructureShape } from '../../resources/shape.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import { replaceFix, type Diagnostic, type Fix } from '../types/index.ts';
import { formatName, type JsonObject, type JsonValue, type Path } from '../../json/index.ts';
import { rangeOfRejectedCharacter } from './characters.ts';
import { convert, fits } from './conversion.ts';
import { rangeOfMisspelled } from './misspelled-placeholder.ts';
import type { TextRange } from '../../document/index.ts';
import { enumFixes, offeredValues } from './enum-fixes.ts';
import { violates } from './limits.ts';
import { limitFixes } from './limit-fixes.ts';
import { reportMissingMember } from './missing-member.ts';
import { functionInPlaceOf } from './readable.ts';
import { reportRepeatedItems } from './repeated-items.ts';
import { describeFunction, functionFixes } from './function-messages.ts';
import { describeLimitViolation, describeNameLimitViolation } from './limit-messages.ts';
import { describeType, describeValues, formatLongChangeTitle } from './type-messages.ts';
import { reportUnknownMember } from './unknown-member.ts';
import type { Validated } from './places.ts';

/**
 * Validates a file's value against the shape of a request and the limits of its fields.
 * @param value the file's JSON value; undefined for an empty file
 * @param valid top-level settings to skip, because they are known to be valid
 */
export function findStructureProblems(
  request: RequestSpec,
  value: JsonValue | undefined,
  valid: ReadonlySet<string> = NONE,
): Diagnostic[] {
  const root = value ?? {};
  return [...checkValue({ request, root }, root, request.shape, [], valid)];
}

const NONE: ReadonlySet<string> = new Set();

/** @param valid properties of the value to skip */
function* checkValue(
  whole: Validated,
  value: JsonValue,
  shape: Shape,
  path: Path,
  valid: ReadonlySet<string> = NONE,
): Generator<Diagnostic> {
  if (value === null) return; // reported by the rule null-value
  const functionName = path.length === 0 ? undefined : functionInPlaceOf(shape, value);
  if (functionName !== undefined) {
    yield functionMismatch(whole, functionName, value as JsonObject, shape, path);
    return;
  }
  if (!fits(value, shape)) {
    yield typeMismatch(whole, value, shape, path);
    return;
  }
  const { limits = [], keyLimits = [], isSet } = fieldAt(whole.request, path);
  yield* checkLimits(whole, limits, value, path);
  if (shape.kind === 'enum') yield* checkEnum(whole, value as string, shape.values, path);
  if (shape.kind === 'structure') yield* checkStructure(whole, value as JsonObject, shape, path, valid);
  if (shape.kind === 'list') {
    const items = value as readonly JsonValue[];
    for (const [i, item] of items.entries()) yield* checkValue(whole, item, shape.item, [...path, i]);
    if (isSet) yield* reportRepeatedItems(items, path);
  }
  if (shape.kind === 'map') {
    for (const [key, item] of Object.entries(value as JsonObject)) {
      yield* checkKey(key, keyLimits, [...path, key]);
      yield* checkValue(whole, item, shape.value, [...path, key]);
    }
  }
}

function* checkStructure(
  whole: Validated,
  value: JsonObject,
  { members }: StructureShape,
  path: Path,
  valid: ReadonlySet<string>,
): Generator<Diagnostic> {
  const { request } = whole;
  for (const [name, member] of Object.entries(members)) {
    if (valid.has(name)) continue;
    if (Object.hasOwn(value, name)) yield* checkValue(whole, value[name] as JsonValue, member.shape, [...path, name]);
    else if (member.required) yield reportMissingMember(request, path, name);
  }
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(members, name));
  if (unknown.length === 0) return;
  const free = Object.keys(members).filter((name) => !Object.hasOwn(value, name));
  const context = { ...whole, isValid: (other: JsonValue, at: Path) => isValid(request, other, at) };
  for (const name of unknown) {
    const isReported = path.length === 0 && (name === SCHEMA_MEMBER || request.isReportedByRule(name));
    if (!isReported) yield reportUnknownMember(value, path, name, free, context);
  }
}

/** Whether a value would be free of errors at a path. */
function isValid(request: RequestSpec, value: JsonValue, path: Path): boolean {
  const shape = shapeAt(request, path);
  if (!shape) return false;
  for (const { severity } of checkValue({ request, root: value }, value, shape, path)) {
    if (severity === 'error') return false;
  }
  return true;
}

function* checkLimits(
  { request }: Validated,
  limits: readonly Limit[],
  value: JsonValue,
  path: Path,
): Generator<Diagnostic> {
  for (const limit of violatedLimits(limits, value)) {
    const { code, severity = 'error' } = limit;
    const fixes = limitFixes(request, code, value, path);
    const message = describeLimitViolation(limit, formatName(path), value);
    const within = typeof value === 'string' ? violatingRange(limit, value) : undefined;
    yield {
      code,
      severity,
      message,
      path,
      target: 'value',
      ...(within ? { within } : {}),
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  }
}

/** Returns the part of a string that violates a limit; undefined if it is the whole string. */
function violatingRange(limit: Limit, value: string): TextRange | undefined {
  if (limit.kind === 'charset') return rangeOfRejectedCharacter(value);
  const replaced = limit.kind === 'contains' ? limit.insert(value).replaced : undefined;
  return replaced && rangeOfMisspelled(replaced);
}

function* checkKey(key: string, limits: readonly LengthLimit[], path: Path): Generator<Diagnostic> {
  for (const limit of violatedLimits(limits, key)) {
    const { code, severity = 'error' } = limit;
    yield { code, severity, message: describeNameLimitViolation(limit, formatName(path), key), path, target: 'name' };
  }
}

/** Returns the limits that a value violates; if several have the same code, only the first of them. */
function violatedLimits<T extends Limit>(limits: readonly T[], value: JsonValue): T[] {
  const reported = new Set<string>();
  return limits.filter((limit) => {
    if (reported.has(limit.code) || !violates(limit, value)) return false;
    reported.add(limit.code);
    return true;
  });
}

function* checkEnum(whole: Validated, value: string, values: readonly string[], path: Path): Generator<Diagnostic> {
  if (values.includes(value)) return;
  const fixes = enumFixes(whole, value, values, path);
  yield {
    code: 'enum-value',
    severity: 'error',
    disprovedByLivePool: true,
    message: describeValues(formatName(path), offeredValues(whole.request, values, path), value),
    path,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function typeMismatch({ request }: Validated, value: JsonValue, shape: Shape, path: Path): Diagnostic {
  const fixes = typeFixes(request, value, shape, path);
  return {
    code: 'type-mismatch',
    severity: 'error',
    message:
      path.length === 0
        ? l10n.t('A user pool file must be an object in braces { }.')
        : describeType(shape, formatName(path), value),
    path,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** Reports a CloudFormation function, which only a stack can resolve. */
function functionMismatch(whole: Validated, name: string, value: JsonObject, shape: Shape, path: Path): Diagnostic {
  const fixes = functionFixes(whole, value, shape, path).filter(({ edits: [edit] }) =>
    edit?.kind === 'set' ? isValid(whole.request, edit.value, path) : true,
  );
  return {
    code: 'type-mismatch',
    severity: 'error',
    message: describeFunction(whole, name, shape, path),
    path,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** Longer values are omitted from the title of a fix. */
const MAX_VALUE_LENGTH = 50;

function typeFixes(request: RequestSpec, value: JsonValue, shape: Shape, path: Path): Fix[] {
  const conversion = path.length === 0 ? undefined : convert(value, shape);
  if (!conversion || !isValid(request, conversion.value, path)) return [];
  const fix = replaceFix(conversion.value, path);
  const isLong = JSON.stringify(conversion.value).length > MAX_VALUE_LENGTH;
  const title = (isLong ? formatLongChangeTitle(shape) : undefined) ?? fix.title;
  return [{ ...fix, title, ...(conversion.safe ? { safe: true } : {}) }];
}
