import { parseArn } from '../arns/index.ts';
import type { JsonObject } from '../json/index.ts';
import { SCHEMA_MEMBER } from '../structure/index.ts';
import { toBody } from './body.ts';
import {
  awsTags,
  canonical,
  dropAwsTags,
  identityOf,
  takeLegacyTexts,
  toRequest,
  without,
  withTemplateTexts,
} from '../described/index.ts';
import { changesBetween, type Change } from './changes.ts';
import { complete, type LeftOut, type LeftOutChoice } from './complete.ts';
import { dangersOf, type Danger } from './dangers.ts';
import { withOlderPreToken } from './pre-token.ts';
import { refusalsOf, type Refusal, type RefusalOptions } from './refusals.ts';

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
  /** Members that keep their value although the request does not have them. */
  readonly unsent: readonly string[];
  readonly changes: readonly Change[];
  readonly dangers: readonly Danger[];
  readonly leftOut: readonly LeftOut[];
  /** Not empty: the push must not go ahead. */
  readonly refusals: readonly Refusal[];
}

/** Plans a push. Pure: the same input gives the same plan. */
export function planPush({ file, described, base, leftOut, ...options }: PlanInput): Plan {
  const live = toRequest(described);
  const { rest: wanted, texts } = takeLegacyTexts(dropAwsTags(without(file, SCHEMA_MEMBER)));
  const completed = complete(withOlderPreToken(wanted, live), live, leftOut);
  const target = canonical(withTemplateTexts(completed.complete, texts));
  const body = toBody(live, target, described);
  const changes = changesBetween(live, target, base);
  return {
    ...identityOf(live),
    account: accountIn(described),
    live,
    target,
    ...body,
    changes,
    dangers: dangersOf({ live, target, changes, awsTags: body.unsent.length > 0 ? [] : awsTags(described) }),
    leftOut: completed.leftOut,
    refusals: refusalsOf(wanted, live, target, options),
  };
}

function accountIn({ Arn: arn }: JsonObject): string | undefined {
  const account = typeof arn === 'string' ? parseArn(arn)?.account : undefined;
  return account === '' ? undefined : account;
}
