import type { JsonObject } from '#core/json';

const lambda = (name: string): string => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const key = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';

/**
 * A user pool as DescribeUserPool returns it, with every setting. At two depths, it also has a setting that the SDK
 * does not know.
 */
export const describedWithEverything: JsonObject = {
  Id: 'eu-west-1_AbCdEf123',
  Name: 'customers',
  Policies: {
    PasswordPolicy: {
      MinimumLength: 12,
      RequireUppercase: true,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: false,
      PasswordHistorySize: 5,
      TemporaryPasswordValidityDays: 3,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
    RotationPolicy: { EveryDays: 90 },
  },
  DeletionProtection: 'ACTIVE',
  LambdaConfig: {
    PreSignUp: lambda('pre-sign-up'),
    CustomMessage: lambda('custom-message'),
    PostConfirmation: lambda('post-confirmation'),
    PreAuthentication: lambda('pre-authentication'),
    PostAuthentication: lambda('post-authentication'),
    DefineAuthChallenge: lambda('define'),
    CreateAuthChallenge: lambda('create'),
    VerifyAuthChallengeResponse: lambda('verify'),
    PreTokenGeneration: lambda('pre-token'),
    UserMigration: lambda('migration'),
    PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambda('pre-token') },
    CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambda('sms') },
    CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: lambda('email') },
    KMSKeyID: key,
    InboundFederation: { LambdaVersion: 'V1_0', LambdaArn: lambda('inbound') },
  },
  Status: 'Enabled',
  LastModifiedDate: 1763683200.123,
  CreationDate: 1543683200.5,
  SchemaAttributes: [{ Name: 'custom:tenant', AttributeDataType: 'String', Mutable: true }],
  AutoVerifiedAttributes: ['email', 'phone_number'],
  AliasAttributes: ['email'],
  UsernameAttributes: ['email'],
  SmsVerificationMessage: 'Your code is {####}',
  EmailVerificationMessage: 'Your code is {####}',
  EmailVerificationSubject: 'Your code',
  VerificationMessageTemplate: {
    SmsMessage: 'Your code is {####}',
    EmailMessage: 'Your code is {####}',
    EmailSubject: 'Your code',
    EmailMessageByLink: 'Follow {##this link##}',
    EmailSubjectByLink: 'Your link',
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
  },
  SmsAuthenticationMessage: 'Sign in with {####}',
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  MfaConfiguration: 'OPTIONAL',
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
  EstimatedNumberOfUsers: 4200,
  EmailConfiguration: {
    SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
    ReplyToEmailAddress: 'help@example.com',
    EmailSendingAccount: 'DEVELOPER',
    From: 'Example <no-reply@example.com>',
    ConfigurationSet: 'pool',
  },
  SmsConfiguration: {
    SnsCallerArn: 'arn:aws:iam::123456789012:role/sms',
    ExternalId: 'external',
    SnsRegion: 'eu-west-1',
  },
  UserPoolTags: { team: 'identity', stage: 'production' },
  SmsConfigurationFailure: 'SNSSandbox',
  EmailConfigurationFailure: '',
  Domain: 'customers',
  CustomDomain: 'login.example.com',
  AdminCreateUserConfig: {
    AllowAdminCreateUserOnly: true,
    UnusedAccountValidityDays: 3,
    InviteMessageTemplate: {
      SMSMessage: '{username}, your password is {####}',
      EmailMessage: '{username}, your password is {####}',
      EmailSubject: 'Welcome',
    },
  },
  UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED', AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'AUDIT' } },
  UsernameConfiguration: { CaseSensitive: false },
  Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf123',
  AccountRecoverySetting: {
    RecoveryMechanisms: [
      { Priority: 1, Name: 'verified_email' },
      { Priority: 2, Name: 'verified_phone_number' },
    ],
  },
  UserPoolTier: 'PLUS',
  KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: key },
  IssuerConfiguration: { Type: 'UPDATED' },
  DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: false, AuthenticatedGrantTypes: ['code'] },
  AcrConfiguration: {
    Level1: { AcrValue: 'urn:example:basic' },
    Level2: { AcrValue: 'urn:cognito:loa:2' },
    Level3: { AcrValue: 'urn:cognito:loa:3' },
    Level4: { AcrValue: 'urn:cognito:loa:4' },
  },
  SessionConfiguration: { MaximumSessions: 5, Unheard: ['of', { by: 'the SDK' }] },
};

/** The description of a user pool that was created with only a name. */
export const describedBare: JsonObject = {
  Id: 'eu-west-1_Bare00001',
  Name: 'bare',
  Policies: {
    PasswordPolicy: {
      MinimumLength: 8,
      RequireUppercase: true,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      TemporaryPasswordValidityDays: 7,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
  },
  DeletionProtection: 'INACTIVE',
  LambdaConfig: {},
  LastModifiedDate: 1763683200,
  CreationDate: 1763683200,
  SchemaAttributes: [],
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
  MfaConfiguration: 'OFF',
  EstimatedNumberOfUsers: 0,
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  UserPoolTags: {},
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
  Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Bare00001',
  AccountRecoverySetting: {
    RecoveryMechanisms: [
      { Priority: 1, Name: 'verified_email' },
      { Priority: 2, Name: 'verified_phone_number' },
    ],
  },
  UserPoolTier: 'ESSENTIALS',
  KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
  IssuerConfiguration: { Type: 'ORIGINAL' },
  AcrConfiguration: {
    Level1: { AcrValue: 'urn:cognito:loa:1' },
    Level2: { AcrValue: 'urn:cognito:loa:2' },
    Level3: { AcrValue: 'urn:cognito:loa:3' },
    Level4: { AcrValue: 'urn:cognito:loa:4' },
  },
};
