import { defaultLevel } from '../resources/pool/normalize/index.ts';
import { inApiOrder } from '../resources/pool/shape/index.ts';
import { reasonToLeaveOut } from '../resources/pool/fields/index.ts';
import { memberOf, type JsonObject, objectIn, without } from '../json/index.ts';
import { sameValue } from './changes.ts';
import type { LivePool } from './live-pool.ts';

/** A setting that stays as it is because the request does not have it. */
export interface Unsent {
  readonly setting: string;
  /** Why it is not sent, in one sentence. */
  readonly reason: string;
}

/** The body of a request, and the settings that it leaves alone by not naming them. */
export interface Body {
  readonly request: JsonObject;
  readonly unsent: readonly Unsent[];
}

/**
 * Returns the body of UpdateUserPool that makes a live pool a target. It names every setting, except those that stay as
 * they are, cannot be sent safely and are measured to be kept when they are left out. A level of authentication goes
 * back to its default name by being named.
 * @param target what the pool is to be, in request form
 */
export function toBody(live: LivePool, target: JsonObject): Body {
  const unsent = Object.entries(live.described).flatMap(([setting, value]): Unsent[] => {
    const stays = sameValue(memberOf(target, setting), memberOf(live.request, setting), [setting]);
    const reason = stays ? reasonToLeaveOut(setting, value) : undefined;
    return reason === undefined ? [] : [{ setting, reason }];
  });
  const request = inApiOrder({ ...target, ...levelsToReset(live.request, target) });
  return { request: without(request, ...unsent.map(({ setting }) => setting)), unsent };
}

function levelsToReset(live: JsonObject, target: JsonObject): JsonObject {
  const levels = objectIn(live, 'AcrConfiguration');
  if (!levels || Object.hasOwn(target, 'AcrConfiguration')) return {};
  const defaults = Object.keys(levels).flatMap((level) => {
    const value = defaultLevel(level);
    return value ? [[level, value] as const] : [];
  });
  return { AcrConfiguration: Object.fromEntries(defaults) };
}
