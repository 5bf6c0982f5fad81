import { regionOf } from '../aws/pool-ids/index.ts';
import { without, type JsonObject } from '../json/index.ts';
import { liveKinds, type LiveKind } from '../resources/live/index.ts';
import type { RequestMode } from '../resources/request-spec.ts';
import { SCHEMA_MEMBER } from '../resources/shape.ts';
import { assessPush, KEPT_ERROR, type Blocker, type BlockerOptions } from './blockers.ts';
import { additionCodes } from './addition-codes.ts';
import { changesBetween, type Change } from './changes.ts';
import { fillOmitted, type LeftOut, type LeftOutChoice } from './fill-omitted.ts';
import type { LivePool } from './live-pool.ts';
import { findNotes, type PlanNote } from './plan-notes.ts';
import { toRequestBody, type Unsent } from './request-body.ts';
import { findRisks, NAME_TAKEN, SECOND_POOL, STALE_BASE, type Risk } from './risks.ts';

/** The input to a plan: a file and its live resource. */
export interface PlanInput extends BlockerOptions {
  readonly file: JsonObject;
  readonly live: LivePool;
  /** The pool's last pulled or pushed state for this file, in request form. Determines the author of each change. */
  readonly base?: JsonObject | undefined;
  readonly leftOut: LeftOutChoice;
}

/** The format version of {@link Plan}. Increase it if an older program would misread a saved plan. */
export const FORMAT_VERSION = 1;

/** The changes and requests of a push. The preview shows the plan, and the push sends exactly its requests. */
export interface Plan {
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly pool: Pick<LivePool, 'poolId' | 'poolName' | 'account'>;
  /** The user's choice for settings that the files omit. */
  readonly omitted: LeftOutChoice;
  /** The steps in sending order, each with one request. */
  readonly steps: readonly [StepPlan, ...StepPlan[]];
}

/** One request of a plan, and its effect on one resource. */
export interface StepPlan {
  readonly kind: string;
  /** Whether the request creates the resource or updates it. */
  readonly mode: RequestMode;
  /** The pool ID is empty if the request creates the pool. */
  readonly id: { readonly region: string; readonly poolId: string };
  /** The live resource in request form. Empty if it does not exist yet. */
  readonly live: JsonObject;
  /** The resource after the push, in request form. */
  readonly target: JsonObject;
  readonly request: JsonObject;
  /** Settings that the request omits because they stay unchanged. */
  readonly unsent: readonly Unsent[];
  readonly changes: readonly Change[];
  readonly risks: readonly Risk[];
  readonly notes: readonly PlanNote[];
  /** Settings that the resource has and the file omits. */
  readonly leftOut: readonly LeftOut[];
  /** The reasons not to send the request. Empty if it can be sent. */
  readonly blockers: readonly Blocker[];
}

/** Returns the changes, risks or other entries from all steps of a plan. */
export function flatMapSteps<Key extends 'changes' | 'risks' | 'blockers' | 'leftOut' | 'unsent' | 'notes'>(
  { steps }: Plan,
  key: Key,
): StepPlan[Key][number][] {
  return steps.flatMap<StepPlan[Key][number]>((step) => step[key]);
}

/** Plans the update of one resource. */
export function planStep({ file: whole, live, base, leftOut: choice, ...options }: PlanInput): StepPlan {
  const { kind, request, poolId } = live;
  const fields = kind.requests.update;
  const file = without(whole, SCHEMA_MEMBER);
  const { filled: target, leftOut } = kind.targetOf(file, request, (wanted, inForm) =>
    fillOmitted(fields, wanted, inForm, choice),
  );
  const changes = changesBetween(fields, request, target, base);
  const companions = Object.fromEntries((options.companions ?? []).map((one) => [one.kind.id, one]));
  const input = { file, live, target, changes, companions };
  const problems = kind.problems.flatMap(({ code, find }) => find(input).map((found) => ({ ...found, code })));
  const { blockers, risks } = assessPush(file, live, target, problems, options);
  return {
    kind: kind.id,
    mode: 'update',
    id: { region: regionOf(poolId), poolId },
    live: request,
    target,
    ...toRequestBody(live, target),
    changes,
    risks: [...findRisks(live, target, changes), ...risks],
    notes: findNotes(live),
    leftOut,
    blockers,
  };
}

/** All risk codes that a plan can contain, except the codes of rules. */
export const riskCodes: readonly string[] = [
  STALE_BASE,
  ...new Set(liveKinds.flatMap(codesOf)),
  KEPT_ERROR,
  NAME_TAKEN,
  SECOND_POOL,
  ...additionCodes,
];

function codesOf({ risks, problems, requests }: LiveKind): readonly string[] {
  const rules = requests.update.rules.map(({ code }) => code);
  return [...risks, ...problems].map(({ code }) => code).filter((code) => !rules.includes(code));
}
