import type { Omission } from '../field.ts';
import { reset, unknown } from '../omission.ts';

/**
 * The effects of omitting settings from a SetUserPoolMfaConfig request, which replaces the whole configuration.
 * Sources: calls to live pools in August and September 2026 (go-to-k/cdkd #1920, #2064, #2675 and the notes in its
 * Cognito provider); acceptance tests of moto; the SDK's documentation.
 */
export const omissions: Readonly<Record<string, Omission>> = {
  MfaConfiguration: reset('MFA is turned off and its factors are dropped', 'measured'),
  SoftwareTokenMfaConfiguration: reset('authenticator apps are turned off', 'measured'),
  SmsMfaConfiguration: unknown(
    'Cognito lets you omit it if another factor is sent (tested against AWS), but users report that the request is rejected if the pool verifies phone numbers or has no other factor',
    'reported',
  ),
  EmailMfaConfiguration: reset('email MFA is turned off, and sign-in emails get the default text', 'inferred'),
  'EmailMfaConfiguration.Message': reset('reset to the default text', 'documented'),
  'EmailMfaConfiguration.Subject': reset('reset to the default subject', 'inferred'),
  WebAuthnConfiguration: reset("passkeys don't count as MFA anymore", 'measured'),
  'WebAuthnConfiguration.RelyingPartyId': unknown('it may be reset to the domain of the pool'),
  'WebAuthnConfiguration.UserVerification': reset('user verification is no longer required', 'measured'),
  'WebAuthnConfiguration.FactorConfiguration': reset("passkeys don't count as MFA anymore", 'measured'),
};
