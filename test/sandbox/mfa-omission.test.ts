// How SetUserPoolMfaConfig treats settings that a request omits, and how UpdateUserPool affects the factors.
// If the effect was not recorded, the row contains the harsher of the possible effects.

import {
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  type EmailConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import type { MfaConfig } from '#sandbox';
import { open, roleArn, sesArn } from './harness.ts';

const EmailConfiguration: EmailConfigurationType = { EmailSendingAccount: 'DEVELOPER', SourceArn: sesArn };

const everything: MfaConfig = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {
    SmsAuthenticationMessage: 'Code {####}',
    SmsConfiguration: { SnsCallerArn: roleArn, ExternalId: 'external' },
  },
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: { Message: 'Your code: {####}', Subject: 'Code' },
  WebAuthnConfiguration: {
    RelyingPartyId: 'auth.example.com',
    UserVerification: 'required',
    FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  },
};

type Row = [omitted: string, request: MfaConfig, after: MfaConfig];

function without(...names: (keyof MfaConfig)[]): MfaConfig {
  return Object.fromEntries(Object.entries(everything).filter(([name]) => !names.some((one) => one === name)));
}

function withPasskeys(settings: MfaConfig['WebAuthnConfiguration']): MfaConfig {
  return { ...everything, WebAuthnConfiguration: settings };
}

const rows: Row[] = [
  [
    'mode and factors: MFA is off, and passkeys are a single factor',
    {},
    {
      MfaConfiguration: 'OFF',
      SmsMfaConfiguration: everything.SmsMfaConfiguration,
      WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' },
    },
  ],
  [
    'SoftwareTokenMfaConfiguration: off',
    without('SoftwareTokenMfaConfiguration'),
    without('SoftwareTokenMfaConfiguration'),
  ],
  ['EmailMfaConfiguration: off', without('EmailMfaConfiguration'), without('EmailMfaConfiguration')],
  ['SmsMfaConfiguration, with another factor: off', without('SmsMfaConfiguration'), without('SmsMfaConfiguration')],
  [
    'WebAuthnConfiguration: all of it is reset',
    without('WebAuthnConfiguration'),
    withPasskeys({ FactorConfiguration: 'SINGLE_FACTOR' }),
  ],
  [
    'UserVerification: no longer required',
    withPasskeys({ RelyingPartyId: 'a.example.com', FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' }),
    withPasskeys({ RelyingPartyId: 'a.example.com', FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' }),
  ],
  [
    'FactorConfiguration: a single factor',
    withPasskeys({ RelyingPartyId: 'a.example.com', UserVerification: 'required' }),
    withPasskeys({
      RelyingPartyId: 'a.example.com',
      UserVerification: 'required',
      FactorConfiguration: 'SINGLE_FACTOR',
    }),
  ],
  [
    'RelyingPartyId: removed',
    withPasskeys({ UserVerification: 'required', FactorConfiguration: 'SINGLE_FACTOR' }),
    withPasskeys({ UserVerification: 'required', FactorConfiguration: 'SINGLE_FACTOR' }),
  ],
];

describe('a setting omitted from SetUserPoolMfaConfig', () => {
  it.each<Row>(rows)('%s', async (_omitted, request, after) => {
    const { client, UserPoolId } = await openWithEverything();
    await client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...request }));
    const { $metadata: _, ...config } = await client.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
    expect(config).toEqual(after);
  });

  it('SmsMfaConfiguration: the pool loses its SMS settings, too', async () => {
    const { client, describe, UserPoolId } = await openWithEverything();
    await client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...without('SmsMfaConfiguration') }));
    const pool = await describe(UserPoolId);
    expect([pool.SmsConfiguration, pool.SmsAuthenticationMessage]).toEqual([undefined, undefined]);
  });

  it('SmsConfiguration in the SMS block: the request is rejected, although the pool has an SmsConfiguration', async () => {
    const { client, UserPoolId } = await openWithEverything();
    const SmsMfaConfiguration = { SmsAuthenticationMessage: 'New {####}' };
    const sent = client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...everything, SmsMfaConfiguration }));
    await expect(sent).rejects.toThrow('external id and a valid caller arn are required');
  });
});

it('sending back the response of GetUserPoolMfaConfig changes nothing', async () => {
  const { client, UserPoolId } = await openWithEverything();
  const { $metadata: _, ...before } = await client.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
  const { $metadata: __, ...after } = await client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...before }));
  expect(after).toEqual(before);
});

it('an UpdateUserPool request without MfaConfiguration keeps the mode, the factors and the passkey settings', async () => {
  const { pools, update, UserPoolId } = await openWithEverything();
  await update(UserPoolId, { PoolName: 'Shop', SmsAuthenticationMessage: 'Code {####}', EmailConfiguration });
  expect(pools.mfa(UserPoolId)).toEqual(everything);
});

async function openWithEverything() {
  const opened = await open();
  const { Id: UserPoolId } = opened.pools.create({ PoolName: 'Customers', EmailConfiguration }, { mfa: everything });
  return { ...opened, UserPoolId };
}
