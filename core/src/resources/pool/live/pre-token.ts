import { objectIn, valueAt, without, type JsonObject, type JsonValue, type Path } from '../../../json/index.ts';

/** The older of two names for the function that runs before a token is made. */
const OLDER = 'PreTokenGeneration';

/** The ARN in the newer form of the trigger. */
function newerArn(triggers: JsonObject | undefined): JsonValue | undefined {
  return triggers && objectIn(triggers, 'PreTokenGenerationConfig')?.['LambdaArn'];
}

/**
 * The service fills the older name in when a request gives only the newer form. Where the pool has it and the file
 * leaves it out beside the newer form, it is said as well, with the same function.
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

/** The pool without the older name where the file writes the trigger in the newer form only. */
export function withoutOlderPreToken(file: JsonObject, live: JsonObject): JsonObject {
  const triggers = objectIn(live, 'LambdaConfig');
  const inFile = objectIn(file, 'LambdaConfig');
  if (!triggers || triggers[OLDER] !== newerArn(triggers)) return live;
  if (newerArn(inFile) === undefined || !inFile || Object.hasOwn(inFile, OLDER)) return live;
  return { ...live, LambdaConfig: without(triggers, OLDER) };
}

const NAMES = [OLDER, 'PreTokenGenerationConfig'];

/** Whether a setting is one of the two names of the trigger before a token, and both have the same function. */
export function isPreTokenTwin([top, name]: Path, described: JsonObject): boolean {
  if (top !== 'LambdaConfig' || !NAMES.includes(String(name))) return false;
  return valueAt(described, ['LambdaConfig', OLDER]) === newerArn(objectIn(described, 'LambdaConfig'));
}
