import { structureShape } from '../sdk/index.ts';

/** The structure of a file: the request of SetUserPoolMfaConfig. */
export const mfaShape = structureShape('SetUserPoolMfaConfigRequest');

/** The mode of MFA: the same setting as in UpdateUserPool. */
export const MODE = 'MfaConfiguration';

/** The settings that are second factors. The service rejects them together with the mode OFF. */
export const FACTORS = ['SoftwareTokenMfaConfiguration', 'SmsMfaConfiguration', 'EmailMfaConfiguration'] as const;

/** The settings of passkeys, which are not a second factor by themselves. */
export const PASSKEYS = 'WebAuthnConfiguration';

/** The settings that a pool's request has too, each with its field name there. */
export const sharedSettings: readonly (readonly [mfa: string, pool: string])[] = [
  [MODE, MODE],
  ['SmsMfaConfiguration.SmsConfiguration', 'SmsConfiguration'],
  ['SmsMfaConfiguration.SmsAuthenticationMessage', 'SmsAuthenticationMessage'],
];

/** The settings inside {@link PASSKEYS}. */
export const passkeyMembers: readonly string[] = ['RelyingPartyId', 'UserVerification', 'FactorConfiguration'];

/** The value of FactorConfiguration with which passkeys count as MFA. */
export const MULTI_FACTOR = 'MULTI_FACTOR_WITH_USER_VERIFICATION';

/** The top-level settings in the order in which completion offers and fixes insert them. */
export const memberNames: readonly string[] = ['UserPoolId', MODE, ...FACTORS, PASSKEYS];
