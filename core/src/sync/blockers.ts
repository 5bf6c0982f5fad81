import * as l10n from '@vscode/l10n';
import { findProblems, type CheckOptions, type Severities } from '../diagnostics/index.ts';
import { fieldAt, type FieldTable } from '../resources/field.ts';
import type { LiveKind } from '../resources/live/index.ts';
import type { Diagnostic } from '../diagnostics/types/index.ts';
import {
  canonicalKey,
  formatPath,
  jsonEquals,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';
import type { MfaFactors } from '../resources/mfa-factors/index.ts';
import type { LivePool } from './live-pool.ts';
import type { Risk } from './risks.ts';
import { inFormOf } from './file-form.ts';

/** A setting that a push would not be allowed to send. */
export interface Blocker {
  readonly path: Path;
  /** The code of the diagnostic behind it. */
  readonly code: string;
  readonly reason: string;
}

/** A problem of a push that the check of a file does not find. */
export interface Problem {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  /** What it does to a push; a problem that blocks is only a risk where a state that the service took has it too. */
  readonly effect: 'blocks' | 'risk';
  readonly knownFrom?: 'live' | 'snapshot' | undefined;
}

/** What blockers depend on besides the file and the pool. */
export interface BlockerOptions {
  /** The severities that the user wants: what is an error stops a push. A member that nobody knows always does. */
  readonly severities?: Severities | undefined;
  /** The factors of the live pool, where they are known. */
  readonly factors?: MfaFactors | undefined;
  /** The pool in request form as it was before, where that is what it shall be again: the service had taken it. */
  readonly wasLive?: JsonObject | undefined;
}

/** What stands in the way of a push, and what is known to be wrong and does not stop it. */
export interface Verdict {
  readonly blockers: readonly Blocker[];
  readonly risks: readonly Risk[];
}

/** The code of the risk that an error stays which the live pool has already. */
export const KEPT_ERROR = 'live-error-kept';

const UNKNOWN = 'unknown-field';

/** What is no part of a request, and of no live pool in request form. */
const NEVER_SENT = ['foreign-form', 'read-only-field', 'create-only-field', 'cfn-only-field', 'mfa-config-field'];

/** Whether no live pool can have the setting or value that a diagnostic is about, so that it stops a push at once. */
export function isNeverSent({ code }: Diagnostic): boolean {
  return NEVER_SENT.includes(code);
}

/**
 * Judges what a push would send to a live resource. It is refused where the file names another pool or settings that
 * nobody knows, or where what it says does not go with what the resource has. An error that it has already is a risk.
 * @param target what the resource would be
 * @param more problems that are found in another way
 */
export function judge(
  file: JsonObject,
  { kind, request: live, account }: LivePool,
  target: JsonObject,
  more: readonly Problem[],
  { severities = {}, factors, wasLive }: BlockerOptions,
): Verdict {
  if (file['UserPoolId'] !== live['UserPoolId']) {
    const reason = l10n.t('The pool that answered is not the one that the file names.');
    return { blockers: [{ path: ['UserPoolId'], code: 'user-pool-id-required', reason }], risks: [] };
  }
  // These stay errors, whatever severity the user wants.
  const fixed = [UNKNOWN, 'null-value', 'tags-aws-prefix', ...NEVER_SENT];
  const request = kind.requests.update;
  const wanted = Object.fromEntries(Object.entries(severities).filter(([code]) => !fixed.includes(code)));
  const proofs = [live, ...(wasLive ? [wasLive] : [])];
  const knowledge = { severities: wanted, factors, account };
  const found = findProblems(request, target, { complete: true, severities: wanted, factors, account })
    .filter(({ severity, code }) => severity === 'error' || code === UNKNOWN)
    .filter((problem) => !proofs.some((pool) => isProvenWrong(problem, target, pool)));
  const inLive = found.length === 0 ? new Set() : keysOfErrors(kind, [live], knowledge);
  const inSnapshot = found.length === 0 || !wasLive ? new Set() : keysOfErrors(kind, [wasLive], knowledge);
  const problems = [
    ...found.map((diagnostic): Problem => {
      const { code, path, message } = diagnostic;
      const reason = code === UNKNOWN ? unknown(path) : inPlace(message);
      const key = keyOf(request, diagnostic, target);
      const knownFrom = inLive.has(key) ? 'live' : inSnapshot.has(key) ? 'snapshot' : undefined;
      return { code, path, message: knownFrom ? message : reason, effect: 'blocks', knownFrom };
    }),
    ...more.flatMap((problem) => withSeverity(problem, wanted)),
  ];
  const blocks = problems.filter(({ effect, knownFrom }) => effect === 'blocks' && !knownFrom);
  return {
    blockers: blocks.map(({ path, code, message }) => ({ path, code, reason: message })),
    risks: problems.filter((problem) => !blocks.includes(problem)).map(riskOf),
  };
}

/**
 * The errors of a file that stop its push: those which the live resource neither proves wrong nor has in the very same way.
 */
export function blockingErrors<T extends Diagnostic>(
  errors: readonly T[],
  file: JsonObject,
  { kind, request: live }: LivePool,
  knowledge: Knowledge = {},
): readonly T[] {
  if (errors.length === 0) return [];
  const proofs = [live, inFormOf(kind, file, live)];
  const known = keysOfErrors(kind, proofs, knowledge);
  return errors.filter(
    (error) =>
      !proofs.some((pool) => isProvenWrong(error, file, pool)) && !known.has(keyOf(kind.requests.update, error, file)),
  );
}

/** What the check of a pool depends on besides the pool. */
type Knowledge = Pick<CheckOptions, 'severities' | 'factors' | 'account'>;

/** What some pools have errors about; a warning of a live pool is no excuse for an error of the request. */
function keysOfErrors(
  { requests: { update } }: LiveKind,
  pools: readonly JsonObject[],
  knowledge: Knowledge,
): ReadonlySet<string> {
  // A diagnostic may be found in a file only, or in a complete request only.
  const found = pools.flatMap((pool) =>
    [{ complete: true, ...knowledge }, knowledge].flatMap((options) =>
      findProblems(update, pool, options)
        .filter(({ severity }) => severity === 'error')
        .map((diagnostic) => keyOf(update, diagnostic, pool)),
    ),
  );
  return new Set(found);
}

function withSeverity(problem: Problem, severities: Severities): Problem[] {
  const severity = Object.hasOwn(severities, problem.code) ? severities[problem.code] : undefined;
  if (severity === undefined || severity === 'error') return [problem];
  return severity === 'off' ? [] : [{ ...problem, effect: 'risk' }];
}

function riskOf({ code, path, message, effect, knownFrom }: Problem): Risk {
  if (effect === 'risk') return { code, path, message };
  return {
    code: KEPT_ERROR,
    path,
    message:
      knownFrom === 'live'
        ? l10n.t('{0} The live pool has this already; Cognito may reject it again.', message)
        : l10n.t('{0} The pool had this when the snapshot was taken; Cognito may reject it now.', message),
  };
}

const unknown = (path: Path): string =>
  l10n.t(
    '{0} is not a member of the request, and the live pool does not have it either. Remove or rename it.',
    formatPath(path),
  );
const inPlace = (message: string): string => `${message} ${l10n.t('(Seen together with what the live pool has.)')}`;

/**
 * Whether a live pool proves a diagnostic wrong: it has the very member or value that the shape of this product, which
 * may be older than the service, does not know.
 * @param request where the diagnostic was made
 */
function isProvenWrong(diagnostic: Diagnostic, request: JsonObject, live: JsonObject): boolean {
  if (!diagnostic.disprovedByLivePool) return false;
  const { path } = diagnostic;
  if (diagnostic.code === UNKNOWN) return valueAt(live, path) !== undefined;
  const value = valueAt(request, path);
  if (jsonEquals(value, valueAt(live, path))) return true;
  const list = typeof path.at(-1) === 'number' ? valueAt(live, path.slice(0, -1)) : undefined;
  return Array.isArray(list) && (list as readonly JsonValue[]).some((item) => jsonEquals(item, value));
}

/** What a diagnostic is about: the rule, the setting and its value, wherever in a list an item is. */
function keyOf(fields: FieldTable, { code, path }: Diagnostic, root: JsonObject): string {
  const place = path.filter((segment) => typeof segment !== 'number');
  const value = valueAt(root, path) ?? null;
  const isSet = Array.isArray(value) && fieldAt(fields, path).isSet === true;
  return canonicalKey([code, place, isSet ? (value as readonly JsonValue[]).map(canonicalKey).sort() : value]);
}
