import { fieldAt, type Omission } from '../resources/field.ts';
import { inApiOrder } from '../resources/shape.ts';
import { memberOf, without, type JsonObject, type JsonValue } from '../json/index.ts';
import { sameValue } from './changes.ts';
import type { LivePool } from './live-pool.ts';
import type { StepPlan } from './plan.ts';

/** A setting that stays unchanged because the request omits it. */
export interface Unsent {
  readonly setting: string;
  /** Why it is not sent, in one sentence. */
  readonly reason: string;
}

/**
 * Returns the body of the request that turns a live resource into a target. It contains every setting, except those
 * that stay unchanged, cannot be sent safely and are measured to be kept when omitted.
 * @param target the desired resource, in request form
 */
export function toRequestBody(
  { kind, described, request: live }: LivePool,
  target: JsonObject,
): Pick<StepPlan, 'request' | 'unsent'> {
  const fields = kind.requests.update;
  const unsent = Object.entries(described).flatMap(([setting, value]): Unsent[] => {
    const stays = sameValue(fields, memberOf(target, setting), memberOf(live, setting), [setting]);
    const reason = stays ? reasonToLeaveOut(fieldAt(fields, [setting]).omission, value) : undefined;
    return reason === undefined ? [] : [{ setting, reason }];
  });
  const request = inApiOrder(fields, kind.requestFor(live, target));
  return { request: without(request, ...unsent.map(({ setting }) => setting)), unsent };
}

/** Returns why to omit a setting that stays unchanged: the service keeps it, and sending it may not be safe. */
function reasonToLeaveOut(omission: Omission | undefined, described: JsonValue): string | undefined {
  const isMeasured = omission?.effect === 'kept' && omission.evidence === 'measured';
  return isMeasured ? omission.notSafeToSend?.(described) : undefined;
}
