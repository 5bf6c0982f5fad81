import { expect, it } from 'vitest';
import { factorsOf, type MfaFactors } from '#core/resources/mfa-factors';
import type { JsonObject } from '#core/json';

const none: MfaFactors = { authenticatorApp: false, email: false, passkeys: undefined };

it.each<[JsonObject, Partial<MfaFactors>]>([
  [{}, {}],
  [{ MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: false } }, {}],
  [{ SoftwareTokenMfaConfiguration: { Enabled: true } }, { authenticatorApp: true }],
  [{ EmailMfaConfiguration: { Subject: 'x' } }, { email: true }],
  [
    { WebAuthnConfiguration: { RelyingPartyId: 'example.com', UserVerification: 'required' } },
    { passkeys: { countAsMfa: false } },
  ],
  [
    { WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' } },
    { passkeys: { countAsMfa: true } },
  ],
  [{ SoftwareTokenMfaConfiguration: 'odd', EmailMfaConfiguration: null, WebAuthnConfiguration: [] }, {}],
])('%j', (answer, factors) => {
  expect(factorsOf(answer)).toEqual({ ...none, ...factors });
});
