import { isJsonObject, memberOf, valueAt, without, withoutNulls, type JsonObject } from '../../json/index.ts';
import { inApiOrder } from '../shape.ts';
import { FACTORS, mfaShape, MODE } from './shape.ts';

/** Properties of a response that are not part of the configuration, as the AWS CLI and the SDKs write them. */
export const answerMembers: readonly string[] = ['$metadata', 'ResponseMetadata', 'ResultMetadata'];

/**
 * Returns the request that leaves a described configuration unchanged. A pull writes it, and a push compares with it.
 * Keeps all settings, even those that the SDK does not have, except for factors that the service would reject.
 * @param described the response of GetUserPoolMfaConfig, with the ID of its pool
 */
export function toRequest(described: JsonObject): JsonObject {
  const answer = without(withoutNulls(described), ...answerMembers);
  const mode = memberOf(answer, MODE) ?? 'OFF';
  return inApiOrder({ shape: mfaShape }, dropRejected({ ...answer, [MODE]: mode }));
}

/** Drops the factors that the service rejects: all while MFA is off, and SMS without a role to send with. */
function dropRejected(request: JsonObject): JsonObject {
  const sendable = withoutFactorsIfOff(request);
  const sms = memberOf(sendable, 'SmsMfaConfiguration');
  return isJsonObject(sms) && !hasSmsCaller(sms) ? without(sendable, 'SmsMfaConfiguration') : sendable;
}

/** Returns a request without factors if its mode is OFF. A pool keeps its SMS settings while MFA is off. */
export function withoutFactorsIfOff(request: JsonObject, mode = memberOf(request, MODE)): JsonObject {
  return mode === 'OFF' ? without(request, ...FACTORS) : request;
}

/** Whether an SmsMfaConfiguration has a role to send with. */
export function hasSmsCaller(sms: JsonObject): boolean {
  const caller = valueAt(sms, ['SmsConfiguration', 'SnsCallerArn']);
  return (typeof caller === 'string' && caller !== '') || isJsonObject(valueAt(sms, ['SmsConfiguration', 'EumsSms']));
}
