import { fieldAt, type Omission } from '../resources/field.ts';
import { inApiOrder } from '../resources/shape.ts';
import { memberOf, without, type JsonObject, type JsonValue } from '../json/index.ts';
import { sameValue } from './changes.ts';
import type { LivePool } from './live-pool.ts';
import type { StepPlan } from './plan.ts';

/** A setting that stays as it is because the request does not have it. */
export interface Unsent {
  readonly setting: string;
  /** Why it is not sent, in one sentence. */
  readonly reason: string;
}

/**
 * Returns the body of the request that makes a live resource a target. It names every setting, except those that stay as
 * they are, cannot be sent safely and are measured to be kept when they are left out.
 * @param target what the resource is to be, in request form
 */
export function toBody(
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

/** Why a setting that is to stay as it is should be left out: the service keeps it, and sending it may not be safe. */
function reasonToLeaveOut(omission: Omission | undefined, described: JsonValue): string | undefined {
  const isMeasured = omission?.effect === 'kept' && omission.evidence === 'measured';
  return isMeasured ? omission.notSafeToSend?.(described) : undefined;
}
