import { fieldAt } from '../resources/pool/fields/index.ts';
import { childrenOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { childShape, createShape, requestShape, type Shape } from '../resources/pool/shape/index.ts';
import { fieldNameOf } from '../resources/shape.ts';

/** The sample key in maps in AWS CLI skeletons. */
export const SAMPLE_KEY = 'KeyName';

/** Settings that can be 0 in a request. The service treats 0 as not set. */
const UNSET_AT_ZERO = ['TemporaryPasswordValidityDays', 'UnusedAccountValidityDays'];

/**
 * Returns the paths of AWS CLI skeleton placeholders that no request can contain: strings and numbers below their
 * minimum, and entries named KeyName.
 */
export function findInvalidPlaceholders(root: JsonObject): Path[] {
  return [...placeholderLeaves(root, requestShape, [])].filter(isInvalid);
}

/** Whether a value contains an empty string or a zero. */
export function hasBlank(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(hasBlank)
    : value === '' || value === 0;
}

function isInvalid(path: Path): boolean {
  if (path.at(-1) === SAMPLE_KEY) return true;
  const { limits = [] } = fieldAt(path);
  return limits.some((limit) => (limit.kind === 'length' || limit.kind === 'range') && limit.min > 0);
}

/** The sample values to remove from a skeleton. */
export interface Samples {
  readonly paths: readonly Path[];
  /** Whether the user filled in any value. The user may then also have chosen values that look like samples. */
  readonly isFilledIn: boolean;
}

/**
 * Returns the sample values in a skeleton, and the objects that contain only sample values. The CLI picks enum values
 * at random (botocore's ArgumentGenerator) and sets every flag to true, so enum values and flags from the user are
 * treated as samples, too. If the user filled in a value of an object, the object's required settings and those in
 * {@link KEPT_WITH_OTHERS} are kept; the user still has to fill in the required ones.
 * @param root a request without unknown settings
 */
export function findSamples(root: JsonObject): Samples {
  const shape = Object.hasOwn(root, 'UserPoolId') ? requestShape : createShape;
  const { outcome, isFilledIn } = outcomeOf(root, shape, []);
  return { paths: outcome === 'drop' ? [] : outcome, isFilledIn };
}

/** The settings that are in every skeleton for a new pool, but never together in a pool. */
export const EXCLUSIVE: readonly string[] = ['UsernameAttributes', 'AliasAttributes'];

/**
 * The settings that are kept if the user filled in another value of the same object, by the object's field name. They
 * are kept because they can never be added to the pool later, because the pool would be less secure without them, or
 * because they determine the meaning of the other settings.
 */
const KEPT_WITH_OTHERS: Readonly<Record<string, readonly string[]>> = {
  '': [...EXCLUSIVE, 'DeletionProtection'],
  'Policies.PasswordPolicy': ['RequireUppercase', 'RequireLowercase', 'RequireNumbers', 'RequireSymbols'],
  'Schema[]': ['AttributeDataType', 'Mutable', 'Required'],
  EmailConfiguration: ['EmailSendingAccount'],
  VerificationMessageTemplate: ['DefaultEmailOption'],
  DcrConfiguration: ['EnableStatus'],
};

/** Visits only known settings of the request, which limits the recursion depth for any file. */
function* placeholderLeaves(value: JsonValue, shape: Shape, path: Path): Generator<Path> {
  if (isPlaceholder(value, shape, path)) yield path;
  for (const [segment, child] of childrenOf(value)) {
    const below = childShape(shape, segment);
    if (below) yield* placeholderLeaves(child, below, [...path, segment]);
  }
}

function isPlaceholder(value: JsonValue, shape: Shape | undefined, path: Path): boolean {
  if (value === 0) {
    const hasMinimum = fieldAt(path).limits?.some((limit) => limit.kind === 'range' && limit.min > 0);
    return hasMinimum === true || UNSET_AT_ZERO.includes(String(path.at(-1)));
  }
  if (value !== '' || (shape && shape.kind !== 'string')) return false;
  return fieldNameOf({ shape: createShape }, path)?.endsWith('{}') ? path.at(-1) === SAMPLE_KEY : true;
}

/** Whether the CLI might have written a value. False for values of unknown settings. */
function isSample(value: JsonValue, shape: Shape | undefined, path: Path): boolean {
  if (isPlaceholder(value, shape, path)) return true;
  return shape !== undefined && (value === true || value === 0 || (shape.kind === 'enum' && typeof value === 'string'));
}

/** Whether a value is a list of several strings. In a skeleton, the CLI writes only one item into each list. */
function isLongerThanSample(value: JsonValue): boolean {
  return Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === 'string' && item !== '');
}

/** The parts of a value to remove: either the whole value, or the values at the given paths. */
interface Outcome {
  readonly outcome: 'drop' | readonly Path[];
  /** Whether the value is, or contains, a value that the CLI cannot have written. */
  readonly isFilledIn: boolean;
}

function outcomeOf(value: JsonValue, shape: Shape | undefined, path: Path): Outcome {
  if (isSample(value, shape, path)) return { outcome: 'drop', isFilledIn: false };
  if (isLongerThanSample(value)) return { outcome: [], isFilledIn: true };
  const children = childrenOf(value).map(([segment, child]) => {
    const here = [...path, segment];
    return { segment, here, ...outcomeOf(child, shape && childShape(shape, segment), here) };
  });
  const isFilledIn = children.length === 0 || children.some((child) => child.isFilledIn);
  if (!isFilledIn && path.length > 0) return { outcome: 'drop', isFilledIn };
  const kept = isFilledIn ? (KEPT_WITH_OTHERS[fieldNameOf({ shape: createShape }, path) ?? '?'] ?? []) : [];
  const isChosen = children.some((child) => child.isFilledIn && EXCLUSIVE.includes(String(child.segment)));
  const removed = children.flatMap(({ outcome, segment, here }) => {
    if (outcome !== 'drop') return outcome;
    const isKept = kept.includes(String(segment)) && !(isChosen && EXCLUSIVE.includes(String(segment)));
    return isKept || isRequired(shape, segment) ? [] : [here];
  });
  return { outcome: removed, isFilledIn };
}

function isRequired(shape: Shape | undefined, segment: string | number): boolean {
  return shape?.kind === 'structure' && shape.members[segment]?.required === true;
}
