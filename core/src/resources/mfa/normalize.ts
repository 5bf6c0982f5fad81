import { isJsonObject, memberOf, valueAt, without, withoutNulls, type JsonObject } from '../../json/index.ts';
import { inApiOrder } from '../shape.ts';
import { FACTORS, mfaShape, MODE } from './shape.ts';

/** Properties that the AWS CLI and the SDKs add to a response, and that are not part of the configuration. */
export const answerMembers: readonly string[] = ['$metadata', 'ResponseMetadata', 'ResultMetadata'];

/**
 * Returns the request that leaves a described configuration unchanged. A pull writes this request to the file, and a
 * push compares the file with it. Keeps all settings, even those that the SDK does not know, except for factors that
 * the service would reject.
 * @param described the response of GetUserPoolMfaConfig, with the pool's ID added
 */
export function toRequest(described: JsonObject): JsonObject {
  const answer = without(withoutNulls(described), ...answerMembers);
  const mode = memberOf(answer, MODE) ?? 'OFF';
  return inApiOrder({ shape: mfaShape }, dropRejected({ ...answer, [MODE]: mode }));
}

/**
 * Drops the factors that the service would reject: all of them if MFA is off, and SMS if it has no role that sends
 * messages.
 */
function dropRejected(request: JsonObject): JsonObject {
  const sendable = withoutFactorsIfOff(request);
  const sms = memberOf(sendable, 'SmsMfaConfiguration');
  return isJsonObject(sms) && !hasSmsCaller(sms) ? without(sendable, 'SmsMfaConfiguration') : sendable;
}

/** Removes the factors from a request if its mode is OFF. A live pool can still have SMS settings while MFA is off. */
export function withoutFactorsIfOff(request: JsonObject, mode = memberOf(request, MODE)): JsonObject {
  return mode === 'OFF' ? without(request, ...FACTORS) : request;
}

/** Whether an SmsMfaConfiguration has a role that sends messages. */
export function hasSmsCaller(sms: JsonObject): boolean {
  const caller = valueAt(sms, ['SmsConfiguration', 'SnsCallerArn']);
  return (typeof caller === 'string' && caller !== '') || isJsonObject(valueAt(sms, ['SmsConfiguration', 'EumsSms']));
}
