import type { JsonObject } from '../json/index.ts';
import { SCHEMA_MEMBER } from '../diagnostics/schema-validation/index.ts';
import { awsTagRisk, unsendableTags } from './aws-tags.ts';
import { toBody, type Unsent } from './request-body.ts';
import {
  canonical,
  dropAwsTags,
  objectIn,
  takeLegacyTexts,
  without,
  withTemplateTexts,
} from '../resources/pool/normalize/index.ts';
import { changesBetween, type Change } from './changes.ts';
import { complete, type LeftOut, type LeftOutChoice } from './fill-omitted.ts';
import { changeDangerCodes, dangersOf, type Danger } from './risks.ts';
import { keepRegistrationUnsaid } from './file-form.ts';
import type { LivePool } from './live-pool.ts';
import { notesOf, type PlanNote } from './plan-notes.ts';
import { poolProblemCodes, poolProblems } from './pool-problems.ts';
import { withOlderPreToken } from './pre-token.ts';
import { judge, KEPT_ERROR, type Refusal, type RefusalOptions } from './blockers.ts';

/** What a plan is made of. */
export interface PlanInput extends RefusalOptions {
  /** The file's value. */
  readonly file: JsonObject;
  /** The pool as it is now. */
  readonly live: LivePool;
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
export function planPush({ file, live: pool, base, leftOut, ...options }: PlanInput): Plan {
  const { request: live, poolId, poolName, account } = pool;
  const { rest: wanted, texts } = takeLegacyTexts(dropAwsTags(without(file, SCHEMA_MEMBER)));
  const completed = complete(withOlderPreToken(wanted, live), keepRegistrationUnsaid(wanted, live), leftOut);
  const target = withRegistrationStatus(canonical(withTemplateTexts(completed.complete, texts)), live);
  const body = toBody(pool, target);
  const changes = changesBetween(live, target, base);
  const problems = poolProblems({ live: pool, target, changes });
  const { refusals, risks } = judge(wanted, live, target, problems, { ...options, account });
  const sendsTags = Object.hasOwn(body.request, 'UserPoolTags');
  return {
    poolId,
    poolName,
    account,
    live,
    target,
    ...body,
    changes,
    dangers: [...dangersOf({ live, target, changes }), ...(sendsTags ? awsTagRisk(pool) : []), ...risks],
    notes: notesOf(pool),
    leftOut: completed.leftOut,
    refusals: [...refusals, ...unsendableTags(file, pool)],
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
