import { accessOf } from '../fields/index.ts';
import { formatPath, isJsonObject, valueAt, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { childShape, requestShape, type Shape } from '../shape/index.ts';

/** A member that a push would not be allowed to send. */
export interface Refusal {
  readonly path: Path;
  readonly reason: string;
}

/** Why a file cannot be pushed to a live pool: it speaks of another pool, or of members that nobody knows. */
export function refusalsOf(file: JsonObject, live: JsonObject): Refusal[] {
  const unknown = [...unknownMembers(file, requestShape, [])]
    .filter((path) => valueAt(live, path) === undefined)
    .map((path) => ({
      path,
      reason: `${formatPath(path)} is not a member of the request, and the live pool does not have it either. Remove or rename it.`,
    }));
  if (file['UserPoolId'] === live['UserPoolId']) return unknown;
  return [...unknown, { path: ['UserPoolId'], reason: 'The pool that answered is not the one that the file names.' }];
}

/** The members that the request's shape does not have. */
function* unknownMembers(value: JsonValue, shape: Shape, path: Path): Generator<Path> {
  const children: [string | number, JsonValue][] = Array.isArray(value)
    ? [...(value as readonly JsonValue[]).entries()]
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  for (const [segment, child] of children) {
    const below = childShape(shape, segment);
    const here = [...path, segment];
    if (below) yield* unknownMembers(child, below, here);
    else if (path.length > 0 || accessOf(String(segment)) === 'unknown') yield here;
  }
}
