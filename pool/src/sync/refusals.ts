import { accessOf } from '../fields/index.ts';
import type { Finding } from '../findings/index.ts';
import {
  formatPath,
  isJsonObject,
  jsonEquals,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';
import { rules } from '../rules/index.ts';
import { runRules } from '../rules/run.ts';
import { childShape, requestShape, type Shape } from '../shape/index.ts';
import { findStructureProblems } from '../structure/index.ts';

/** A member that a push would not be allowed to send. */
export interface Refusal {
  readonly path: Path;
  readonly reason: string;
}

/**
 * Why a file cannot be pushed to a live pool: it speaks of another pool, of members that nobody knows, or what it says
 * does not go with what the pool has.
 * @param target what the pool would be
 */
export function refusalsOf(file: JsonObject, live: JsonObject, target: JsonObject): Refusal[] {
  if (file['UserPoolId'] !== live['UserPoolId']) {
    return [{ path: ['UserPoolId'], reason: 'The pool that answered is not the one that the file names.' }];
  }
  const unknown = [...unknownMembers(file, requestShape, [])].filter((path) => valueAt(live, path) === undefined);
  return [
    ...unknown.map((path) => ({
      path,
      reason: `${formatPath(path)} is not a member of the request, and the live pool does not have it either. Remove or rename it.`,
    })),
    ...errorsIn(target)
      .filter(
        (error) => !isProvenWrong(error, target, live) && !errorsIn(live).some((other) => sameFinding(error, other)),
      )
      .map(({ path, message }) => ({ path, reason: `With what the live pool has: ${message}` })),
  ];
}

/**
 * Whether a live pool proves a finding wrong: it has the very member or value that the shape of this product, which
 * may be older than the service, does not know.
 * @param request where the finding was made
 */
export function isProvenWrong(finding: Finding, request: JsonObject, live: JsonObject): boolean {
  if (!finding.provenWrongByLive) return false;
  const { path } = finding;
  if (finding.code === 'unknown-field') return valueAt(live, path) !== undefined;
  const value = valueAt(request, path);
  if (jsonEquals(value, valueAt(live, path))) return true;
  const list = typeof path.at(-1) === 'number' ? valueAt(live, path.slice(0, -1)) : undefined;
  return Array.isArray(list) && (list as readonly JsonValue[]).some((item) => jsonEquals(item, value));
}

function errorsIn(request: JsonObject): Finding[] {
  const findings = [...findStructureProblems(request), ...runRules(rules, request, () => undefined)];
  return findings.filter(({ severity }) => severity === 'error');
}

function sameFinding(a: Finding, b: Finding): boolean {
  return a.code === b.code && formatPath(a.path) === formatPath(b.path);
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
