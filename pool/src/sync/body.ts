import type { JsonObject } from '../json/index.ts';
import { awsTags, defaultLevel, inApiOrder, objectIn, without } from '../described/index.ts';
import { sameValue } from './changes.ts';

/** The body of a request, and the settings that it leaves alone by not naming them. */
export interface Body {
  readonly request: JsonObject;
  /** Members that keep their value although the request does not have them. */
  readonly unsent: readonly string[];
}

/**
 * The body of UpdateUserPool that makes a live pool a target. It says everything explicitly, with two exceptions of
 * the service's own making: tags that begin with `aws:` may not be sent and a map without them might remove them, so
 * a tag map that the user did not change stays away; and a level of authentication goes back to its default name by
 * being named.
 * @param live the pool in request form
 * @param target what the pool is to be, in request form
 * @param described the pool as DescribeUserPool returned it
 */
export function toBody(live: JsonObject, target: JsonObject, described: JsonObject): Body {
  const tagsStay =
    awsTags(described).length > 0 && sameValue(target['UserPoolTags'], live['UserPoolTags'], ['UserPoolTags']);
  const request = inApiOrder({ ...target, ...levelsToReset(live, target) });
  return tagsStay ? { request: without(request, 'UserPoolTags'), unsent: ['UserPoolTags'] } : { request, unsent: [] };
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
