import type { UpdateUserPoolRequest, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { lambdaArn, open } from './harness.ts';

/** Returns a pool's description after an update with the given settings. */
async function afterUpdate(settings: Omit<UpdateUserPoolRequest, 'UserPoolId'>): Promise<UserPoolType> {
  const { pools, update, describe } = await open();
  const { Id } = pools.create({ PoolName: 'Customers' });
  await update(Id, settings);
  return describe(Id);
}

describe('a setting with a legacy alias', () => {
  it('shows the template’s messages in the legacy settings', async () => {
    const template = { SmsMessage: 'SMS {####}', EmailMessage: 'Mail {####}', EmailSubject: 'Subject' };
    expect(await afterUpdate({ VerificationMessageTemplate: template })).toMatchObject({
      VerificationMessageTemplate: { ...template, DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      SmsVerificationMessage: 'SMS {####}',
      EmailVerificationMessage: 'Mail {####}',
      EmailVerificationSubject: 'Subject',
    });
  });

  it('shows the legacy messages in the template', async () => {
    const older = {
      SmsVerificationMessage: 'SMS {####}',
      EmailVerificationMessage: 'Mail {####}',
      EmailVerificationSubject: 'Subject',
    };
    expect(await afterUpdate(older)).toMatchObject({
      ...older,
      VerificationMessageTemplate: { SmsMessage: 'SMS {####}', EmailMessage: 'Mail {####}', EmailSubject: 'Subject' },
    });
  });

  it('gives precedence to the template', async () => {
    const pool = await afterUpdate({
      SmsVerificationMessage: 'older {####}',
      VerificationMessageTemplate: { SmsMessage: 'newer {####}' },
    });
    expect(pool.SmsVerificationMessage).toBe('newer {####}');
  });

  it('copies the pre-token trigger from either of its two settings to the other', async () => {
    const both = {
      PreTokenGeneration: lambdaArn('tokens'),
      PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: lambdaArn('tokens') },
    } as const;
    const { PreTokenGeneration, PreTokenGenerationConfig } = both;
    expect((await afterUpdate({ LambdaConfig: { PreTokenGeneration } })).LambdaConfig).toEqual(both);
    expect((await afterUpdate({ LambdaConfig: { PreTokenGenerationConfig } })).LambdaConfig).toEqual(both);
  });

  it('shows the validity period of temporary passwords as that of unused accounts, too', async () => {
    const pool = await afterUpdate({ Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 30 } } });
    expect(pool.AdminCreateUserConfig?.UnusedAccountValidityDays).toBe(30);
  });

  it('uses the validity period of unused accounts if the pool is created without one for temporary passwords', async () => {
    const { pools } = await open();
    const pool = pools.create({ PoolName: 'Customers', AdminCreateUserConfig: { UnusedAccountValidityDays: 30 } });
    expect(pool.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays).toBe(30);
    expect(pool.AdminCreateUserConfig?.UnusedAccountValidityDays).toBe(30);
  });
});
