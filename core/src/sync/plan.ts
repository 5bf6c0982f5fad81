import { type JsonObject, objectIn, without } from '../json/index.ts';
import { regionOf } from '../aws/pool-ids/index.ts';
import { SCHEMA_MEMBER } from '../diagnostics/schema-validation/index.ts';
import { awsTagRisk, unsendableTags } from './aws-tags.ts';
import { toBody, type Unsent } from './request-body.ts';
import { canonical, dropAwsTags, takeLegacyTexts, withTemplateTexts } from '../resources/pool/normalize/index.ts';
import { changesBetween, type Change } from './changes.ts';
import { complete, type LeftOut, type LeftOutChoice } from './fill-omitted.ts';
import { changeRiskCodes, risksOf, type Risk } from './risks.ts';
import { keepRegistrationUnsaid } from './file-form.ts';
import type { LivePool } from './live-pool.ts';
import { notesOf, type PlanNote } from './plan-notes.ts';
import { poolProblemCodes, poolProblems } from './pool-problems.ts';
import { withOlderPreToken } from './pre-token.ts';
import { judge, KEPT_ERROR, type Blocker, type BlockerOptions } from './blockers.ts';

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
  readonly kind: 'pool';
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

/** Plans the update of a pool. */
export function planStep({ file, live: pool, base, leftOut, ...options }: PlanInput): StepPlan {
  const { request: live, poolId, account } = pool;
  const { rest: wanted, texts } = takeLegacyTexts(dropAwsTags(without(file, SCHEMA_MEMBER)));
  const completed = complete(withOlderPreToken(wanted, live), keepRegistrationUnsaid(wanted, live), leftOut);
  const target = withRegistrationStatus(canonical(withTemplateTexts(completed.complete, texts)), live);
  const body = toBody(pool, target);
  const changes = changesBetween(live, target, base);
  const problems = poolProblems({ live: pool, target, changes });
  const { blockers, risks } = judge(wanted, live, target, problems, { ...options, account });
  const sendsTags = Object.hasOwn(body.request, 'UserPoolTags');
  return {
    kind: 'pool',
    id: { region: regionOf(poolId), poolId },
    live,
    target,
    ...body,
    changes,
    risks: [...risksOf({ live, target, changes }), ...(sendsTags ? awsTagRisk(pool) : []), ...risks],
    notes: notesOf(pool),
    leftOut: completed.leftOut,
    blockers: [...blockers, ...unsendableTags(file, pool)],
  };
}

/** Every code that a risk of a plan can have. */
export const riskCodes: readonly string[] = [...changeRiskCodes, ...poolProblemCodes, KEPT_ERROR];

/**
 * A configuration of client registration turns registration on when a request does not name a status. So the status is
 * written and shown as a change, except where the live pool is described without one.
 */
function withRegistrationStatus(target: JsonObject, live: JsonObject): JsonObject {
  const registration = objectIn(target, 'DcrConfiguration');
  if (!registration || Object.hasOwn(registration, 'EnableStatus')) return target;
  const inLive = objectIn(live, 'DcrConfiguration');
  if (inLive && !Object.hasOwn(inLive, 'EnableStatus')) return target;
  return { ...target, DcrConfiguration: { EnableStatus: 'Enabled', ...registration } };
}
