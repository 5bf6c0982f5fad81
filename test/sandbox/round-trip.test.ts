import {
  CreateUserPoolCommand,
  UpdateUserPoolRequest$,
  type SchemaAttributeType,
  type UpdateUserPoolRequest,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { keyArn, lambdaArn, open, roleArn, sesArn } from './harness.ts';

/** Every setting of UpdateUserPool with a value other than its default. */
const everything: Omit<UpdateUserPoolRequest, 'UserPoolId'> = {
  PoolName: 'Customers, renamed',
  Policies: {
    PasswordPolicy: {
      MinimumLength: 12,
      RequireUppercase: false,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: false,
      PasswordHistorySize: 5,
      TemporaryPasswordValidityDays: 3,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
  },
  DeletionProtection: 'ACTIVE',
  LambdaConfig: {
    PreSignUp: lambdaArn('a'),
    CustomMessage: lambdaArn('b'),
    PostConfirmation: lambdaArn('c'),
    PreAuthentication: lambdaArn('d'),
    PostAuthentication: lambdaArn('e'),
    DefineAuthChallenge: lambdaArn('f'),
    CreateAuthChallenge: lambdaArn('g'),
    VerifyAuthChallengeResponse: lambdaArn('h'),
    PreTokenGeneration: lambdaArn('i'),
    UserMigration: lambdaArn('j'),
    PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambdaArn('i') },
    CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambdaArn('k') },
    CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: lambdaArn('l') },
    KMSKeyID: keyArn,
    InboundFederation: { LambdaVersion: 'V1_0', LambdaArn: lambdaArn('m') },
  },
  AutoVerifiedAttributes: ['phone_number', 'email'],
  SmsVerificationMessage: 'Your code: {####}',
  EmailVerificationMessage: '<p>Your code: {####}</p>',
  EmailVerificationSubject: 'Your code',
  VerificationMessageTemplate: {
    SmsMessage: 'Your code: {####}',
    EmailMessage: '<p>Your code: {####}</p>',
    EmailSubject: 'Your code',
    EmailMessageByLink: 'Please {##confirm##}',
    EmailSubjectByLink: 'Please confirm',
    DefaultEmailOption: 'CONFIRM_WITH_LINK',
  },
  SmsAuthenticationMessage: 'Sign in with {####}',
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  MfaConfiguration: 'OPTIONAL',
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  EmailConfiguration: {
    SourceArn: sesArn,
    ReplyToEmailAddress: 'help@example.com',
    EmailSendingAccount: 'DEVELOPER',
    From: 'Help <help@example.com>',
    ConfigurationSet: 'bulk',
  },
  SmsConfiguration: {
    EumsSms: {
      CallerArn: roleArn,
      ExternalId: 'external',
      OriginationIdentity: '+15551234567',
      ConfigurationSetName: 'bulk',
      InEntityId: 'entity',
      InTemplateId: 'template',
      Region: 'eu-west-1',
    },
  },
  UserPoolTags: { team: 'identity', stage: '' },
  AdminCreateUserConfig: {
    AllowAdminCreateUserOnly: true,
    InviteMessageTemplate: { SMSMessage: '{username}\n{####}', EmailMessage: '{username} {####}', EmailSubject: 'Hi' },
  },
  UserPoolAddOns: {
    AdvancedSecurityMode: 'ENFORCED',
    AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'AUDIT' },
  },
  DcrConfiguration: {
    EnableStatus: 'Enabled',
    OpenDcrEnabled: true,
    AuthenticatedGrantTypes: ['code'],
    OpenDcrGrantTypes: [],
    AllowedScopes: ['orders/read'],
  },
  AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_phone_number' }] },
  UserPoolTier: 'PLUS',
  KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: keyArn },
  IssuerConfiguration: { Type: 'UPDATED' },
  AcrConfiguration: {
    Level1: { AcrValue: 'urn:example:1' },
    Level2: { AcrValue: 'urn:example:2' },
    Level3: { AcrValue: 'urn:example:3' },
    Level4: { AcrValue: 'https://example.com/loa4' },
  },
};

/**
 * Expected values that differ from the request, because a setting is mirrored under another name or in another
 * structure.
 */
const mirrored = { AdminCreateUserConfig: { ...everything.AdminCreateUserConfig, UnusedAccountValidityDays: 3 } };
const expected: Record<string, unknown> = { ...everything, ...mirrored };

const described = (pool: UserPoolType, member: string): unknown =>
  (pool as Record<string, unknown>)[member === 'PoolName' ? 'Name' : member];

const [, , , , memberNames] = UpdateUserPoolRequest$;
const updatable = memberNames.filter((member) => member !== 'UserPoolId');

describe('a full update', () => {
  it('covers every setting that the SDK can send', () => {
    expect(updatable.filter((member) => !(member in everything))).toEqual([]);
    expect(updatable.length).toBeGreaterThanOrEqual(24);
  });

  it('is described exactly as sent', async () => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    await update(Id, everything);
    const pool = await describe(Id);
    for (const member of updatable)
      expect({ [member]: described(pool, member) }).toEqual({ [member]: expected[member] });
  });

  it('is also described exactly as sent if SMS uses SNS', async () => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    const sns = { SnsCallerArn: roleArn, ExternalId: 'external', SnsRegion: 'eu-west-1' };
    await update(Id, { ...everything, SmsConfiguration: sns });
    expect((await describe(Id)).SmsConfiguration).toEqual(sns);
  });

  it('changes nothing if it is repeated', async () => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    await update(Id, everything);
    const { LastModifiedDate: first, ...before } = await describe(Id);
    await update(Id, everything);
    const { LastModifiedDate: second, ...after } = await describe(Id);
    expect(after).toEqual(before);
    expect(second!.getTime()).toBeGreaterThan(first!.getTime());
  });
});

describe('sending a description back', () => {
  it.each([
    ['a bare pool', {}],
    ['a full pool', everything],
  ])('changes nothing: %s', async (_, settings) => {
    const { pools, update, describe } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    await update(Id, settings);
    const before = await describe(Id);
    const members = updatable.map((member) => [member, described(before, member)]);
    const { AdminCreateUserConfig, ...request } = Object.fromEntries(members) as typeof everything;
    // The only setting that the service describes but does not accept.
    const { UnusedAccountValidityDays: _days, ...admin } = AdminCreateUserConfig!;
    await update(Id, { ...request, AdminCreateUserConfig: admin });
    expect({ ...(await describe(Id)), LastModifiedDate: 0 }).toEqual({ ...before, LastModifiedDate: 0 });
  });
});

it('creates a pool with every setting at once', async () => {
  const { client, describe } = await open();
  const create = new CreateUserPoolCommand({ ...everything, PoolName: 'Customers', UsernameAttributes: ['email'] });
  const { UserPool } = await client.send(create);
  const pool = await describe(UserPool!.Id!);
  // As recordings show, the creation response lacks one attribute and has the others in a different order.
  const byName = (attributes: readonly SchemaAttributeType[] = []): Record<string, SchemaAttributeType> =>
    Object.fromEntries(attributes.map((attribute): [string, SchemaAttributeType] => [attribute.Name!, attribute]));
  const { identities: _left, ...attributes } = byName(pool.SchemaAttributes);
  expect(byName(UserPool?.SchemaAttributes)).toEqual(attributes);
  expect({ ...pool, SchemaAttributes: 0 }).toEqual({ ...UserPool, SchemaAttributes: 0 });
  expect(pool).toMatchObject({ ...mirrored, Name: 'Customers', UsernameAttributes: ['email'], UserPoolTier: 'PLUS' });
  // The passkey and OTP factors are valid as long as MFA is not required.
  expect(pool.Policies).toEqual(everything.Policies);
});
