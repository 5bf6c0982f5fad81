import { expect, it } from 'vitest';
import { describeFactors, factorsOf } from '#core/resources/mfa-factors';
import type { JsonObject } from '#core/json';

it.each<[JsonObject, string[]]>([
  [{}, []],
  [{ MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: false } }, []],
  [{ SoftwareTokenMfaConfiguration: { Enabled: true } }, ['Authenticator apps: on']],
  [{ EmailMfaConfiguration: { Subject: 'x' } }, ['Email codes as a second factor: on']],
  [
    { WebAuthnConfiguration: { RelyingPartyId: 'example.com', UserVerification: 'required' } },
    ['Passkeys for example.com'],
  ],
  [
    { WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' } },
    ['Passkeys count as MFA'],
  ],
  [{ SoftwareTokenMfaConfiguration: 'odd', EmailMfaConfiguration: null, WebAuthnConfiguration: [] }, []],
])('%j', (answer, lines) => {
  expect(describeFactors(factorsOf(answer))).toEqual(lines);
});
