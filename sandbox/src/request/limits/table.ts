import {
  AdvancedSecurityEnabledModeType,
  AdvancedSecurityModeType,
  AliasAttributeType,
  AttributeDataType,
  AuthFactorType,
  CustomEmailSenderLambdaVersionType,
  CustomSMSSenderLambdaVersionType,
  DefaultEmailOptionType,
  DeletionProtectionType,
  EmailSendingAccountType,
  EncryptionKeyType,
  InboundFederationLambdaVersionType,
  IssuerType,
  OAuthFlowType,
  PreTokenGenerationLambdaVersionType,
  RecoveryOptionNameType,
  StatusType,
  UsernameAttributeType,
  UserPoolMfaType,
  UserPoolTierType,
  UserVerificationType,
  type VerifiedAttributeType,
  WebAuthnFactorConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Limit } from './limit.ts';
import * as patterns from './patterns.ts';

const arn: Limit = { length: [20, 2048], pattern: patterns.arn };
const userPoolId: Limit = { length: [1, 55], pattern: patterns.userPoolId };
const smsText: Limit = { length: [6, 140], pattern: patterns.smsWithCode };
const emailText: Limit = { length: [6, 20000], pattern: patterns.emailWithCode, alphabet: patterns.emailBody };
const emailWithLink: Limit = { ...emailText, pattern: patterns.emailWithLink };
const emailSubject: Limit = { length: [1, 140], pattern: patterns.emailSubject };
const anyString: Limit = { length: [0, 131072] };
const region: Limit = { length: [5, 32] };
const validityDays: Limit = { range: [0, 365] };

/** In the order of the service's messages (recorded), which differs from the SDK's order. */
const verifiedAttributes: Limit = { oneOf: ['phone_number', 'email'] satisfies VerifiedAttributeType[] };

const oneOf = (values: Record<string, string>): Limit => ({ oneOf: Object.values(values) });
const listOf = (values: Record<string, string>): Limit => ({ items: oneOf(values) });

/** The limits that CreateUserPool and UpdateUserPool share. */
const poolSettings: Record<string, Limit> = {
  AutoVerifiedAttributes: { items: verifiedAttributes },
  DeletionProtection: oneOf(DeletionProtectionType),
  EmailVerificationMessage: emailText,
  EmailVerificationSubject: emailSubject,
  MfaConfiguration: oneOf(UserPoolMfaType),
  PoolName: { length: [1, 128], pattern: patterns.poolName },
  SmsAuthenticationMessage: smsText,
  SmsVerificationMessage: smsText,
  UserPoolTags: { keys: { length: [1, 128] }, entries: { length: [0, 256] } },
  UserPoolTier: oneOf(UserPoolTierType),
};

/**
 * The service's limits by type and member of the service model (AWS API reference; botocore's copy of the model, August
 * 2026). The enum values come from the SDK. A member without an entry is limited only by its type.
 */
export const limits: Readonly<Record<string, Readonly<Record<string, Limit>>>> = {
  CreateUserPoolRequest: {
    ...poolSettings,
    AliasAttributes: listOf(AliasAttributeType),
    Schema: { length: [1, 50] },
    UsernameAttributes: listOf(UsernameAttributeType),
  },
  AddCustomAttributesRequest: { UserPoolId: userPoolId, CustomAttributes: { length: [1, 25] } },
  UpdateUserPoolRequest: { ...poolSettings, UserPoolId: userPoolId },
  DescribeUserPoolRequest: { UserPoolId: userPoolId },
  DeleteUserPoolRequest: { UserPoolId: userPoolId },
  GetUserPoolMfaConfigRequest: { UserPoolId: userPoolId },
  SetUserPoolMfaConfigRequest: { UserPoolId: userPoolId, MfaConfiguration: oneOf(UserPoolMfaType) },
  ListUserPoolsRequest: { MaxResults: { range: [1, 60] }, NextToken: { length: [1, 131072] } },

  PasswordPolicyType: {
    MinimumLength: { range: [6, 99] },
    PasswordHistorySize: { range: [0, 24] },
    TemporaryPasswordValidityDays: validityDays,
  },
  SignInPolicyType: { AllowedFirstAuthFactors: { length: [1, 5], ...listOf(AuthFactorType) } },
  LambdaConfigType: {
    PreSignUp: arn,
    CustomMessage: arn,
    PostConfirmation: arn,
    PreAuthentication: arn,
    PostAuthentication: arn,
    DefineAuthChallenge: arn,
    CreateAuthChallenge: arn,
    VerifyAuthChallengeResponse: arn,
    PreTokenGeneration: arn,
    UserMigration: arn,
    KMSKeyID: arn,
  },
  PreTokenGenerationVersionConfigType: { LambdaVersion: oneOf(PreTokenGenerationLambdaVersionType), LambdaArn: arn },
  CustomSMSLambdaVersionConfigType: { LambdaVersion: oneOf(CustomSMSSenderLambdaVersionType), LambdaArn: arn },
  CustomEmailLambdaVersionConfigType: { LambdaVersion: oneOf(CustomEmailSenderLambdaVersionType), LambdaArn: arn },
  InboundFederationLambdaType: { LambdaVersion: oneOf(InboundFederationLambdaVersionType), LambdaArn: arn },
  VerificationMessageTemplateType: {
    SmsMessage: smsText,
    EmailMessage: emailText,
    EmailSubject: emailSubject,
    EmailMessageByLink: emailWithLink,
    EmailSubjectByLink: emailSubject,
    DefaultEmailOption: oneOf(DefaultEmailOptionType),
  },
  UserAttributeUpdateSettingsType: { AttributesRequireVerificationBeforeUpdate: { items: verifiedAttributes } },
  EmailConfigurationType: {
    SourceArn: arn,
    ReplyToEmailAddress: { pattern: patterns.emailAddress },
    EmailSendingAccount: oneOf(EmailSendingAccountType),
    From: anyString,
    ConfigurationSet: { length: [1, 64], pattern: '^[a-zA-Z0-9_-]+$' },
  },
  SmsConfigurationType: {
    SnsCallerArn: { length: [0, 2048], pattern: `(${patterns.arn})?` },
    ExternalId: anyString,
    SnsRegion: region,
  },
  EumsSmsConfigurationType: {
    CallerArn: arn,
    ExternalId: anyString,
    OriginationIdentity: anyString,
    ConfigurationSetName: anyString,
    InEntityId: anyString,
    InTemplateId: anyString,
    Region: region,
  },
  AdminCreateUserConfigType: { UnusedAccountValidityDays: validityDays },
  MessageTemplateType: {
    SMSMessage: smsText,
    EmailMessage: emailText,
    EmailSubject: emailSubject,
  },
  UserPoolAddOnsType: { AdvancedSecurityMode: oneOf(AdvancedSecurityModeType) },
  AdvancedSecurityAdditionalFlowsType: { CustomAuthMode: oneOf(AdvancedSecurityEnabledModeType) },
  DcrConfigurationType: {
    EnableStatus: oneOf(StatusType),
    AuthenticatedGrantTypes: listOf(OAuthFlowType),
    OpenDcrGrantTypes: listOf(OAuthFlowType),
  },
  AccountRecoverySettingType: { RecoveryMechanisms: { length: [1, 2] } },
  RecoveryOptionType: { Priority: { range: [1, 2] }, Name: oneOf(RecoveryOptionNameType) },
  KeyConfigurationType: { KeyType: oneOf(EncryptionKeyType), KmsKeyArn: arn },
  IssuerConfigurationType: { Type: oneOf(IssuerType) },
  SchemaAttributeType: {
    Name: { length: [1, 20], pattern: patterns.attributeName },
    AttributeDataType: oneOf(AttributeDataType),
  },
  NumberAttributeConstraintsType: { MinValue: anyString, MaxValue: anyString },
  StringAttributeConstraintsType: { MinLength: anyString, MaxLength: anyString },

  SmsMfaConfigType: { SmsAuthenticationMessage: smsText },
  EmailMfaConfigType: { Message: emailText, Subject: emailSubject },
  WebAuthnConfigurationType: {
    RelyingPartyId: { length: [1, 127] },
    UserVerification: oneOf(UserVerificationType),
    FactorConfiguration: oneOf(WebAuthnFactorConfigurationType),
  },
};
