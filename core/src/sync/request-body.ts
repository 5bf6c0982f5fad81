import { fieldAt, type Omission } from '../resources/field.ts';
import { inApiOrder } from '../resources/shape.ts';
import { memberOf, without, type JsonObject, type JsonValue } from '../json/index.ts';
import { sameValue } from './changes.ts';
import type { LivePool } from './live-pool.ts';
import type { StepPlan } from './plan.ts';

/** A setting that the request omits because it stays unchanged. */
export interface Unsent {
  readonly setting: string;
  /** The reason for the omission, in one sentence. */
  readonly reason: string;
}

/**
 * Returns the body of the request that changes a live resource to the target state. Contains all settings except
 * unchanged ones that cannot be sent safely and that, according to tests, the service keeps if they are omitted.
 * @param target the state after the push, in request form
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

/**
 * Returns the reason to omit an unchanged setting: sending it might not be safe, and the service keeps it if it is
 * omitted.
 */
function reasonToLeaveOut(omission: Omission | undefined, described: JsonValue): string | undefined {
  const isMeasured = omission?.effect === 'kept' && omission.evidence === 'measured';
  return isMeasured ? omission.notSafeToSend?.(described) : undefined;
}
