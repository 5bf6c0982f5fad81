import fc from 'fast-check';
import type { JsonObject, JsonValue } from '#core/json';

const lambda = (name: string): string => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const sms: JsonObject = {
  SnsCallerArn: 'arn:aws:iam::123456789012:role/sms',
  ExternalId: 'external',
  SnsRegion: 'eu-west-1',
};
const recovery = (...names: readonly string[]): JsonObject => ({
  RecoveryMechanisms: names.map((Name, i) => ({ Priority: i + 1, Name })),
});
const policy = (more: JsonObject): JsonObject => ({
  PasswordPolicy: {
    MinimumLength: 10,
    RequireUppercase: true,
    RequireLowercase: true,
    RequireNumbers: true,
    RequireSymbols: false,
    TemporaryPasswordValidityDays: 5,
    ...more,
  },
});

/** Values that the service accepts for each setting, alone or together with most other settings. */
export const validSettings: Readonly<Record<string, readonly JsonValue[]>> = {
  Policies: [
    policy({}),
    policy({ MinimumLength: 16, PasswordHistorySize: 4 }),
    { ...policy({ TemporaryPasswordValidityDays: 1 }), SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
    { ...policy({}), SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    { ...policy({}), SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } },
  ],
  DeletionProtection: ['ACTIVE', 'INACTIVE'],
  LambdaConfig: [
    {},
    { PreSignUp: lambda('a') },
    { PreSignUp: lambda('b'), PostConfirmation: lambda('c') },
    { PreTokenGeneration: lambda('d'), PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambda('d') } },
    { PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: lambda('e') } },
    {
      KMSKeyID: 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555',
      CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: lambda('f') },
    },
  ],
  AutoVerifiedAttributes: [[], ['email'], ['email', 'phone_number']],
  VerificationMessageTemplate: [
    { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      EmailMessage: 'Your code: {####}',
      EmailSubject: 'Code',
      SmsMessage: '{####} it is',
    },
    { DefaultEmailOption: 'CONFIRM_WITH_LINK', EmailMessageByLink: 'Follow {##this##}', EmailSubjectByLink: 'Link' },
  ],
  SmsAuthenticationMessage: ['Sign in with {####}', 'Your code is {####}.'],
  UserAttributeUpdateSettings: [
    { AttributesRequireVerificationBeforeUpdate: [] },
    { AttributesRequireVerificationBeforeUpdate: ['email'] },
  ],
  MfaConfiguration: ['OFF', 'OPTIONAL'],
  DeviceConfiguration: [
    { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
    { DeviceOnlyRememberedOnUserPrompt: true },
  ],
  EmailConfiguration: [
    { EmailSendingAccount: 'COGNITO_DEFAULT' },
    {
      EmailSendingAccount: 'DEVELOPER',
      SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
      From: 'Shop <shop@example.com>',
    },
  ],
  SmsConfiguration: [sms, { ...sms, ExternalId: 'other' }],
  UserPoolTags: [{}, { team: 'a' }, { team: 'b', stage: 'x' }],
  AdminCreateUserConfig: [
    { AllowAdminCreateUserOnly: true },
    { AllowAdminCreateUserOnly: false },
    {
      AllowAdminCreateUserOnly: true,
      InviteMessageTemplate: {
        EmailMessage: '{username}: {####}',
        EmailSubject: 'Hello',
        SMSMessage: '{username} {####}',
      },
    },
  ],
  UserPoolAddOns: [{ AdvancedSecurityMode: 'OFF' }, { AdvancedSecurityMode: 'AUDIT' }],
  DcrConfiguration: [
    {},
    { EnableStatus: 'Disabled' },
    { OpenDcrEnabled: true },
    { EnableStatus: 'Enabled', AuthenticatedGrantTypes: ['code'], AllowedScopes: ['openid'] },
  ],
  AccountRecoverySetting: [
    {},
    recovery('verified_email'),
    recovery('admin_only'),
    recovery('verified_phone_number', 'verified_email'),
  ],
  UserPoolTier: ['LITE', 'ESSENTIALS', 'PLUS', 'PLUS'],
  IssuerConfiguration: [{ Type: 'ORIGINAL' }, { Type: 'UPDATED' }],
  KeyConfiguration: [
    { KeyType: 'AWS_OWNED_KEY' },
    {
      KeyType: 'CUSTOMER_MANAGED_KEY',
      KmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555',
    },
  ],
  AcrConfiguration: [
    {},
    { Level1: { AcrValue: 'urn:example:basic' } },
    { Level1: { AcrValue: 'urn:cognito:loa:1' }, Level2: { AcrValue: 'urn:example:two' } },
  ],
};

/** Generates subsets of the settings, each with a valid value. */
export const someSettings: fc.Arbitrary<JsonObject> = fc
  .subarray(Object.keys(validSettings))
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...validSettings[name]!)]))),
  );
