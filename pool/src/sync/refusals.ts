import * as l10n from '@vscode/l10n';
import { findProblems, type Severities } from '../check/index.ts';
import type { Finding } from '../findings/index.ts';
import type { MfaFactors } from '../mfa-factors/index.ts';
import { formatPath, jsonEquals, valueAt, type JsonObject, type JsonValue, type Path } from '../json/index.ts';

/** A member that a push would not be allowed to send. */
export interface Refusal {
  readonly path: Path;
  /** The code of the finding behind it. */
  readonly code: string;
  readonly reason: string;
}

/** What refusals depend on besides the file and the pool. */
export interface RefusalOptions {
  /** The severities that the user wants: what is an error stops a push. A member that nobody knows always does. */
  readonly severities?: Severities | undefined;
  /** The factors of the live pool, where they are known. */
  readonly factors?: MfaFactors | undefined;
  /** The pool in request form as it was before, where that is what it shall be again: the service had taken it. */
  readonly wasLive?: JsonObject | undefined;
}

const UNKNOWN = 'unknown-field';

/** What is no part of a request stays out of it, whatever a user thinks of the finding. */
const NEVER_SENT = [
  UNKNOWN,
  'foreign-form',
  'null-value',
  'read-only-field',
  'create-only-field',
  'cfn-only-field',
  'mfa-config-field',
];

/**
 * Why a file cannot be pushed to a live pool: it speaks of another pool, of members that nobody knows, or what it says
 * does not go with what the pool has. What is wrong with the live pool already is no reason.
 * @param target what the pool would be
 */
export function refusalsOf(
  file: JsonObject,
  live: JsonObject,
  target: JsonObject,
  { severities = {}, factors, wasLive }: RefusalOptions = {},
): Refusal[] {
  if (file['UserPoolId'] !== live['UserPoolId']) {
    return [
      {
        path: ['UserPoolId'],
        code: 'user-pool-id-required',
        reason: l10n.t('The pool that answered is not the one that the file names.'),
      },
    ];
  }
  const wanted = Object.fromEntries(Object.entries(severities).filter(([code]) => !NEVER_SENT.includes(code)));
  const options = { complete: true, severities: wanted, factors };
  const proofs = [live, ...(wasLive ? [wasLive] : [])];
  const known = proofs.flatMap((pool) => findProblems(pool, options).map((finding) => keyOf(finding, pool)));
  return findProblems(target, options)
    .filter(({ severity, code }) => severity === 'error' || code === UNKNOWN)
    .filter((problem) => !proofs.some((pool) => isProvenWrong(problem, target, pool)))
    .filter((problem) => !known.includes(keyOf(problem, target)))
    .map(({ code, path, message }) => ({
      path,
      code,
      reason: code === UNKNOWN ? unknown(path) : inPlace(message),
    }));
}

const unknown = (path: Path): string =>
  l10n.t(
    '{0} is not a member of the request, and the live pool does not have it either. Remove or rename it.',
    formatPath(path),
  );
const inPlace = (message: string): string => `${message} ${l10n.t('(Seen together with what the live pool has.)')}`;

/**
 * Whether a live pool proves a finding wrong: it has the very member or value that the shape of this product, which
 * may be older than the service, does not know.
 * @param request where the finding was made
 */
export function isProvenWrong(finding: Finding, request: JsonObject, live: JsonObject): boolean {
  if (!finding.provenWrongByLive) return false;
  const { path } = finding;
  if (finding.code === UNKNOWN) return valueAt(live, path) !== undefined;
  const value = valueAt(request, path);
  if (jsonEquals(value, valueAt(live, path))) return true;
  const list = typeof path.at(-1) === 'number' ? valueAt(live, path.slice(0, -1)) : undefined;
  return Array.isArray(list) && (list as readonly JsonValue[]).some((item) => jsonEquals(item, value));
}

/** What a finding is about, wherever in a list it stands: the member and, of a list's item, the value. */
function keyOf({ code, path }: Finding, root: JsonObject): string {
  const item = path.findIndex((segment) => typeof segment === 'number');
  const value = item < 0 ? null : (valueAt(root, path) ?? null);
  const place = path.filter((segment) => typeof segment !== 'number');
  return JSON.stringify([code, place, value]);
}
