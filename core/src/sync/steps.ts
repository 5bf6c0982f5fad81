import * as l10n from '@vscode/l10n';
import { findProblems } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/types/index.ts';
import { formatPath, isJsonObject, jsonEquals, valueAt, type JsonObject, type Path } from '../json/index.ts';
import { liveKinds } from '../resources/live/index.ts';
import { joinLines } from '../text/index.ts';
import { afterStep, sharedSettings } from './after-step.ts';
import { contextOf, type Blocker } from './blockers.ts';
import type { LeftOut } from './fill-omitted.ts';
import type { LivePool } from './live-pool.ts';
import { FORMAT_VERSION, planStep, type Plan, type PlanInput, type StepPlan } from './plan.ts';
import { withValue } from './with-value.ts';

/**
 * One request in a sequence of requests, computed from one file. `isPartial`: the request leaves out changes that
 * Cognito would reject until the other file's request has been applied.
 */
interface Call {
  readonly input: PlanInput;
  readonly isPartial?: true;
}

/** The predicted result of a sequence of requests, starting from the live resources. */
interface Attempt {
  readonly steps: readonly StepPlan[];
  /** Whether all resources match their files after the last request. */
  readonly isComplete: boolean;
  /** The number of reasons why Cognito might reject the requests. */
  readonly doubts: number;
}

/**
 * Plans the push of one file, or of two files for the same pool. A pure function.
 * @param other a file of another kind for the same pool, with the same choice for omitted settings
 */
export function planPush(input: PlanInput, other?: PlanInput): Plan {
  const {
    live: { poolId, poolName, account },
    leftOut: omitted,
  } = input;
  const [first, ...rest] = other ? planTogether(input, other) : [];
  const steps: Plan['steps'] = first ? [first, ...rest] : [planAlone(input)];
  return { formatVersion: FORMAT_VERSION, pool: { poolId, poolName, account }, omitted, steps };
}

function planAlone(input: PlanInput): StepPlan {
  const states = [input.live, ...(input.companions ?? [])];
  const step = planStep(input);
  return step.changes.length === 0 ? step : withWarnings(step, input, states, states);
}

/**
 * Plans the push of two files for the same pool, whose requests may depend on each other. Tries several sequences of
 * the requests and predicts the state after each request. Returns a sequence in which no request is blocked and that
 * leaves both resources matching their files. If there are several, prefers the one that Cognito is least likely to
 * reject, and then the shortest one. If there is none, prefers a sequence that leaves both resources matching, and then
 * the one with the fewest blockers.
 */
function planTogether(one: PlanInput, other: PlanInput): readonly StepPlan[] {
  const [first, second] = [one, other].toSorted((a, b) => rankOf(a) - rankOf(b)) as [PlanInput, PlanInput];
  const conflicts = findConflicts(first, second);
  const [a, b] = [withSharedOf(first, second), withSharedOf(second, first)];
  const orders: readonly (readonly Call[])[] = [
    [{ input: a }],
    [{ input: b }],
    // If the order makes no difference to the rules, the MFA settings come first, as in Terraform.
    [{ input: b }, { input: a }],
    [{ input: a }, { input: b }],
    [{ input: a, isPartial: true }, { input: b }, { input: a }],
  ];
  const actual = [a.live, b.live];
  const { steps } = bestOf(orders.map((calls) => attempt(calls, [a, b])));
  const [start = stepIn(a, actual, actual), ...rest] = steps.map((step, i) => {
    const earlier = steps.slice(0, i).filter(({ kind }) => kind === step.kind);
    const isListed = ({ path }: LeftOut): boolean =>
      earlier.some(({ leftOut }) => leftOut.some((one) => jsonEquals([...one.path], [...path])));
    return { ...step, leftOut: step.leftOut.filter((one) => !isListed(one)) };
  });
  const kinds = [start, ...rest].map(({ kind }) => kind);
  // A file without a step can omit settings, too. The preview must list them, because resetting them may be the only
  // change that the file makes.
  const silent = [a, b].filter(({ live }) => !kinds.includes(live.kind.id));
  const leftOut = [...start.leftOut, ...silent.flatMap((input) => stepIn(input, actual, actual).leftOut)];
  return [{ ...start, leftOut, blockers: [...conflicts, ...start.blockers] }, ...rest];
}

/**
 * Returns the position of a file's kind in the list of kinds. After sorting by it, the order in which the files were
 * passed makes no difference.
 */
function rankOf({ live }: PlanInput): number {
  return liveKinds.findIndex(({ id }) => id === live.kind.id);
}

function attempt(calls: readonly Call[], inputs: readonly PlanInput[]): Attempt {
  const actual = inputs.map(({ live }) => live);
  let states: readonly LivePool[] = actual;
  const steps: StepPlan[] = [];
  let doubts = 0;
  const uncertain = new Set<string>();
  for (const { input, isPartial } of calls) {
    const planned = isPartial ? partialStep(input, states, actual) : stepIn(input, states, actual);
    if (planned.changes.length === 0) continue;
    const step = withWarnings(planned, input, states, actual);
    steps.push(step);
    const before = states;
    uncertain.delete(step.kind);
    doubts += countDoubts(input.live, step);
    states = afterStep(step, states);
    for (const kind of kindsWithLosses(before, states, step.kind)) uncertain.add(kind);
  }
  return {
    steps,
    isComplete: uncertain.size === 0 && inputs.every((input) => stepIn(input, states, actual).changes.length === 0),
    doubts,
  };
}

/**
 * Returns the kinds of resources that are predicted to lose settings through a request for another resource, such as
 * factors when UpdateUserPool turns MFA off. It is unknown whether Cognito really removes these settings, so the other
 * resource still needs its own request.
 */
function kindsWithLosses(before: readonly LivePool[], after: readonly LivePool[], own: string): readonly string[] {
  return after.flatMap(({ kind: { id }, request }, i) => {
    const names = Object.keys(before[i]?.request ?? {});
    return id !== own && names.some((name) => !Object.hasOwn(request, name)) ? [id] : [];
  });
}

/**
 * Plans a file's request, given a state of the pool's resources.
 * @param actual the state of the resources before the first request
 */
function stepIn(input: PlanInput, states: readonly LivePool[], actual: readonly LivePool[]): StepPlan {
  const live = states.find(({ kind }) => kind.id === input.live.kind.id) ?? input.live;
  return planStep({ ...input, live, companions: othersOf(live, states), actual });
}

function othersOf({ kind }: LivePool, states: readonly LivePool[]): readonly LivePool[] {
  return states.filter((state) => state.kind.id !== kind.id);
}

/**
 * Plans a file's request that keeps the shared settings at their live values and contains as many of the file's other
 * changes as possible.
 */
function partialStep(input: PlanInput, states: readonly LivePool[], actual: readonly LivePool[]): StepPlan {
  const { live, changes } = stepIn(input, states, actual);
  const shared = states.flatMap(({ kind }) => sharedSettings(input.live.kind, kind).map(([[name]]) => String(name)));
  const changed = [...new Set(changes.map(({ path: [name] }) => String(name)))];
  const free = changed.filter((name) => !shared.includes(name));
  const planWithout = (names: readonly string[]): StepPlan =>
    stepIn(
      { ...input, file: names.reduce((file, name) => withValue(file, [name], valueAt(live, [name])), input.file) },
      states,
      actual,
    );
  const troublesWithout = (names: readonly string[]): number => {
    const step = withWarnings(planWithout(names), input, states, actual);
    return step.blockers.length + countDoubts(input.live, step);
  };
  // Cognito might reject the request even if it changes nothing.
  const least = troublesWithout(changed);
  const mayBeRejected = (names: readonly string[]): boolean => troublesWithout(names) > least;
  let held = changed.filter((name) => shared.includes(name));
  if (mayBeRejected(held)) {
    held = free.reduce((names, name) => (mayBeRejected(without(names, name)) ? names : without(names, name)), changed);
  }
  const step = planWithout(held);
  return held.length === 0 ? step : { ...step, notes: [...step.notes, heldNote(held)] };
}

const without = (names: readonly string[], name: string): string[] => names.filter((one) => one !== name);

function heldNote(names: readonly string[]): StepPlan['notes'][number] {
  const message =
    names.length === 1
      ? l10n.t(
          '{0} is changed by a later request, because Cognito might reject the new value in this request.',
          names.join(),
        )
      : l10n.t(
          'These settings are changed by a later request, because Cognito might reject their new values in this request: {0}.',
          names.join(', '),
        );
  return { code: 'held', message };
}

/**
 * Returns the best attempt by completeness, blockers, doubts and number of requests, or the first one if several are
 * equally good. Some rejections are only inferred, so they do not block a request, but another sequence may avoid them.
 */
function bestOf(attempts: readonly Attempt[]): Attempt {
  const [best = { steps: [], isComplete: false, doubts: 0 }] = attempts.toSorted((x, y) =>
    compareRanks(rankOfAttempt(x), rankOfAttempt(y)),
  );
  return best;
}

function rankOfAttempt({ steps, isComplete, doubts }: Attempt): readonly number[] {
  const blockers = steps.reduce((sum, step) => sum + step.blockers.length, 0);
  return [isComplete && blockers === 0 ? 0 : 1, isComplete ? 0 : 1, blockers, doubts, steps.length];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * Adds a risk for each warning that depends on the predicted state of the pool's other resources at the time the
 * request is sent. Excludes warnings that already apply to the live resource.
 */
function withWarnings(
  step: StepPlan,
  { live, severities = {} }: PlanInput,
  states: readonly LivePool[],
  actual: readonly LivePool[],
): StepPlan {
  const warningsAbout = (request: JsonObject, others: readonly LivePool[]): readonly Diagnostic[] =>
    findProblems(live.kind.requests.update, request, {
      ...{ complete: true, severities },
      ...contextOf(live, others),
    }).filter(({ severity }) => severity === 'warning');
  const found = warningsAbout(step.target, othersOf(live, states));
  if (found.length === 0) return step;
  const known = [...warningsAbout(step.target, []), ...warningsAbout(live.request, othersOf(live, actual))];
  const added = found.filter(({ code }) => known.every((one) => one.code !== code));
  return {
    ...step,
    risks: [...step.risks, ...added.map(({ code, path, message }) => ({ code, path, message: joinLines(message) }))],
  };
}

/** Returns the number of reasons why Cognito might reject a request, according to its risks. */
function countDoubts({ kind: { problems, requests } }: LivePool, { risks }: StepPlan): number {
  const codes = [...problems, ...requests.update.rules].map(({ code }) => code);
  return risks.filter(({ code }) => codes.includes(code)).length;
}

/**
 * Returns a blocker for each shared setting whose values in the two files differ. The blocker has the setting's path in
 * the first file.
 */
function findConflicts(a: PlanInput, b: PlanInput): readonly Blocker[] {
  return sharedSettings(a.live.kind, b.live.kind).flatMap(([path, theirs]) => {
    const [own, other] = [valueAt(a.file, path), valueAt(b.file, theirs)];
    if (own === undefined || other === undefined || jsonEquals(own, other)) return [];
    const reason = l10n.t(
      'The two files of this pool have different values for {0}. Use the same value in both, because both requests set it.',
      formatPath(path),
    );
    return [{ path, code: 'mfa-files-differ', reason }];
  });
}

/**
 * Adds the shared settings that only the other file contains. Does not create their parent objects, because such an
 * object would turn on a factor.
 */
function withSharedOf(input: PlanInput, other: PlanInput): PlanInput {
  const file = sharedSettings(input.live.kind, other.live.kind).reduce((all, [path, theirs]) => {
    const value = valueAt(other.file, theirs);
    const parent: Path = path.slice(0, -1);
    const isMissing = value !== undefined && valueAt(all, path) === undefined && isJsonObject(valueAt(all, parent));
    return isMissing ? withValue(all, path, value) : all;
  }, input.file);
  return { ...input, file };
}
