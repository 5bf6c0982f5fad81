import { structureShape } from '../sdk/index.ts';

/** The structure of an MFA file: a SetUserPoolMfaConfig request. */
export const mfaShape = structureShape('SetUserPoolMfaConfigRequest');

/** The field name of the MFA mode, which is the same setting as in UpdateUserPool. */
export const MODE = 'MfaConfiguration';

/** The settings that are second factors. The service rejects them together with the mode OFF. */
export const FACTORS = ['SoftwareTokenMfaConfiguration', 'SmsMfaConfiguration', 'EmailMfaConfiguration'] as const;

/** The field name of the passkey settings. By themselves, passkeys are not a second factor. */
export const PASSKEYS = 'WebAuthnConfiguration';

/** The settings that are also in a pool's request, each with its field name in that request. */
export const sharedSettings: readonly (readonly [mfa: string, pool: string])[] = [
  [MODE, MODE],
  ['SmsMfaConfiguration.SmsConfiguration', 'SmsConfiguration'],
  ['SmsMfaConfiguration.SmsAuthenticationMessage', 'SmsAuthenticationMessage'],
];

/** The settings inside {@link PASSKEYS}. */
export const passkeyMembers: readonly string[] = ['RelyingPartyId', 'UserVerification', 'FactorConfiguration'];

/** The value of FactorConfiguration that makes passkeys count as MFA. */
export const MULTI_FACTOR = 'MULTI_FACTOR_WITH_USER_VERIFICATION';

/** The top-level settings, in the order in which completion offers them and fixes insert them. */
export const memberNames: readonly string[] = ['UserPoolId', MODE, ...FACTORS, PASSKEYS];
