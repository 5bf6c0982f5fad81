import * as l10n from '@vscode/l10n';
import { findProblems, type CheckOptions, type Severities } from '../diagnostics/index.ts';
import { fieldAt, type FieldTable } from '../resources/field.ts';
import { parseFile, type ResourceDocument } from '../resources/kind.ts';
import type { LiveKind } from '../resources/live/index.ts';
import type { Diagnostic } from '../diagnostics/types/index.ts';
import {
  canonicalKey,
  formatPath,
  includesItem,
  jsonEquals,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';
import { factorsOf } from '../resources/mfa-factors/index.ts';
import type { LivePool } from './live-pool.ts';
import type { Risk } from './risks.ts';
import { firstLine, joinLines } from '../text/index.ts';
import { mergeIntoFile } from './file-form.ts';

/** A reason not to send a push. */
export interface Blocker {
  readonly path: Path;
  readonly code: string;
  readonly reason: string;
}

/** A problem with a push that checking the file alone cannot reveal. */
export interface Problem {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  /**
   * The effect on the push. A problem that blocks becomes a risk if the service already accepted a state with the same
   * problem.
   */
  readonly effect: 'blocks' | 'risk';
  readonly knownFrom?: 'live' | 'snapshot' | undefined;
  /** Whether the problem is an error only because of the user's severities. */
  readonly isErrorByChoice?: boolean;
}

/** The inputs to {@link assessPush} other than the file and the pool. */
export interface BlockerOptions {
  /** The user's severities. Errors block a push; unknown settings always do. */
  readonly severities?: Severities | undefined;
  /** The other resources of the pool, which some rules need. */
  readonly companions?: readonly LivePool[] | undefined;
  /**
   * If the pool's state is a prediction, the live resources as they were before the first request of the push. Only
   * errors in these resources count as errors of the live pool.
   */
  readonly actual?: readonly LivePool[] | undefined;
  /** For a restore: the pool's resources in the snapshot, which the service accepted together at the time. */
  readonly snapshot?: readonly LivePool[] | undefined;
}

/** A push's blockers, and the known problems that do not block it. */
export interface Assessment {
  readonly blockers: readonly Blocker[];
  readonly risks: readonly Risk[];
}

/** The code for the risk that a push keeps an error that the live pool already has. */
export const KEPT_ERROR = 'live-error-kept';

const UNKNOWN = 'unknown-field';

/** The codes of diagnostics about content that can appear neither in a request nor in a live pool in request form. */
const NEVER_SENT = ['foreign-form', 'read-only-field', 'create-only-field', 'cfn-only-field', 'mfa-config-field'];

/** The codes that block a push regardless of the user's severities. */
export const ALWAYS_BLOCKING: readonly string[] = [UNKNOWN, 'null-value', 'tags-aws-prefix', ...NEVER_SENT];

/**
 * Whether a diagnostic's setting or value cannot exist in any live pool. If so, the diagnostic blocks a push even
 * before the live pool is read.
 */
export function isNeverSent({ code }: Diagnostic): boolean {
  return NEVER_SENT.includes(code);
}

/**
 * Returns the blockers and risks of a push to a live resource. A push is blocked if the file contains another pool's
 * ID, or if the target contains unknown settings or errors. Errors that the live resource already has are risks.
 * @param target the resource after the push
 * @param more problems from other checks
 */
export function assessPush(
  file: JsonObject,
  pool: LivePool,
  target: JsonObject,
  more: readonly Problem[],
  { severities = {}, companions = [], actual = [pool, ...companions], snapshot = [] }: BlockerOptions,
): Assessment {
  const { kind } = pool;
  const before = actual.find((one) => one.kind.id === kind.id) ?? pool;
  const live = before.request;
  const other = kind.idSettings.find((name) => file[name] !== live[name]);
  if (other !== undefined) {
    const reason = l10n.t('Cognito returned a different pool than the one in the file.');
    return { blockers: [{ path: [other], code: 'user-pool-id-required', reason }], risks: [] };
  }
  const request = kind.requests.update;
  const applied = Object.fromEntries(Object.entries(severities).filter(([code]) => !ALWAYS_BLOCKING.includes(code)));
  const saved = snapshot.find((one) => one.kind.id === kind.id);
  const acceptedStates = [live, ...(saved ? [saved.request] : [])];
  const context = { severities: applied, ...contextOf(pool, companions) };
  const found = findProblems(request, target, { complete: true, ...context })
    .filter(({ severity, code }) => severity === 'error' || code === UNKNOWN)
    .filter((problem) => !acceptedStates.some((pool) => isDisproved(problem, target, pool)));
  const errorsOf = (state: LivePool | undefined, states: readonly LivePool[]): ReadonlySet<string> => {
    if (found.length === 0 || !state) return new Set();
    const others = states.filter((one) => one !== state);
    const facts = contextOf({ ...state, account: pool.account }, others);
    return keysOfErrors(kind, [state.request], { ...context, ...facts });
  };
  const inLive = errorsOf(before, actual);
  const inSnapshot = errorsOf(saved, snapshot);
  const byDefault = Object.values(applied).includes('error')
    ? keysOfErrors(kind, [target], contextOf(pool, companions))
    : undefined;
  const problems = [
    ...found.map((diagnostic): Problem => {
      const { code, path, message } = diagnostic;
      const reason = code === UNKNOWN ? unknownReason(path) : combinedReason(joinLines(message));
      const key = keyOf(request, diagnostic, target);
      const knownFrom = inLive.has(key) ? 'live' : inSnapshot.has(key) ? 'snapshot' : undefined;
      return {
        code,
        path,
        message: knownFrom ? firstLine(message) : reason,
        effect: 'blocks',
        knownFrom,
        isErrorByChoice: byDefault !== undefined && !byDefault.has(key),
      };
    }),
    ...more.flatMap((problem) => withSeverity(problem, applied)),
  ];
  const blocks = problems.filter(({ effect, knownFrom }) => effect === 'blocks' && !knownFrom);
  return {
    blockers: blocks.map(({ path, code, message }) => ({ path, code, reason: message })),
    risks: problems.filter((problem) => !blocks.includes(problem)).map(toRisk),
  };
}

/**
 * Returns the facts about a live resource that rules need in addition to its request.
 * @param companions the other resources of the pool, which rules read instead of the pool's other files
 */
export function contextOf({ kind, account }: LivePool, companions: readonly LivePool[]): RuleFacts {
  const mfa = companions.find((one) => one.kind.id === 'mfa');
  if (kind.id === 'pool') return { account, factors: mfa && factorsOf(mfa.described) };
  return { account, siblings: companions.map(toDocument) };
}

type RuleFacts = Pick<CheckOptions, 'siblings' | 'factors' | 'account'>;

const documents = new WeakMap<JsonObject, ResourceDocument>();

/** Returns a live resource as a parsed file, for rules that read the other files of a pool. */
function toDocument({ kind, request }: LivePool): ResourceDocument {
  const known = documents.get(request);
  if (known) return known;
  const document = parseFile(JSON.stringify(request), kind);
  documents.set(request, document);
  return document;
}

/** Returns the file's errors that block a push. Excludes errors that the live resource disproves or already has. */
export function blockingErrors<T extends Diagnostic>(
  errors: readonly T[],
  file: JsonObject,
  { kind, request: live }: LivePool,
  context: CheckContext = {},
): readonly T[] {
  if (errors.length === 0) return [];
  const liveForms = [live, mergeIntoFile(kind, file, live)];
  const known = keysOfErrors(kind, liveForms, context);
  return errors.filter(
    (error) =>
      !liveForms.some((pool) => isDisproved(error, file, pool)) && !known.has(keyOf(kind.requests.update, error, file)),
  );
}

type CheckContext = RuleFacts & Pick<CheckOptions, 'severities'>;

/**
 * Returns the keys of all errors in the given pools. Excludes warnings, because a warning in the live pool does not
 * justify an error in the request.
 */
function keysOfErrors(
  { requests: { update } }: LiveKind,
  pools: readonly JsonObject[],
  context: CheckContext,
): ReadonlySet<string> {
  // Some diagnostics are reported only for a file, others only for a complete request.
  const found = pools.flatMap((pool) =>
    [{ complete: true, ...context }, context].flatMap((options) =>
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

function toRisk({ code, path, message, effect, knownFrom, isErrorByChoice }: Problem): Risk {
  if (effect === 'risk') return { code, path, message };
  if (isErrorByChoice)
    return { code: KEPT_ERROR, path, message: l10n.t('{0} Your rules make this an error.', message) };
  return {
    code: KEPT_ERROR,
    path,
    message:
      knownFrom === 'live'
        ? l10n.t('{0} The live pool already has this, but Cognito might still reject it.', message)
        : l10n.t('{0} The pool had this when the snapshot was taken, but Cognito might reject it now.', message),
  };
}

const unknownReason = (path: Path): string =>
  l10n.t("{0} isn't a known setting, and the live pool doesn't have it either. Remove or rename it.", formatPath(path));
const combinedReason = (message: string): string =>
  `${message} ${l10n.t("(Checked together with the live pool's settings.)")}`;

/**
 * Whether a live pool disproves a diagnostic. A live pool can have a setting or value that is missing from the shape,
 * because the shape may be older than the service.
 * @param request the value that was checked
 */
function isDisproved(diagnostic: Diagnostic, request: JsonObject, live: JsonObject): boolean {
  if (!diagnostic.disprovedByLivePool) return false;
  const { path } = diagnostic;
  if (diagnostic.code === UNKNOWN) return valueAt(live, path) !== undefined;
  const value = valueAt(request, path);
  if (jsonEquals(value, valueAt(live, path))) return true;
  const list = typeof path.at(-1) === 'number' ? valueAt(live, path.slice(0, -1)) : undefined;
  return Array.isArray(list) && value !== undefined && includesItem(list, value);
}

/** Returns a key that consists of the rule, the setting and its value. Ignores the indexes of list items. */
function keyOf(fields: FieldTable, { code, path }: Diagnostic, root: JsonObject): string {
  const place = path.filter((segment) => typeof segment !== 'number');
  const value = valueAt(root, path) ?? null;
  const isSet = Array.isArray(value) && fieldAt(fields, path).isSet === true;
  return canonicalKey([code, place, isSet ? (value as readonly JsonValue[]).map(canonicalKey).sort() : value]);
}
