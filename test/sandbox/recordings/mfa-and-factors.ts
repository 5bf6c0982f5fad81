import { create, factors, invalid, invalidCut, setMfa, sms, totp, update, type Recording } from './recording.ts';

const email = { AutoVerifiedAttributes: ['email'] };
const password = { AllowedFirstAuthFactors: ['PASSWORD'] };
const emailOtp = { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] };
const on = { MfaConfiguration: 'ON', ...totp } as const;
const optional = { MfaConfiguration: 'OPTIONAL', ...totp } as const;
const relyingParty = 'auth.harbor.example';
const passkey = (FactorConfiguration: string, UserVerification = 'required'): object => ({
  WebAuthnConfiguration: { RelyingPartyId: relyingParty, UserVerification, FactorConfiguration },
});
const multi = passkey('MULTI_FACTOR_WITH_USER_VERIFICATION');
const otpText = 'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled';
const passkeyText = 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA';
const singleText =
  'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor';
const togetherText = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together";
const noFactorText = 'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.';
const senderText =
  'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT';

/** MFA and first factors, changed by both of the calls that can change them (us-east-1). */
export const mfaAndFactors: Recording = {
  source: 'go-to-k/cdkd, MFA',
  date: '2026-08-19 to 2026-09-23',
  sequences: [
    {
      title: 'a one-time password added while MFA is required',
      pool: {},
      mfa: on,
      steps: [
        update(
          { ...email, ...factors('PASSWORD', 'EMAIL_OTP') },
          {
            ...invalidCut(otpText),
            pool: { AutoVerifiedAttributes: undefined, 'Policies.SignInPolicy': password, MfaConfiguration: 'ON' },
          },
        ),
        setMfa(optional),
        update(factors('PASSWORD', 'EMAIL_OTP'), { pool: { 'Policies.SignInPolicy': emailOtp } }),
      ],
    },
    {
      title: 'a passkey added while MFA is required',
      pool: {},
      mfa: on,
      steps: [
        update(
          { ...email, ...factors('PASSWORD', 'WEB_AUTHN') },
          {
            ...invalidCut(passkeyText),
            pool: { AutoVerifiedAttributes: undefined, 'Policies.SignInPolicy': password, MfaConfiguration: 'ON' },
          },
        ),
      ],
    },
    {
      title: 'a passkey that counts as MFA added while MFA is required',
      pool: {},
      mfa: { ...on, ...multi },
      steps: [
        update(factors('PASSWORD', 'WEB_AUTHN'), {
          mfa: {
            MfaConfiguration: 'ON',
            SoftwareTokenMfaConfiguration: { Enabled: true },
            'WebAuthnConfiguration.FactorConfiguration': 'MULTI_FACTOR_WITH_USER_VERIFICATION',
          },
        }),
      ],
    },
    {
      title: 'a list of first factors that an update keeps',
      pool: factors('PASSWORD', 'EMAIL_OTP'),
      mfa: optional,
      steps: [
        update(email, { pool: { ...email, 'Policies.SignInPolicy': emailOtp, MfaConfiguration: 'OPTIONAL' } }),
        setMfa(on, { ...invalidCut(otpText), pool: { MfaConfiguration: 'OPTIONAL' } }),
      ],
    },
    ...(['EMAIL_OTP', 'SMS_OTP'] as const).map((factor) => ({
      title: `${factor} as a first factor`,
      pool: { ...factors('PASSWORD', factor), SmsConfiguration: sms },
      steps: [setMfa(on, invalidCut(otpText)), setMfa(optional)],
    })),
    {
      title: 'a passkey as a first factor',
      pool: factors('PASSWORD', 'WEB_AUTHN'),
      steps: [
        setMfa({ ...on, ...passkey('SINGLE_FACTOR') }, invalidCut(singleText)),
        setMfa({ ...on, ...multi }, { mfa: { MfaConfiguration: 'ON' } }),
        setMfa(on, invalidCut(singleText)),
        setMfa({ ...on, ...passkey('MULTI_FACTOR_WITH_USER_VERIFICATION', 'preferred') }),
        setMfa({ MfaConfiguration: 'OFF', ...multi }, { mfa: { SoftwareTokenMfaConfiguration: undefined } }),
        setMfa({ ...optional, ...passkey('SINGLE_FACTOR') }),
      ],
    },
    {
      title: 'SetUserPoolMfaConfig without the passkey configuration',
      pool: {},
      mfa: { ...optional, ...multi },
      steps: [setMfa(optional, { mfa: { 'WebAuthnConfiguration.FactorConfiguration': 'SINGLE_FACTOR' } })],
    },
    {
      title: 'SetUserPoolMfaConfig without the factor configuration',
      pool: {},
      mfa: { MfaConfiguration: 'OFF', ...multi },
      steps: [
        setMfa(
          { MfaConfiguration: 'OFF', WebAuthnConfiguration: { RelyingPartyId: relyingParty } },
          {
            mfa: {
              'WebAuthnConfiguration.FactorConfiguration': 'SINGLE_FACTOR',
              'WebAuthnConfiguration.UserVerification': undefined,
              'WebAuthnConfiguration.RelyingPartyId': relyingParty,
            },
          },
        ),
      ],
    },
    {
      title: 'SetUserPoolMfaConfig with nothing but the ID',
      pool: {},
      mfa: on,
      steps: [setMfa({}, { mfa: { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: undefined } })],
    },
    {
      title: 'SetUserPoolMfaConfig without a mode',
      pool: {},
      steps: [
        setMfa({ SoftwareTokenMfaConfiguration: { Enabled: false } }, invalidCut(togetherText)),
        setMfa(totp, invalidCut(togetherText)),
        setMfa({ MfaConfiguration: 'OFF', EmailMfaConfiguration: {} }, invalidCut(togetherText)),
        setMfa({ MfaConfiguration: 'OFF', ...passkey('SINGLE_FACTOR') }),
      ],
    },
    {
      title: 'SetUserPoolMfaConfig without a factor',
      pool: {},
      steps: [
        setMfa({ MfaConfiguration: 'ON' }, invalid(noFactorText)),
        setMfa({ MfaConfiguration: 'OPTIONAL' }, invalid(noFactorText)),
      ],
    },
    {
      title: 'email as a factor from the default sender',
      pool: {},
      steps: [setMfa({ MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} }, invalidCut(senderText))],
    },
    {
      title: 'the response of GetUserPoolMfaConfig sent back',
      pool: {},
      mfa: { ...optional, ...multi },
      steps: [
        setMfa({}),
        setMfa(
          { ...optional, ...multi },
          {
            mfa: {
              MfaConfiguration: 'OPTIONAL',
              SoftwareTokenMfaConfiguration: { Enabled: true },
              WebAuthnConfiguration: {
                RelyingPartyId: relyingParty,
                UserVerification: 'required',
                FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
              },
            },
          },
        ),
      ],
    },
    {
      title: 'MFA required by an update without a factor',
      pool: {},
      steps: [
        update(
          { MfaConfiguration: 'ON', SmsConfiguration: sms },
          invalid('Cannot turn MFA functionality ON, once the user pool has been created'),
        ),
      ],
    },
    {
      title: 'first factors of a new pool',
      steps: [
        create(
          factors('PASSWORD', 'SMS_OTP'),
          invalid('SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration'),
        ),
        create(factors('PASSWORD', 'EMAIL_OTP'), { pool: { 'Policies.SignInPolicy': emailOtp } }),
      ],
    },
  ],
};
