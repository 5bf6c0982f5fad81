import {
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  type CreateUserPoolRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import type { MfaConfig } from '#sandbox';
import { mfaRules } from '../../sandbox/src/validation/index.ts';
import { answerOf, open, roleArn, sesArn } from './harness.ts';

type Live = Omit<CreateUserPoolRequest, 'PoolName'>;

const sms = { SnsCallerArn: roleArn, ExternalId: 'external' };
const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const ownEmail: Live = { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: sesArn } };
const recovery = (...names: ('verified_email' | 'verified_phone_number')[]): Live => ({
  AccountRecoverySetting: { RecoveryMechanisms: names.map((Name, index) => ({ Priority: index + 1, Name })) },
});

async function answer(config: MfaConfig, live: Live = {}): Promise<string> {
  const { pools, client } = await open();
  const { Id } = pools.create({ PoolName: 'Customers', ...live });
  return answerOf(client.send(new SetUserPoolMfaConfigCommand({ UserPoolId: Id, ...config })));
}

type Row = [code: string, config: MfaConfig, answer: string, live?: Live];

const rejected: Row[] = [
  [
    'mfa-config-off-with-factor',
    { ...totp, MfaConfiguration: 'OFF' },
    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
  ],
  [
    'mfa-config-off-with-factor',
    { SoftwareTokenMfaConfiguration: { Enabled: false } },
    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
  ],
  [
    // This rule takes effect before the one about the email sender.
    'mfa-config-off-with-factor',
    { EmailMfaConfiguration: {} },
    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
  ],
  [
    'mfa-config-no-factor',
    { MfaConfiguration: 'ON', WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } },
    'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
  ],
  [
    'mfa-config-all-disabled',
    { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: false } },
    "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
  ],
  [
    'mfa-config-drops-sms-of-phone',
    { ...totp, MfaConfiguration: 'OPTIONAL' },
    'SMS configuration is required when phone_number is selected for auto verification',
    { AutoVerifiedAttributes: ['phone_number'], SmsConfiguration: sms },
  ],
  [
    'mfa-email-needs-developer',
    { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} },
    'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount.',
  ],
  [
    'mfa-email-recovery',
    { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} },
    'Invalid account recovery setting parameter. Account Recovery Setting needs a second recovery mechanism when Email MFA is configured.',
    { ...ownEmail, ...recovery('verified_email') },
  ],
  [
    'mfa-config-on-webauthn-first-factor',
    { ...totp, MfaConfiguration: 'ON' },
    'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
  ],
  [
    'mfa-on-otp-first-factor',
    { ...totp, MfaConfiguration: 'ON' },
    'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } },
  ],
  [
    'mfa-sms-recovery-phone',
    { MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsConfiguration: sms } },
    'Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number as a recovery mechanism when SMS MFA is configured.',
    recovery('verified_email', 'verified_phone_number'),
  ],
  [
    'sms-caller-xor-eums',
    {
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration: { ...sms, EumsSms: { CallerArn: roleArn } } },
    },
    'SmsConfiguration must have either SnsCallerArn or EumsSms, but not both',
  ],
  ...[{}, { SnsCallerArn: roleArn }, { ...sms, SnsCallerArn: roleArn.replace('role/', 'user/') }].map(
    (SmsConfiguration): Row => [
      'mfa-config-sms-incomplete',
      { SmsMfaConfiguration: { SmsConfiguration } },
      'Invalid SMS MFA configuration given, external id and a valid caller arn are required',
    ],
  ),
  [
    'sms-role-account',
    {
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: {
        SmsConfiguration: { ...sms, SnsCallerArn: roleArn.replace('123456789012', '210987654321') },
      },
    },
    'Cross-account pass role is not allowed.',
  ],
  [
    'sms-region',
    { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: { SmsConfiguration: { ...sms, SnsRegion: 'us-east-1' } } },
    'Invalid snsRegion. Allowed SNS region for eu-west-1 is eu-west-1',
  ],
  [
    'sms-eums-region',
    {
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration: { EumsSms: { CallerArn: roleArn, Region: 'us-east-1' } } },
    },
    'EumsSms Region must be the Region of the user pool: eu-west-1',
  ],
];

describe('SetUserPoolMfaConfig rejects', () => {
  it.each<Row>(rejected)('%s: %j', async (_code, config, expected, live) => {
    expect(await answer(config, live)).toBe(`InvalidParameterException: ${expected}`);
  });

  it('features that the tier does not include', async () => {
    const live: Live = { ...ownEmail, UserPoolTier: 'LITE' };
    const config: MfaConfig = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} };
    expect(await answer(config, live)).toBe(
      'FeatureUnavailableInTierException: The following features need to be disabled for the LITE pricing tier configured: Email MFA',
    );
  });

  it('requests for every reason that the sandbox implements', () => {
    const tested = new Set([...rejected.map(([code]) => code), 'tier-feature']);
    expect(tested).toEqual(new Set(mfaRules.map(({ code }) => code)));
  });

  it('values outside their limits', async () => {
    const config: MfaConfig = { MfaConfiguration: 'ON', EmailMfaConfiguration: { Message: 'no code' } };
    expect(await answer(config)).toContain("Value 'no code' at 'emailMfaConfiguration.message' failed");
  });
});

describe('SetUserPoolMfaConfig replaces', () => {
  const everything: MfaConfig = {
    MfaConfiguration: 'OPTIONAL',
    SmsMfaConfiguration: { SmsAuthenticationMessage: 'Code {####}', SmsConfiguration: sms },
    SoftwareTokenMfaConfiguration: { Enabled: true },
    EmailMfaConfiguration: { Message: 'Your code: {####}', Subject: 'Code' },
    WebAuthnConfiguration: {
      RelyingPartyId: 'auth.example.com',
      UserVerification: 'required',
      FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    },
  };

  it('the whole configuration, and the pool’s SMS settings with it', async () => {
    const { pools, client, describe } = await open();
    const { Id: UserPoolId, LastModifiedDate } = pools.create({ PoolName: 'Customers', ...ownEmail });
    const set = await client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...everything }));
    const get = await client.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
    expect(set).toMatchObject(everything);
    expect({ ...get, $metadata: 0 }).toEqual({ ...everything, $metadata: 0 });
    const pool = await describe(UserPoolId);
    expect(pool).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      SmsConfiguration: sms,
      SmsAuthenticationMessage: 'Code {####}',
    });
    expect(pool.LastModifiedDate!.getTime()).toBeGreaterThan(LastModifiedDate.getTime());
  });

  it('the whole configuration with an empty one if the request is empty, except the pool’s SMS settings', async () => {
    const { pools, client } = await open();
    const { Id: UserPoolId } = pools.create({ PoolName: 'Customers', ...ownEmail }, { mfa: everything });
    await client.send(new SetUserPoolMfaConfigCommand({ UserPoolId }));
    expect(pools.mfa(UserPoolId)).toEqual({
      MfaConfiguration: 'OFF',
      SmsMfaConfiguration: everything.SmsMfaConfiguration,
      WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' },
    });
  });

  it('a passkey configuration even while MFA is off', async () => {
    const { pools, client } = await open();
    const { Id: UserPoolId } = pools.create({ PoolName: 'Customers' });
    const { WebAuthnConfiguration } = everything;
    await client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'OFF', WebAuthnConfiguration }));
    expect(pools.mfa(UserPoolId)).toEqual({ MfaConfiguration: 'OFF', WebAuthnConfiguration });
  });
});

it('an update that turns MFA off removes the factors, but not the passkeys', async () => {
  const { pools, update } = await open();
  const WebAuthnConfiguration = { RelyingPartyId: 'auth.example.com', FactorConfiguration: 'SINGLE_FACTOR' } as const;
  const mfa: MfaConfig = { MfaConfiguration: 'OPTIONAL', ...totp, WebAuthnConfiguration };
  const { Id } = pools.create({ PoolName: 'Customers' }, { mfa });
  await update(Id, {});
  expect(pools.mfa(Id)).toEqual(mfa);
  await update(Id, { MfaConfiguration: 'OFF' });
  expect(pools.mfa(Id)).toEqual({ MfaConfiguration: 'OFF', WebAuthnConfiguration });
});
