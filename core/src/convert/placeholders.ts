import { fieldAt } from '../resources/pool/fields/index.ts';
import type { Remember } from '../diagnostics/types/index.ts';
import { childrenOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { childShape, fieldNameOf, requestShape, type Shape } from '../resources/pool/shape/index.ts';

/** The key that the AWS CLI gives to the one entry of a map in its skeletons. */
export const SAMPLE_KEY = 'KeyName';

/** Numbers that a request may have as 0, which the service then reads as not set. */
const UNSET_AT_ZERO = ['TemporaryPasswordValidityDays', 'UnusedAccountValidityDays'];

/**
 * The places of values that the AWS CLI writes into a skeleton and that no request can have: texts that are empty where
 * characters are needed, 0 below a minimum, an entry called KeyName.
 * @param remember gives the file for each of its members
 */
export function impossiblePlaceholders(root: JsonObject, remember: Remember): Path[] {
  return Object.keys(root).flatMap((name) => {
    const shape = childShape(requestShape, name);
    if (!shape) return [];
    return remember(`placeholders ${name}`, ({ [name]: value = null }) =>
      [...placeholderLeaves(value, shape, [name])].filter(isImpossible),
    );
  });
}

function isImpossible(path: Path): boolean {
  if (path.at(-1) === SAMPLE_KEY) return true;
  const { limits = [] } = fieldAt(path);
  return limits.some((limit) => (limit.kind === 'length' || limit.kind === 'range') && limit.min > 0);
}

/**
 * What a skeleton has to lose to become a request that says only what somebody chose: its samples and what they leave
 * empty, each at the topmost place that goes whole. The CLI takes its enum values at random, and writes true for every
 * flag, so that nobody can tell a chosen one from a sample. Beside something that was filled in, a member stays that its
 * structure cannot be without, to be filled in too.
 * @param root without members that the request does not have
 */
export function placeholdersToDrop(root: JsonObject): Path[] {
  const outcome = outcomeOf(root, requestShape, []);
  return outcome === 'goes' ? [] : [...outcome];
}

/** Of members that the request has, so that it goes no deeper than they do, whatever a file holds. */
function* placeholderLeaves(value: JsonValue, shape: Shape, path: Path): Generator<Path> {
  if (isPlaceholder(value, shape, path)) yield path;
  for (const [segment, child] of childrenOf(value)) {
    const below = childShape(shape, segment);
    if (below) yield* placeholderLeaves(child, below, [...path, segment]);
  }
}

function isPlaceholder(value: JsonValue, shape: Shape | undefined, path: Path): boolean {
  if (value === 0) {
    const least = fieldAt(path).limits?.some((limit) => limit.kind === 'range' && limit.min > 0);
    return least === true || UNSET_AT_ZERO.includes(String(path.at(-1)));
  }
  if (value !== '' || (shape && shape.kind !== 'string')) return false;
  return fieldNameOf(path)?.endsWith('{}') ? path.at(-1) === SAMPLE_KEY : true;
}

/** Whether a value is one that the CLI may have written. Of what the request does not have nobody knows. */
function isSample(value: JsonValue, shape: Shape | undefined, path: Path): boolean {
  if (isPlaceholder(value, shape, path)) return true;
  return shape !== undefined && (value === true || value === 0 || (shape.kind === 'enum' && typeof value === 'string'));
}

/** What becomes of a value: it goes, or places in it go. */
type Outcome = 'goes' | readonly Path[];

function outcomeOf(value: JsonValue, shape: Shape | undefined, path: Path): Outcome {
  if (isSample(value, shape, path)) return 'goes';
  const children = childrenOf(value).map(([segment, child]) => {
    const here = [...path, segment];
    return { segment, here, outcome: outcomeOf(child, shape && childShape(shape, segment), here) };
  });
  const gone = children.filter(({ outcome }) => outcome === 'goes');
  const isRoot = path.length === 0;
  if (!isRoot && gone.length > 0 && gone.length === children.length) return 'goes';
  return children.flatMap((child) => {
    if (child.outcome !== 'goes') return child.outcome;
    return isRequired(shape, child.segment) ? [] : [child.here];
  });
}

function isRequired(shape: Shape | undefined, segment: string | number): boolean {
  return shape?.kind === 'structure' && shape.members[segment]?.required === true;
}
