import { UpdateUserPoolRequest$, type UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { omissionTable } from '#sandbox';
import { keyArn, lambdaArn, open, roleArn, sesArn } from './harness.ts';

type Settings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** Returns the settings after an update that omits a setting of the pool. */
async function afterOmitting(live: Settings, sent: Settings = {}): Promise<Record<string, unknown>> {
  const { pools, update, describe } = await open();
  const { Id } = pools.create({ ...live, PoolName: live.PoolName ?? 'Customers' });
  await update(Id, sent);
  return (await describe(Id)) as Record<string, unknown>;
}

/** Returns the settings of a new pool with only a name. */
async function barePool(): Promise<Record<string, unknown>> {
  const { pools } = await open();
  return pools.create({ PoolName: 'Customers' }) as unknown as Record<string, unknown>;
}

/** For each setting, a value other than its default, together with the other settings that the value requires. */
const live: Readonly<Record<string, Settings>> = {
  PoolName: { PoolName: 'Partners' },
  Policies: { Policies: { PasswordPolicy: { MinimumLength: 20 } } },
  DeletionProtection: { DeletionProtection: 'ACTIVE' },
  LambdaConfig: { LambdaConfig: { PreSignUp: lambdaArn('a') } },
  AutoVerifiedAttributes: { AutoVerifiedAttributes: ['email'] },
  VerificationMessageTemplate: { VerificationMessageTemplate: { EmailSubject: 'Subject' } },
  EmailVerificationSubject: { EmailVerificationSubject: 'Subject' },
  EmailVerificationMessage: { EmailVerificationMessage: 'Mail {####}' },
  SmsVerificationMessage: { SmsVerificationMessage: 'SMS {####}' },
  SmsAuthenticationMessage: { SmsAuthenticationMessage: 'SMS {####}' },
  UserAttributeUpdateSettings: {
    AutoVerifiedAttributes: ['email'],
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  },
  MfaConfiguration: { MfaConfiguration: 'OPTIONAL', SmsConfiguration: { SnsCallerArn: roleArn } },
  DeviceConfiguration: { DeviceConfiguration: {} },
  EmailConfiguration: { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: sesArn } },
  SmsConfiguration: { SmsConfiguration: { SnsCallerArn: roleArn } },
  UserPoolTags: { UserPoolTags: { team: 'identity' } },
  AdminCreateUserConfig: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
  UserPoolAddOns: { UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } },
  DcrConfiguration: { DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['orders/read'] } },
  AccountRecoverySetting: {
    AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] },
  },
  UserPoolTier: { UserPoolTier: 'PLUS' },
  KeyConfiguration: { KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: keyArn } },
  IssuerConfiguration: { IssuerConfiguration: { Type: 'UPDATED' } },
  AcrConfiguration: { AcrConfiguration: { Level2: { AcrValue: 'urn:example:2' } } },
};

/** Settings that must be sent, because the update would be rejected without them. */
const alsoSent: Readonly<Record<string, Settings>> = {
  UserAttributeUpdateSettings: { AutoVerifiedAttributes: ['email'] },
};

const topLevel = omissionTable.filter(({ setting }) => !setting.includes('.'));

describe('a setting omitted from an update', () => {
  it('has a row with evidence in the table if the SDK can send it', () => {
    const [, , , , members] = UpdateUserPoolRequest$;
    const sendable = members.filter((member) => member !== 'UserPoolId');
    expect(topLevel.map(({ setting }) => setting).toSorted()).toEqual(sendable.toSorted());
    expect(omissionTable.filter(({ evidence }) => evidence.length < 20)).toEqual([]);
    expect(new Set(omissionTable.map(({ setting }) => setting)).size).toBe(omissionTable.length);
  });

  it.each(topLevel.map((row) => [row.setting, row.effect] as const))('%s is %s', async (setting, effect) => {
    const member = setting === 'PoolName' ? 'Name' : setting;
    const set = (await afterOmitting({}, live[setting]))[member];
    const bare = (await barePool())[member];
    expect(set, 'sent').not.toEqual(bare);
    expect((await afterOmitting(live[setting]!, alsoSent[setting]))[member]).toEqual(effect === 'kept' ? set : bare);
  });

  it('is kept even if no new pool could have it', async () => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    pools.replace(Id, { AccountRecoverySetting: undefined });
    await update(Id, {});
    expect(await describe(Id)).not.toHaveProperty('AccountRecoverySetting');
  });
});

describe('a property omitted from a setting that is sent', () => {
  it('has its default in a password policy: no required characters, length 8, validity 7', async () => {
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

  it('is kept in Policies', async () => {
    const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } satisfies object;
    const PasswordPolicy = { MinimumLength: 20 };
    const signIn: Settings = { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } };
    const expected = { SignInPolicy, PasswordPolicy: { MinimumLength: 20, RequireSymbols: false } };
    expect((await afterOmitting({ Policies: { PasswordPolicy } }, signIn))['Policies']).toMatchObject(expected);
    expect((await afterOmitting(signIn, { Policies: { PasswordPolicy } }))['Policies']).toMatchObject(expected);
  });

  it('is kept in a sign-in policy', async () => {
    const signIn: Settings = { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } };
    expect(await afterOmitting(signIn, { Policies: { SignInPolicy: {} } })).toMatchObject(signIn);
  });

  it('has its default in DcrConfiguration, which enables registration', async () => {
    const live: Settings = { DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['orders/read'] } };
    expect((await afterOmitting(live, { DcrConfiguration: {} }))['DcrConfiguration']).toEqual({
      EnableStatus: 'Enabled',
      OpenDcrEnabled: false,
      AuthenticatedGrantTypes: ['code', 'client_credentials'],
      OpenDcrGrantTypes: ['code'],
    });
  });

  it('has the level’s default name in AcrConfiguration', async () => {
    const sent: Settings = { AcrConfiguration: { Level3: { AcrValue: 'urn:example:3' } } };
    const live: Settings = { AcrConfiguration: { Level1: { AcrValue: 'urn:example:1' } } };
    expect((await afterOmitting(live, sent))['AcrConfiguration']).toMatchObject({
      Level1: { AcrValue: 'urn:cognito:loa:1' },
      Level3: { AcrValue: 'urn:example:3' },
    });
  });

  it('is removed from LambdaConfig', async () => {
    const live: Settings = { LambdaConfig: { PreSignUp: lambdaArn('a'), CustomMessage: lambdaArn('b') } };
    const sent: Settings = { LambdaConfig: { CustomMessage: lambdaArn('b') } };
    expect((await afterOmitting(live, sent))['LambdaConfig']).toEqual(sent.LambdaConfig);
  });
});

describe('an empty object', () => {
  it('selects the legacy behavior of account recovery, which is not shown', async () => {
    expect(await afterOmitting({}, { AccountRecoverySetting: {} })).not.toHaveProperty('AccountRecoverySetting');
  });

  it('turns on device remembering', async () => {
    expect((await afterOmitting({}, { DeviceConfiguration: {} }))['DeviceConfiguration']).toEqual({
      ChallengeRequiredOnNewDevice: false,
      DeviceOnlyRememberedOnUserPrompt: false,
    });
  });
});

describe('AWS tags', () => {
  const stack = { 'aws:cloudformation:stack-name': 'customers' };

  it('are kept, regardless of which tags are sent', async () => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers', UserPoolTags: { team: 'identity' } });
    pools.replace(Id, { UserPoolTags: { ...stack, team: 'identity' } });
    await update(Id, {});
    expect((await describe(Id)).UserPoolTags).toEqual({ ...stack, team: 'identity' });
    await update(Id, { UserPoolTags: { stage: 'test' } });
    expect((await describe(Id)).UserPoolTags).toEqual({ ...stack, stage: 'test' });
    await update(Id, { UserPoolTags: {} });
    expect((await describe(Id)).UserPoolTags).toEqual(stack);
  });

  it('may be sent back unchanged', async () => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    pools.replace(Id, { UserPoolTags: stack });
    await update(Id, { UserPoolTags: stack });
    expect((await describe(Id)).UserPoolTags).toEqual(stack);
  });
});
