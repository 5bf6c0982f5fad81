import { describe, expect, it } from 'vitest';
import { toRequest, withoutFactorsIfOff } from '../../../../core/src/resources/mfa/normalize.ts';
import { mfaLive } from '../../../../core/src/resources/mfa/live/index.ts';
import { fillOmitted } from '../../../../core/src/sync/fill-omitted.ts';
import { setMfaRequest } from '#core/resources/mfa';
import type { JsonObject } from '#core/json';

const id = { UserPoolId: 'eu-north-1_Harb0r001' };
const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const caller = { SnsCallerArn: 'arn:aws:iam::111122223333:role/harbor-sms', ExternalId: 'harbor' };
const sms = {
  SmsMfaConfiguration: { SmsAuthenticationMessage: 'Your code is {####}', SmsConfiguration: caller },
};
const email = { EmailMfaConfiguration: { Message: 'Your code is {####}', Subject: 'Code' } };
const passkeys = {
  WebAuthnConfiguration: {
    RelyingPartyId: 'login.harbor.example',
    UserVerification: 'required',
    FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  },
};

describe('a response of GetUserPoolMfaConfig as a request', () => {
  it('has all five blocks and the pool ID, in the API’s order', () => {
    const described = { ...passkeys, ...email, ...totp, ...sms, MfaConfiguration: 'ON', ...id };
    const request = toRequest(described);
    expect(request).toEqual(described);
    expect(Object.keys(request)).toEqual([
      'UserPoolId',
      'SmsMfaConfiguration',
      'SoftwareTokenMfaConfiguration',
      'EmailMfaConfiguration',
      'MfaConfiguration',
      'WebAuthnConfiguration',
    ]);
    expect(toRequest(request)).toEqual(request);
  });

  it.each<[what: string, described: JsonObject, request: JsonObject]>([
    [
      'no metadata and nulls',
      { ...id, MfaConfiguration: 'OFF', $metadata: {}, ResponseMetadata: {}, EmailMfaConfiguration: null },
      { ...id, MfaConfiguration: 'OFF' },
    ],
    ['the mode OFF if there is none', id, { ...id, MfaConfiguration: 'OFF' }],
    [
      'no factors while MFA is off, but passkeys',
      {
        ...id,
        MfaConfiguration: 'OFF',
        ...sms,
        ...email,
        ...passkeys,
        SoftwareTokenMfaConfiguration: { Enabled: false },
      },
      { ...id, MfaConfiguration: 'OFF', ...passkeys },
    ],
    [
      'no SMS without a role to send with',
      { ...id, MfaConfiguration: 'ON', ...totp, SmsMfaConfiguration: { SmsAuthenticationMessage: 'Code {####}' } },
      { ...id, MfaConfiguration: 'ON', ...totp },
    ],
    [
      'SMS through AWS End User Messaging',
      { ...id, MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsConfiguration: { EumsSms: { CallerArn: 'x' } } } },
      { ...id, MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsConfiguration: { EumsSms: { CallerArn: 'x' } } } },
    ],
    [
      'settings that the SDK does not have',
      { ...id, MfaConfiguration: 'ON', ...totp, CarrierPigeonMfaConfiguration: { Enabled: true } },
      { ...id, MfaConfiguration: 'ON', ...totp, CarrierPigeonMfaConfiguration: { Enabled: true } },
    ],
  ])('has %s', (_, described, request) => {
    expect(toRequest(described)).toEqual(request);
  });
});

describe('the configuration after a push', () => {
  const fill = (file: JsonObject, live: JsonObject) => fillOmitted(setMfaRequest, file, live, 'keep');
  const live = { ...id, MfaConfiguration: 'OPTIONAL', ...totp, ...email, ...passkeys };

  it('keeps the live settings that the file omits', () => {
    const { filled, leftOut } = mfaLive.targetOf({ ...id, MfaConfiguration: 'ON' }, live, fill);
    expect(filled).toEqual({ ...live, MfaConfiguration: 'ON' });
    expect(leftOut.map(({ path }) => path.join('.'))).toEqual([
      'SoftwareTokenMfaConfiguration',
      'EmailMfaConfiguration',
      'WebAuthnConfiguration',
    ]);
  });

  it('drops the live factors if the file turns MFA off', () => {
    const { filled, leftOut } = mfaLive.targetOf({ ...id, MfaConfiguration: 'OFF' }, live, fill);
    expect(filled).toEqual({ ...id, MfaConfiguration: 'OFF', ...passkeys });
    expect(leftOut.map(({ path }) => path.join('.'))).toEqual(['WebAuthnConfiguration']);
  });

  it('keeps the factors in the file, because a rule reports them', () => {
    const file = { ...id, MfaConfiguration: 'OFF', ...totp };
    expect(mfaLive.targetOf(file, { ...id, MfaConfiguration: 'OFF' }, fill).filled).toEqual(file);
  });

  it('resets the settings that the file omits, and adds no factor that the service would reject', () => {
    const reset = (file: JsonObject, from: JsonObject) => fillOmitted(setMfaRequest, file, from, 'reset');
    expect(mfaLive.targetOf({ ...id, MfaConfiguration: 'ON', ...totp }, live, reset).filled).toEqual({
      ...id,
      MfaConfiguration: 'ON',
      ...totp,
      // The domain has no default. Passkeys that are registered for it keep working.
      WebAuthnConfiguration: {
        ...passkeys.WebAuthnConfiguration,
        UserVerification: 'preferred',
        FactorConfiguration: 'SINGLE_FACTOR',
      },
    });
  });

  it('is the same with default passkey settings, whether they are kept or reset', () => {
    const atDefault = { WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } };
    const [kept, wiped] = (['keep', 'reset'] as const).map((choice) =>
      fillOmitted(setMfaRequest, { ...id, ...totp }, { ...id, ...atDefault }, choice),
    );
    expect(kept?.filled).toEqual(wiped?.filled);
  });
});

it('a request keeps its factors unless its mode is OFF', () => {
  expect(withoutFactorsIfOff({ ...totp, MfaConfiguration: 'ON' })).toEqual({ ...totp, MfaConfiguration: 'ON' });
  expect(withoutFactorsIfOff({ ...totp, MfaConfiguration: 'OFF' })).toEqual({ MfaConfiguration: 'OFF' });
});
