import { isJsonObject, valueAt, type JsonObject } from '../../json/index.ts';

/** A pool's MFA factors that only SetUserPoolMfaConfig sets and only GetUserPoolMfaConfig returns. */
export interface MfaFactors {
  /** Whether users can use an authenticator app (TOTP). */
  readonly authenticatorApp: boolean;
  /** Whether users can receive MFA codes by email. */
  readonly email: boolean;
  /** Passkeys, and whether they count as MFA. Undefined if passkeys are not set up. */
  readonly passkeys: { readonly countAsMfa: boolean } | undefined;
}

/**
 * Parses the response of GetUserPoolMfaConfig. Email codes count as on if the response contains a configuration for
 * them. Source: the API reference for that operation.
 */
export function factorsOf(answer: JsonObject): MfaFactors {
  const passkeys = answer['WebAuthnConfiguration'];
  return {
    authenticatorApp: valueAt(answer, ['SoftwareTokenMfaConfiguration', 'Enabled']) === true,
    email: isJsonObject(answer['EmailMfaConfiguration']),
    passkeys: isJsonObject(passkeys)
      ? {
          countAsMfa: passkeys['FactorConfiguration'] === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
        }
      : undefined,
  };
}
