import { isJsonObject, memberOf, valueAt, type JsonObject } from '../../json/index.ts';

/** The members of GetUserPoolMfaConfig's answer that SetUserPoolMfaConfig takes. */
const BLOCKS = [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
  'WebAuthnConfiguration',
];

/**
 * The SetUserPoolMfaConfig request after which a push that was refused for want of a factor goes through. It replaces
 * everything of its kind, so that it holds what the pool has already.
 * @param codes why the push was refused
 * @param answer what GetUserPoolMfaConfig gave
 * @param wanted the request of the push
 * @returns undefined where such a request is not what is missing
 */
export function mfaRemedy(codes: readonly string[], answer: JsonObject, wanted: JsonObject): JsonObject | undefined {
  const has = (code: string) => codes.includes(code);
  const live = Object.fromEntries(
    BLOCKS.flatMap((name) => {
      const block = memberOf(answer, name);
      return isJsonObject(block) && isAccepted(name, block) ? [[name, block] as const] : [];
    }),
  );
  const pool = { UserPoolId: memberOf(wanted, 'UserPoolId') ?? '' };
  if (has('mfa-on-needs-factor') || has('mfa-optional-needs-factor')) {
    // The service takes no factor with OFF. To require MFA is left to the push, which shows it.
    return { ...pool, MfaConfiguration: 'OPTIONAL', ...live, SoftwareTokenMfaConfiguration: { Enabled: true } };
  }
  if (has('mfa-on-webauthn-first-factor')) {
    const mode = memberOf(answer, 'MfaConfiguration') ?? 'OFF';
    const passkeys = isJsonObject(live['WebAuthnConfiguration']) ? live['WebAuthnConfiguration'] : {};
    const strict = { UserVerification: 'required', FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' };
    return { ...pool, MfaConfiguration: mode, ...live, WebAuthnConfiguration: { ...passkeys, ...strict } };
  }
  return undefined;
}

/**
 * Whether SetUserPoolMfaConfig takes a block back as GetUserPoolMfaConfig returned it: one for SMS with a text and no
 * way to send is rejected (“Invalid SMS MFA configuration given, external id and a valid caller arn are required”).
 */
function isAccepted(name: string, block: JsonObject): boolean {
  if (name !== 'SmsMfaConfiguration') return true;
  const caller = valueAt(block, ['SmsConfiguration', 'SnsCallerArn']);
  return (typeof caller === 'string' && caller !== '') || isJsonObject(valueAt(block, ['SmsConfiguration', 'EumsSms']));
}
