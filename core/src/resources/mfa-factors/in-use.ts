import { isJsonObject, memberOf, type JsonObject } from '../../json/index.ts';

/** The passkey settings of a new pool. */
const PASSKEY_DEFAULTS: JsonObject = { FactorConfiguration: 'SINGLE_FACTOR', UserVerification: 'preferred' };

/**
 * Whether a pool has MFA settings other than those of a new pool: MFA is on, or passkeys are set up.
 * @param answer the response of GetUserPoolMfaConfig, or the request that it corresponds to
 */
export function hasMfaSettings(answer: JsonObject): boolean {
  const passkeys = memberOf(answer, 'WebAuthnConfiguration');
  return (
    (memberOf(answer, 'MfaConfiguration') ?? 'OFF') !== 'OFF' ||
    (isJsonObject(passkeys) && Object.entries(passkeys).some(([name, value]) => PASSKEY_DEFAULTS[name] !== value))
  );
}
