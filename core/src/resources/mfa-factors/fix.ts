import { isJsonObject, memberOf, valueAt, type JsonObject } from '../../json/index.ts';

/** The parts of GetUserPoolMfaConfig's response that SetUserPoolMfaConfig accepts. */
const BLOCKS = [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
  'WebAuthnConfiguration',
];

/** A factor that SetUserPoolMfaConfig can add to a pool. */
export type AddableFactor = 'totp' | 'passkeys';

/**
 * Returns the factor whose absence causes diagnostics with these codes. Returns undefined if the diagnostics have
 * another cause.
 */
export function missingFactor(codes: readonly string[]): AddableFactor | undefined {
  if (codes.some((code) => code === 'mfa-on-needs-factor' || code === 'mfa-optional-needs-factor')) return 'totp';
  return codes.includes('mfa-on-webauthn-first-factor') ? 'passkeys' : undefined;
}

/**
 * Returns the SetUserPoolMfaConfig request that adds the factor whose absence blocks a push. This request replaces all
 * factors, so it also contains the factors that the pool already has.
 * @param codes the codes of the push's blockers
 * @param answer the response of GetUserPoolMfaConfig
 * @param wanted the request that the push sends
 * @returns undefined if no such request would help
 */
export function missingFactorConfig(
  codes: readonly string[],
  answer: JsonObject,
  wanted: JsonObject,
): JsonObject | undefined {
  const factor = missingFactor(codes);
  const live = Object.fromEntries(
    BLOCKS.flatMap((name) => {
      const block = memberOf(answer, name);
      return isJsonObject(block) && isAccepted(name, block) ? [[name, block] as const] : [];
    }),
  );
  const pool = { UserPoolId: memberOf(wanted, 'UserPoolId') ?? '' };
  if (factor === 'totp') {
    // The service rejects factors together with OFF, so the mode becomes OPTIONAL here. The push that follows sends ON
    // and shows this change.
    return { ...pool, MfaConfiguration: 'OPTIONAL', ...live, SoftwareTokenMfaConfiguration: { Enabled: true } };
  }
  if (factor === 'passkeys') {
    const mode = memberOf(answer, 'MfaConfiguration') ?? 'OFF';
    const passkeys = isJsonObject(live['WebAuthnConfiguration']) ? live['WebAuthnConfiguration'] : {};
    const strict = { UserVerification: 'required', FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' };
    return { ...pool, MfaConfiguration: mode, ...live, WebAuthnConfiguration: { ...passkeys, ...strict } };
  }
  return undefined;
}

/**
 * Whether SetUserPoolMfaConfig accepts a block from GetUserPoolMfaConfig. The operation rejects an SMS block that
 * contains a message but no caller (“Invalid SMS MFA configuration given, external id and a valid caller arn are
 * required”).
 */
function isAccepted(name: string, block: JsonObject): boolean {
  if (name !== 'SmsMfaConfiguration') return true;
  const caller = valueAt(block, ['SmsConfiguration', 'SnsCallerArn']);
  return (typeof caller === 'string' && caller !== '') || isJsonObject(valueAt(block, ['SmsConfiguration', 'EumsSms']));
}
