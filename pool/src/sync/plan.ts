import { jsonEquals, valueAt, type JsonObject } from '../json/index.ts';
import { SCHEMA_MEMBER } from '../structure/index.ts';
import { awsTagRisk, unsendableTags } from './aws-tags.ts';
import { toBody, type Unsent } from './body.ts';
import {
  canonical,
  dropAwsTags,
  identityOf,
  objectIn,
  takeLegacyTexts,
  toRequest,
  without,
  withTemplateTexts,
} from '../described/index.ts';
import { changesBetween, sameValue, type Change } from './changes.ts';
import { complete, type LeftOut, type LeftOutChoice } from './complete.ts';
import { changeDangerCodes, dangersOf, type Danger } from './dangers.ts';
import { keepRegistrationUnsaid } from './file-form.ts';
import { notesOf, type PlanNote } from './plan-notes.ts';
import { accountIn, poolProblemCodes, poolProblems } from './pool-problems.ts';
import { withOlderPreToken } from './pre-token.ts';
import { judge, KEPT_ERROR, type Refusal, type RefusalOptions } from './refusals.ts';
import { withValue } from './with-value.ts';

/** What a plan is made of. */
export interface PlanInput extends RefusalOptions {
  /** The file's value. */
  readonly file: JsonObject;
  /** The pool as DescribeUserPool returned it just now. */
  readonly described: JsonObject;
  /** The pool in request form as this file last saw it, to tell whose a change is. */
  readonly base?: JsonObject | undefined;
  /** What becomes of settings that the file leaves out. */
  readonly leftOut: LeftOutChoice;
}

/**
 * What a push will do. A value: the preview shows it, and its request is what is sent.
 */
export interface Plan {
  readonly poolId: string;
  readonly poolName: string;
  /** The AWS account of the pool; undefined where its description does not tell. */
  readonly account: string | undefined;
  /** The live pool in request form. */
  readonly live: JsonObject;
  /** The pool as it will be, in request form. */
  readonly target: JsonObject;
  /** The body of UpdateUserPool. */
  readonly request: JsonObject;
  /** Settings that stay as they are although the request does not have them. */
  readonly unsent: readonly Unsent[];
  readonly changes: readonly Change[];
  readonly dangers: readonly Danger[];
  /** What else is worth knowing about the pool. */
  readonly notes: readonly PlanNote[];
  readonly leftOut: readonly LeftOut[];
  /** Not empty: the push must not go ahead. */
  readonly refusals: readonly Refusal[];
}

/** Plans a push. Pure: the same input gives the same plan. */
export function planPush({ file, described, base, leftOut, ...options }: PlanInput): Plan {
  const live = toRequest(described);
  const { rest: wanted, texts } = takeLegacyTexts(dropAwsTags(without(file, SCHEMA_MEMBER)));
  const completed = complete(withOlderPreToken(wanted, live), keepRegistrationUnsaid(wanted, live), leftOut);
  const target = withRegistrationStatus(canonical(withTemplateTexts(completed.complete, texts)), live);
  const body = toBody(live, target, described);
  const changes = changesBetween(live, target, base);
  const { refusals, risks } = judge(wanted, live, target, poolProblems({ live, target, described, changes }), options);
  const sendsTags = Object.hasOwn(body.request, 'UserPoolTags');
  return {
    ...identityOf(live),
    account: accountIn(described),
    live,
    target,
    ...body,
    changes,
    dangers: [...dangersOf({ live, target, changes }), ...(sendsTags ? awsTagRisk(described) : []), ...risks],
    notes: notesOf(described),
    leftOut: completed.leftOut,
    refusals: [...refusals, ...unsendableTags(file, described)],
  };
}

/** Every code that a danger of a plan can have. */
export const dangerCodes: readonly string[] = [...changeDangerCodes, ...poolProblemCodes, KEPT_ERROR];

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

/**
 * What of a plan did not stick, seen in the pool as it is described after the push: settings that are not as they
 * were sent, and settings that are still there although the plan removed them. What the service fills in by itself
 * does not count.
 */
export function notStuck(plan: Plan, described: JsonObject): readonly Change[] {
  const removed = (change: Change) =>
    plan.changes.some(({ path, after }) => after === undefined && jsonEquals(path, change.path));
  return changesBetween(plan.target, toRequest(described)).filter(
    (change) => change.before !== undefined || removed(change),
  );
}

/**
 * Whether a pool, as it is described afterwards, shows anything of a plan. Where it does not, something else happened to
 * it, or nothing.
 */
export function isCarriedOut(plan: Plan, described: JsonObject): boolean {
  const now = toRequest(described);
  return plan.changes.some(({ path, after }) => sameValue(valueAt(now, path), after, path));
}

/**
 * The pool as the user knows it after a plan was carried out: as it was sent, and where that did not stick as it was
 * before, so that what somebody else did meanwhile is not taken for the user's own.
 */
export function knownAfter(plan: Plan, described: JsonObject): JsonObject {
  return notStuck(plan, described).reduce(
    (pool, { path }) => withValue(pool, path, valueAt(plan.live, path)),
    plan.target,
  );
}

/** Whether a pool is, in all that a request can set, as it was when it was described before. */
export function samePool(before: JsonObject, now: JsonObject): boolean {
  return changesBetween(toRequest(before), toRequest(now)).length === 0;
}
