import { regionOf } from '../aws/pool-ids/index.ts';
import { without, type JsonObject } from '../json/index.ts';
import { liveKinds, type LiveKind } from '../resources/live/index.ts';
import { SCHEMA_MEMBER } from '../resources/shape.ts';
import { judge, KEPT_ERROR, type Blocker, type BlockerOptions } from './blockers.ts';
import { changesBetween, type Change } from './changes.ts';
import { complete, type LeftOut, type LeftOutChoice } from './fill-omitted.ts';
import type { LivePool } from './live-pool.ts';
import { notesOf, type PlanNote } from './plan-notes.ts';
import { toBody, type Unsent } from './request-body.ts';
import { risksOf, STALE_BASE, type Risk } from './risks.ts';

/** What a plan is made of. */
export interface PlanInput extends BlockerOptions {
  /** The file's value. */
  readonly file: JsonObject;
  /** The pool as it is now. */
  readonly live: LivePool;
  /** The pool in request form as this file last saw it, to tell whose a change is. */
  readonly base?: JsonObject | undefined;
  /** What becomes of settings that the file leaves out. */
  readonly leftOut: LeftOutChoice;
}

/** The format of {@link Plan}: another number where an older program would misread a saved plan. */
const FORMAT_VERSION = 1;

/** What a push would change and send. A value: the preview shows it, and the requests in it are what is sent. */
export interface Plan {
  readonly formatVersion: typeof FORMAT_VERSION;
  /** The pool that all steps are about. */
  readonly pool: Pick<LivePool, 'poolId' | 'poolName' | 'account'>;
  /** One request each, in the order in which they are sent. */
  readonly steps: readonly [StepPlan, ...StepPlan[]];
}

/** One request of a plan, and what it does to one resource. */
export interface StepPlan {
  /** The ID of the kind of resource. */
  readonly kind: string;
  readonly id: { readonly region: string; readonly poolId: string };
  /** The resource as it is live, in request form. */
  readonly live: JsonObject;
  /** The resource as it will be, in request form. */
  readonly target: JsonObject;
  /** The body of the request. */
  readonly request: JsonObject;
  /** Settings that stay as they are although the request does not have them. */
  readonly unsent: readonly Unsent[];
  readonly changes: readonly Change[];
  readonly risks: readonly Risk[];
  /** What else is worth knowing about the resource. */
  readonly notes: readonly PlanNote[];
  /** Settings that the file leaves out and the resource has. */
  readonly leftOut: readonly LeftOut[];
  /** Why it must not be sent; empty where it may be. */
  readonly blockers: readonly Blocker[];
}

/** Plans a push. Pure: the same input gives the same plan. */
export function planPush(input: PlanInput): Plan {
  const { poolId, poolName, account } = input.live;
  return { formatVersion: FORMAT_VERSION, pool: { poolId, poolName, account }, steps: [planStep(input)] };
}

/** What all steps of a plan have of something, for example their changes. */
export function inAllSteps<Key extends 'changes' | 'risks' | 'blockers' | 'leftOut' | 'unsent' | 'notes'>(
  { steps }: Plan,
  key: Key,
): StepPlan[Key][number][] {
  return steps.flatMap<StepPlan[Key][number]>((step) => step[key]);
}

/** Plans the update of a resource. */
export function planStep({ file: whole, live, base, leftOut: choice, ...options }: PlanInput): StepPlan {
  const { kind, request, poolId } = live;
  const fields = kind.requests.update;
  const file = without(whole, SCHEMA_MEMBER);
  let leftOut: readonly LeftOut[] = [];
  const target = kind.targetOf(file, request, (wanted, inForm) => {
    const completed = complete(fields, wanted, inForm, choice);
    ({ leftOut } = completed);
    return completed.complete;
  });
  const changes = changesBetween(fields, request, target, base);
  const input = { file, live, target, changes };
  const problems = kind.problems.flatMap(({ code, find }) => find(input).map((found) => ({ ...found, code })));
  const { blockers, risks } = judge(file, live, target, problems, options);
  return {
    kind: kind.id,
    id: { region: regionOf(poolId), poolId },
    live: request,
    target,
    ...toBody(live, target),
    changes,
    risks: [...risksOf(live, target, changes), ...risks],
    notes: notesOf(live),
    leftOut,
    blockers,
  };
}

/** Every code that a risk of a plan can have, except those of rules. */
export const riskCodes: readonly string[] = [STALE_BASE, ...new Set(liveKinds.flatMap(codesOf)), KEPT_ERROR];

function codesOf({ risks, problems, requests }: LiveKind): readonly string[] {
  const rules = requests.update.rules.map(({ code }) => code);
  return [...risks, ...problems].map(({ code }) => code).filter((code) => !rules.includes(code));
}
