import { objectIn, valueAt, without, type JsonObject, type JsonValue, type Path } from '../../../json/index.ts';

/** The older of the two settings for the pre token generation trigger. */
const OLDER = 'PreTokenGeneration';

/** Returns the ARN in the trigger's newer setting. */
function newerArn(triggers: JsonObject | undefined): JsonValue | undefined {
  return triggers && objectIn(triggers, 'PreTokenGenerationConfig')?.['LambdaArn'];
}

/**
 * Adds the older setting, with the same function, if the file has only the newer one and the pool has both. The service
 * would fill in the older setting anyway.
 */
export function withOlderPreToken(request: JsonObject, live: JsonObject): JsonObject {
  const triggers = objectIn(request, 'LambdaConfig');
  const arn = newerArn(triggers);
  const inLive = objectIn(live, 'LambdaConfig');
  if (!triggers || arn === undefined || Object.hasOwn(triggers, OLDER) || !inLive || !Object.hasOwn(inLive, OLDER)) {
    return request;
  }
  return { ...request, LambdaConfig: { ...triggers, [OLDER]: arn } };
}

/** Removes the older setting from a pool if the file has only the newer one. */
export function withoutOlderPreToken(file: JsonObject, live: JsonObject): JsonObject {
  const triggers = objectIn(live, 'LambdaConfig');
  const inFile = objectIn(file, 'LambdaConfig');
  if (!triggers || triggers[OLDER] !== newerArn(triggers)) return live;
  if (newerArn(inFile) === undefined || !inFile || Object.hasOwn(inFile, OLDER)) return live;
  return { ...live, LambdaConfig: without(triggers, OLDER) };
}

const NAMES = [OLDER, 'PreTokenGenerationConfig'];

/**
 * Whether a path is one of the two settings of the pre token generation trigger, and both settings have the same
 * function.
 */
export function isPreTokenAlias([top, name]: Path, described: JsonObject): boolean {
  if (top !== 'LambdaConfig' || !NAMES.includes(String(name))) return false;
  return valueAt(described, ['LambdaConfig', OLDER]) === newerArn(objectIn(described, 'LambdaConfig'));
}
