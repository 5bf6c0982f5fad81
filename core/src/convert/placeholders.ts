import { fieldAt } from '../resources/pool/fields/index.ts';
import { childrenOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { childShape, fieldNameOf, requestShape, type Shape } from '../resources/pool/shape/index.ts';

/** The sample key in maps of AWS CLI skeletons. */
export const SAMPLE_KEY = 'KeyName';

/** Settings that can be 0 in a request. The service treats 0 as not set. */
const UNSET_AT_ZERO = ['TemporaryPasswordValidityDays', 'UnusedAccountValidityDays'];

/**
 * Returns the paths of placeholders from AWS CLI skeletons that no request can contain: strings and numbers below their
 * minimum, and entries named KeyName.
 */
export function findInvalidPlaceholders(root: JsonObject): Path[] {
  return [...placeholderLeaves(root, requestShape, [])].filter(isInvalid);
}

function isInvalid(path: Path): boolean {
  if (path.at(-1) === SAMPLE_KEY) return true;
  const { limits = [] } = fieldAt(path);
  return limits.some((limit) => (limit.kind === 'length' || limit.kind === 'range') && limit.min > 0);
}

/**
 * Returns the paths to remove from a skeleton: sample values, and objects that contain only sample values. The CLI
 * writes arbitrary enum values and sets every flag to true, so enum values and flags from the user are treated as
 * samples, too. A required setting is kept if the user filled in another setting of the same object, because the user
 * must then fill it in, too.
 * @param root a request without unknown settings
 */
export function findPlaceholdersToDrop(root: JsonObject): Path[] {
  const outcome = outcomeOf(root, requestShape, []);
  return outcome === 'drop' ? [] : [...outcome];
}

/** Visits only settings of the request, so that the recursion depth is limited for any file. */
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
  return fieldNameOf(path)?.endsWith('{}') ? path.at(-1) === SAMPLE_KEY : true;
}

/** Whether the CLI might have written a value. False for values of unknown settings. */
function isSample(value: JsonValue, shape: Shape | undefined, path: Path): boolean {
  if (isPlaceholder(value, shape, path)) return true;
  return shape !== undefined && (value === true || value === 0 || (shape.kind === 'enum' && typeof value === 'string'));
}

/** The parts of a value to remove: the whole value, or the values at the paths. */
type Outcome = 'drop' | readonly Path[];

function outcomeOf(value: JsonValue, shape: Shape | undefined, path: Path): Outcome {
  if (isSample(value, shape, path)) return 'drop';
  const children = childrenOf(value).map(([segment, child]) => {
    const here = [...path, segment];
    return { segment, here, outcome: outcomeOf(child, shape && childShape(shape, segment), here) };
  });
  const dropped = children.filter(({ outcome }) => outcome === 'drop');
  const isRoot = path.length === 0;
  if (!isRoot && dropped.length > 0 && dropped.length === children.length) return 'drop';
  return children.flatMap((child) => {
    if (child.outcome !== 'drop') return child.outcome;
    return isRequired(shape, child.segment) ? [] : [child.here];
  });
}

function isRequired(shape: Shape | undefined, segment: string | number): boolean {
  return shape?.kind === 'structure' && shape.members[segment]?.required === true;
}
