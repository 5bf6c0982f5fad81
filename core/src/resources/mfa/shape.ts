import { structureShape } from '../sdk/index.ts';

/** The structure of a file: the request of SetUserPoolMfaConfig. */
export const mfaShape = structureShape('SetUserPoolMfaConfigRequest');

/** The mode of MFA: the same setting as in UpdateUserPool. */
export const MODE = 'MfaConfiguration';

/** The settings that are second factors. The service rejects them together with the mode OFF. */
export const FACTORS = ['SoftwareTokenMfaConfiguration', 'SmsMfaConfiguration', 'EmailMfaConfiguration'] as const;

/** The settings of passkeys, which are not a second factor by themselves. */
export const PASSKEYS = 'WebAuthnConfiguration';

/** The value of FactorConfiguration with which passkeys count as MFA. */
export const MULTI_FACTOR = 'MULTI_FACTOR_WITH_USER_VERIFICATION';

/** The order in which completion offers settings, by the object's field name. */
export const topOrder: readonly string[] = ['UserPoolId', MODE, ...FACTORS, PASSKEYS];
