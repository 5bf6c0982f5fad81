import { fieldAt } from '../resources/pool/fields/index.ts';
import { childrenOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { childShape, fieldNameOf, requestShape, type Shape } from '../resources/pool/shape/index.ts';

/** The key of the sample entry that the AWS CLI writes into the maps of its skeletons. */
export const SAMPLE_KEY = 'KeyName';

/** Numbers that may be 0 in a request, which the service treats as not set. */
const UNSET_AT_ZERO = ['TemporaryPasswordValidityDays', 'UnusedAccountValidityDays'];

/**
 * Returns the paths of values that the AWS CLI writes into a skeleton and that no request can have: empty texts with a
 * minimum length, 0 below a minimum, an entry called KeyName.
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
 * Finds what to remove from a skeleton to keep only what the user filled in: sample values and the objects that contain
 * nothing else, each by its topmost path. The CLI chooses enum values at random and writes true for every flag, so a
 * chosen value cannot be distinguished from a sample. A required member stays if its structure has a value that was
 * filled in, so that the user fills it in too.
 * @param root without members that the request does not have
 */
export function findPlaceholdersToDrop(root: JsonObject): Path[] {
  const outcome = outcomeOf(root, requestShape, []);
  return outcome === 'drop' ? [] : [...outcome];
}

/** Visits only members that the request has, which limits the depth for any file. */
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

/** Whether the CLI may have written a value; false for values that the request does not have. */
function isSample(value: JsonValue, shape: Shape | undefined, path: Path): boolean {
  if (isPlaceholder(value, shape, path)) return true;
  return shape !== undefined && (value === true || value === 0 || (shape.kind === 'enum' && typeof value === 'string'));
}

/** The parts of a value to remove: all of it, or the values at some paths. */
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
