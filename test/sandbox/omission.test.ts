import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { keyArn, lambdaArn, open, roleArn, sesArn } from './harness.ts';

type Settings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** What an update without a member makes of it, on a pool that had it set. */
async function afterOmitting(live: Settings, sent: Settings = {}): Promise<Record<string, unknown>> {
  const { pools, update, describe } = await open();
  const { Id } = pools.create({ ...live, PoolName: live.PoolName ?? 'Customers' });
  await update(Id, sent);
  return (await describe(Id)) as Record<string, unknown>;
}

/** A new pool of which nothing is said but its name. */
async function barePool(): Promise<Record<string, unknown>> {
  const { pools } = await open();
  return pools.create({ PoolName: 'Customers' }) as unknown as Record<string, unknown>;
}

describe('a member left out of an update', () => {
  it.each<[string, Settings]>([
    ['Policies', { Policies: { PasswordPolicy: { MinimumLength: 20 } } }],
    ['DeletionProtection', { DeletionProtection: 'ACTIVE' }],
    ['LambdaConfig', { LambdaConfig: { PreSignUp: lambdaArn('a') } }],
    ['AutoVerifiedAttributes', { AutoVerifiedAttributes: ['email'] }],
    ['VerificationMessageTemplate', { VerificationMessageTemplate: { EmailSubject: 'Subject' } }],
    ['EmailVerificationSubject', { EmailVerificationSubject: 'Subject' }],
    ['EmailVerificationMessage', { EmailVerificationMessage: 'Mail {####}' }],
    ['SmsVerificationMessage', { SmsVerificationMessage: 'SMS {####}' }],
    ['SmsAuthenticationMessage', { SmsAuthenticationMessage: 'SMS {####}' }],
    [
      'UserAttributeUpdateSettings',
      {
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      },
    ],
    ['MfaConfiguration', { MfaConfiguration: 'OPTIONAL', SmsConfiguration: { SnsCallerArn: roleArn } }],
    ['DeviceConfiguration', { DeviceConfiguration: {} }],
    ['EmailConfiguration', { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: sesArn } }],
    ['SmsConfiguration', { SmsConfiguration: { SnsCallerArn: roleArn } }],
    ['UserPoolTags', { UserPoolTags: { team: 'identity' } }],
    ['AdminCreateUserConfig', { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }],
    ['UserPoolAddOns', { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } }],
    [
      'AccountRecoverySetting',
      { AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] } },
    ],
    ['UserPoolTier', { UserPoolTier: 'PLUS' }],
    ['KeyConfiguration', { KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: keyArn } }],
    ['IssuerConfiguration', { IssuerConfiguration: { Type: 'UPDATED' } }],
    ['AcrConfiguration', { AcrConfiguration: { Level2: { AcrValue: 'urn:example:2' } } }],
  ])('goes to its default: %s', async (member, live) => {
    const bare = await barePool();
    expect((await afterOmitting({}, live))[member], 'sent').not.toEqual(bare[member]);
    expect((await afterOmitting(live))[member], 'omitted').toEqual(bare[member]);
  });

  it.each<[string, Settings, unknown]>([
    ['Name', { PoolName: 'Partners' }, 'Partners'],
    [
      'DcrConfiguration',
      { DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['orders/read'] } },
      {
        EnableStatus: 'Disabled',
        OpenDcrEnabled: false,
        AuthenticatedGrantTypes: ['code', 'client_credentials'],
        OpenDcrGrantTypes: ['code'],
        AllowedScopes: ['orders/read'],
      },
    ],
  ])('stays: %s', async (member, live, expected) => {
    expect((await afterOmitting(live))[member]).toEqual(expected);
  });
});

describe('a member left out of a setting that is sent', () => {
  it('of a password policy: classes are not required, length 8, validity 7', async () => {
    const policies = { PasswordPolicy: { RequireNumbers: true, TemporaryPasswordValidityDays: 0 } };
    expect((await afterOmitting({}, { Policies: policies }))['Policies']).toEqual({
      PasswordPolicy: {
        MinimumLength: 8,
        RequireUppercase: false,
        RequireLowercase: false,
        RequireNumbers: true,
        RequireSymbols: false,
        TemporaryPasswordValidityDays: 7,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
    });
  });

  it('of policies: the password policy of a new pool', async () => {
    const policies = {
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
    } satisfies Settings['Policies'];
    expect((await afterOmitting({}, { Policies: policies }))['Policies']).toEqual({
      ...((await barePool())['Policies'] as object),
      ...policies,
    });
  });

  it('of DcrConfiguration: everything at its default, and registration on', async () => {
    const live: Settings = { DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['orders/read'] } };
    expect((await afterOmitting(live, { DcrConfiguration: {} }))['DcrConfiguration']).toEqual({
      EnableStatus: 'Enabled',
      OpenDcrEnabled: false,
      AuthenticatedGrantTypes: ['code', 'client_credentials'],
      OpenDcrGrantTypes: ['code'],
    });
  });

  it('of AcrConfiguration: the level’s default name', async () => {
    const sent: Settings = { AcrConfiguration: { Level3: { AcrValue: 'urn:example:3' } } };
    const live: Settings = { AcrConfiguration: { Level1: { AcrValue: 'urn:example:1' } } };
    expect((await afterOmitting(live, sent))['AcrConfiguration']).toMatchObject({
      Level1: { AcrValue: 'urn:cognito:loa:1' },
      Level3: { AcrValue: 'urn:example:3' },
    });
  });

  it('of LambdaConfig: the trigger is gone', async () => {
    const live: Settings = { LambdaConfig: { PreSignUp: lambdaArn('a'), CustomMessage: lambdaArn('b') } };
    const sent: Settings = { LambdaConfig: { CustomMessage: lambdaArn('b') } };
    expect((await afterOmitting(live, sent))['LambdaConfig']).toEqual(sent.LambdaConfig);
  });
});

describe('an empty setting', () => {
  it('of account recovery selects the legacy behaviour, which is not shown', async () => {
    expect(await afterOmitting({}, { AccountRecoverySetting: {} })).not.toHaveProperty('AccountRecoverySetting');
  });

  it('of devices turns device remembering on', async () => {
    expect((await afterOmitting({}, { DeviceConfiguration: {} }))['DeviceConfiguration']).toEqual({
      ChallengeRequiredOnNewDevice: false,
      DeviceOnlyRememberedOnUserPrompt: false,
    });
  });
});

describe('tags of AWS itself', () => {
  const stack = { 'aws:cloudformation:stack-name': 'customers' };

  it('stay whatever is sent', async () => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers', UserPoolTags: { team: 'identity' } });
    pools.replace(Id, { UserPoolTags: { ...stack, team: 'identity' } });
    await update(Id, {});
    expect((await describe(Id)).UserPoolTags).toEqual(stack);
    await update(Id, { UserPoolTags: { team: 'sales' } });
    expect((await describe(Id)).UserPoolTags).toEqual({ ...stack, team: 'sales' });
  });

  it('may be sent back', async () => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    pools.replace(Id, { UserPoolTags: stack });
    await update(Id, { UserPoolTags: stack });
    expect((await describe(Id)).UserPoolTags).toEqual(stack);
  });
});
