import { expect, it } from 'vitest';
import type { JsonObject } from '#core/json';
import { hasMfaSettings } from '#core/resources/mfa-factors';

it.each<[JsonObject, boolean]>([
  [{}, false],
  [{ MfaConfiguration: 'OFF', WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } }, false],
  [{ MfaConfiguration: 'OFF', WebAuthnConfiguration: { UserVerification: 'preferred' } }, false],
  [{ MfaConfiguration: 'OPTIONAL' }, true],
  [{ WebAuthnConfiguration: { RelyingPartyId: 'login.example.com' } }, true],
  [{ WebAuthnConfiguration: { UserVerification: 'required' } }, true],
])('%j has settings other than those of a new pool: %j', (answer, expected) => {
  expect(hasMfaSettings(answer)).toBe(expected);
});
