import { describe, expect, it } from 'vitest';
import { describeFactors, factorsOf, missingFactorConfig } from '#core/resources/mfa-factors';
import type { JsonObject } from '#core/json';

it.each<[JsonObject, string[]]>([
  [{}, []],
  [{ MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: false } }, []],
  [{ SoftwareTokenMfaConfiguration: { Enabled: true } }, ['Authenticator apps: on']],
  [{ EmailMfaConfiguration: { Subject: 'x' } }, ['Email codes as a second factor: on']],
  [
    { WebAuthnConfiguration: { RelyingPartyId: 'example.com', UserVerification: 'required' } },
    ["Passkeys for example.com don't count as MFA"],
  ],
  [
    { WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' } },
    ['Passkeys count as MFA'],
  ],
  [{ SoftwareTokenMfaConfiguration: 'odd', EmailMfaConfiguration: null, WebAuthnConfiguration: [] }, []],
])('%j', (answer, lines) => {
  expect(describeFactors(factorsOf(answer))).toEqual(lines);
});

describe('the prerequisite call of a rejected push', () => {
  const sms = {
    SmsAuthenticationMessage: '{####}',
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'x' },
  };
  const live = { MfaConfiguration: 'OFF', SmsMfaConfiguration: sms, Unheard: 1 };

  it('turns on authenticator apps in addition to the factors that the pool has', () => {
    const wanted = { UserPoolId: 'eu-west-1_Abc1', MfaConfiguration: 'ON', PoolName: 'x' };
    expect(missingFactorConfig(['mfa-on-needs-factor'], live, wanted)).toEqual({
      UserPoolId: 'eu-west-1_Abc1',
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: sms,
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
  });

  it.each([
    [{ SmsAuthenticationMessage: '{####}' }, false],
    [{ SmsConfiguration: { SnsCallerArn: '' } }, false],
    [{ SmsConfiguration: { EumsSms: { CallerArn: 'arn:aws:iam::123456789012:role/sms' } } }, true],
  ])('sends SMS settings only if they include a way to send SMS: %j', (block, sent) => {
    const remedy = missingFactorConfig(['mfa-on-needs-factor'], { SmsMfaConfiguration: block }, {});
    expect(Object.keys(remedy ?? {}).includes('SmsMfaConfiguration')).toBe(sent);
  });

  it('makes passkeys count as MFA, and keeps the MFA mode', () => {
    const answer = { MfaConfiguration: 'OPTIONAL', WebAuthnConfiguration: { RelyingPartyId: 'example.com' } };
    const wanted = { UserPoolId: 'eu-west-1_Abc1', MfaConfiguration: 'ON' };
    expect(missingFactorConfig(['mfa-on-webauthn-first-factor'], answer, wanted)).toEqual({
      UserPoolId: 'eu-west-1_Abc1',
      MfaConfiguration: 'OPTIONAL',
      WebAuthnConfiguration: {
        RelyingPartyId: 'example.com',
        UserVerification: 'required',
        FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      },
    });
  });

  it('does not exist for other problems', () => {
    expect(missingFactorConfig(['unknown-field'], live, {})).toBeUndefined();
  });
});
