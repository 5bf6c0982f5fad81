import type { JsonObject } from '#core/json';
import { poolLive } from '#core/resources/pool/live';
import { planStep, toLivePool, type StepPlan } from '#core/sync';
import { mfaLive } from '../../../../core/src/resources/mfa/live/index.ts';

export const id = { UserPoolId: 'eu-north-1_Harb0r001' };
export const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
export const email = { EmailMfaConfiguration: { Message: 'Code {####}' } };
export const sms = {
  SmsMfaConfiguration: {
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/sms', ExternalId: 'harbor' },
  },
};
export const passkeys = {
  WebAuthnConfiguration: {
    RelyingPartyId: 'login.harbor.example',
    UserVerification: 'required',
    FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  },
};
const optional = { MfaConfiguration: 'OPTIONAL' };
export const off = { MfaConfiguration: 'OFF' };
export const on = { MfaConfiguration: 'ON' };

/** A push that replaces the live configuration, with its risks as `code: message`. */
type MfaPush = readonly [what: string, live: JsonObject, file: JsonObject, risks: readonly string[], pool?: JsonObject];

/** Plans a push of MFA settings. @param pool the description of the live pool, if it was read */
export const planMfa = (live: JsonObject, file: JsonObject, pool?: JsonObject): StepPlan =>
  planStep({
    file: { ...id, ...file },
    live: toLivePool(mfaLive, { ...id, ...live }),
    base: undefined,
    leftOut: 'reset',
    ...(pool ? { companions: [toLivePool(poolLive, { Id: id.UserPoolId, ...pool })] } : {}),
  });

export const mfaPushes: readonly MfaPush[] = [
  [
    'factors are added',
    off,
    { ...optional, ...totp, EmailMfaConfiguration: {}, ...sms },
    [
      'mfa-factor-added: Users can use an authenticator app as a second factor.',
      'mfa-factor-added: Users can use email as a second factor.',
      'mfa-factor-added: Users can use SMS as a second factor.',
    ],
  ],
  ['no change', { ...on, ...totp, ...passkeys }, { ...on, ...totp, ...passkeys }, []],
  [
    'MFA is lowered',
    { ...on, ...totp },
    { ...optional, ...totp },
    ['live-mfa-lowered: MFA is lowered from ON to OPTIONAL.'],
  ],
  [
    'MFA is turned off',
    { ...optional, ...totp },
    off,
    [
      'live-mfa-lowered: MFA is turned off (was OPTIONAL), and its factors are dropped.',
      'mfa-factor-removed: Users can no longer use an authenticator app.',
    ],
  ],
  [
    'MFA becomes required',
    { ...optional, ...totp },
    { ...on, ...totp },
    ['mfa-required: MFA is required: users without a second factor must set one up at their next sign-in.'],
  ],
  [
    'factors are removed',
    { ...optional, ...totp, ...email },
    { ...optional, SoftwareTokenMfaConfiguration: { Enabled: false }, ...sms },
    [
      'mfa-factor-added: Users can use SMS as a second factor.',
      'mfa-factor-removed: Users can no longer use an authenticator app.',
      'mfa-factor-removed: Users can no longer use email as a second factor.',
    ],
  ],
  [
    'SMS is removed',
    { ...optional, ...totp, ...sms },
    { ...optional, ...totp },
    [
      'mfa-factor-removed: Users can no longer use SMS as a second factor.',
      'mfa-sms-dropped: The request has no SmsMfaConfiguration, although the pool sends SMS. Users report that Cognito rejects this if the pool has no other factor.',
    ],
  ],
  [
    'a pool that verifies phone numbers gets no SMS',
    { ...optional, ...totp },
    { ...on, ...totp },
    [
      'mfa-required: MFA is required: users without a second factor must set one up at their next sign-in.',
      "mfa-sms-dropped: The request has no SmsMfaConfiguration, although the pool verifies phone numbers. Users report that Cognito rejects this. Add SmsMfaConfiguration, or first remove phone_number from the pool's AutoVerifiedAttributes.",
    ],
    { AutoVerifiedAttributes: ['phone_number'] },
  ],
  [
    'the relying party changes',
    { ...optional, ...totp, ...passkeys },
    {
      ...optional,
      ...totp,
      WebAuthnConfiguration: { ...passkeys.WebAuthnConfiguration, RelyingPartyId: 'other.example' },
    },
    [
      'mfa-rp-changed: All registered passkeys stop working: their domain changes from login.harbor.example to other.example.',
    ],
  ],
  [
    'passkeys are weakened',
    { ...optional, ...totp, ...passkeys },
    {
      ...optional,
      ...totp,
      WebAuthnConfiguration: {
        RelyingPartyId: 'login.harbor.example',
        UserVerification: 'preferred',
        FactorConfiguration: 'SINGLE_FACTOR',
      },
    },
    [
      'mfa-factor-removed: Passkeys no longer count as MFA.',
      'mfa-verification-lowered: Passkeys no longer have to verify the user, for example with a PIN.',
    ],
  ],
  [
    'the passkey settings are reset',
    { ...optional, ...totp, ...passkeys },
    { ...optional, ...totp },
    [
      'mfa-factor-removed: Passkeys no longer count as MFA.',
      'mfa-verification-lowered: Passkeys no longer have to verify the user, for example with a PIN.',
    ],
  ],
  [
    'the text of codes by email is lost',
    { ...optional, ...email },
    off,
    [
      'live-mfa-lowered: MFA is turned off (was OPTIONAL), and its factors are dropped.',
      'mfa-factor-removed: Users can no longer use email as a second factor.',
      'mfa-email-template-lost: Emails with sign-in codes get the default text, because custom text can only be set while MFA is on.',
    ],
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } },
  ],
  [
    'authenticator apps in a replica',
    off,
    { ...optional, ...totp },
    [
      'mfa-factor-added: Users can use an authenticator app as a second factor.',
      "mfa-totp-replica: Users with an authenticator app can't sign in to a replica of the pool.",
    ],
    { Arn: 'arn:aws:cognito-idp:us-west-2:111122223333:userpool/eu-north-1_Harb0r001' },
  ],
  [
    'a relying party that is not the custom domain',
    off,
    { ...off, ...passkeys },
    [
      'mfa-factor-added: Passkeys that verify the user count as MFA.',
      "mfa-rp-custom-domain: The relying party ID login.harbor.example is neither the pool's custom domain, auth.kelp.example, nor a parent of it, so managed login might not work with passkeys.",
    ],
    { CustomDomain: 'auth.kelp.example' },
  ],
  [
    'the custom domain',
    off,
    { ...off, ...passkeys },
    ['mfa-factor-added: Passkeys that verify the user count as MFA.'],
    { CustomDomain: 'login.harbor.example' },
  ],
  [
    'a parent of the custom domain',
    off,
    { ...off, ...passkeys },
    ['mfa-factor-added: Passkeys that verify the user count as MFA.'],
    { CustomDomain: 'a.login.harbor.example' },
  ],
  [
    'SMS without its external ID',
    { ...optional, ...sms },
    {
      ...optional,
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/sms' } },
    },
    ['live-sms-external-id-removed: SMS is sent without an external ID.'],
  ],
];
