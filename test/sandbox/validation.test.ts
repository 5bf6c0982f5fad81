import type {
  CreateUserPoolRequest,
  EmailConfigurationType,
  RecoveryOptionType,
  UpdateUserPoolRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import type { MfaConfig, ReplacedSettings } from '#sandbox';
import { poolRules } from '../../sandbox/src/validation/index.ts';
import { answerOf, keyArn, lambdaArn, open, roleArn, sesArn } from './harness.ts';

type Settings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** The pool before the update: the creation request, the MFA configuration, and changes made without validation. */
interface Live {
  readonly create?: Omit<CreateUserPoolRequest, 'PoolName'>;
  readonly mfa?: MfaConfig;
  readonly replace?: ReplacedSettings;
}

async function answer(sent: Settings, { create, mfa, replace }: Live = {}): Promise<string> {
  const { pools, update } = await open({ deniedIdentities: [deniedArn] });
  const { Id } = pools.create({ PoolName: 'Customers', ...create }, { mfa });
  if (replace) pools.replace(Id, replace);
  return answerOf(update(Id, sent));
}

const sms = { SnsCallerArn: roleArn, ExternalId: 'external' };
const totp: MfaConfig = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } };
const factors = (
  ...AllowedFirstAuthFactors: ('PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN' | 'SOFTWARE_TOKEN')[]
): Settings => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const recovery = (...RecoveryMechanisms: RecoveryOptionType[]): Settings => ({
  AccountRecoverySetting: { RecoveryMechanisms },
});
const emailRecovery = recovery({ Priority: 1, Name: 'verified_email' });
const developer = (more: EmailConfigurationType): Settings => ({
  EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', ...more },
});
const deniedArn = `${sesArn}.org`;
const elsewhere = (arn: string): string => arn.replace('eu-west-1', 'eu-north-1');

/** The rule's code, the settings to send, the response, and the pool before the update. */
type Row = [code: string, sent: Settings, answer: string, live?: Live];

const rejected: Row[] = [
  [
    'verify-link-empty-text',
    { VerificationMessageTemplate: { EmailMessageByLink: 'Click {####}' } },
    'InvalidParameterException: The message is invalid.',
  ],
  [
    'unused-account-validity',
    { AdminCreateUserConfig: { UnusedAccountValidityDays: 30 } },
    'InvalidParameterException: Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
  ],
  [
    'unused-account-validity',
    {
      Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 7 } },
      AdminCreateUserConfig: { UnusedAccountValidityDays: 7 },
    },
    'InvalidParameterException: Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
  ],
  [
    'attr-verify-subset',
    { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
    'InvalidParameterException: All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
    { create: { AutoVerifiedAttributes: ['email'] } },
  ],
  [
    'attr-verify-subset',
    { DeletionProtection: 'ACTIVE' },
    'InvalidParameterException: All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
    {
      create: {
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      },
    },
  ],
  [
    'recovery-admin-only',
    recovery({ Priority: 1, Name: 'admin_only' }, { Priority: 2, Name: 'verified_email' }),
    'InvalidParameterException: Invalid account recovery setting parameter. Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
  ],
  [
    'recovery-duplicate',
    recovery({ Priority: 1, Name: 'verified_email' }, { Priority: 2, Name: 'verified_email' }),
    'InvalidParameterException: Invalid account recovery setting parameter. Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.',
  ],
  [
    'pretoken-mismatch',
    {
      LambdaConfig: {
        PreTokenGeneration: lambdaArn('a'),
        PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: lambdaArn('b') },
      },
    },
    "InvalidParameterException: Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
  ],
  [
    'custom-sender-needs-kms',
    { LambdaConfig: { CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambdaArn('a') } } },
    'InvalidParameterException: KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.',
  ],
  [
    'lambda-arn-region',
    { LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: elsewhere(lambdaArn('a')) } } },
    'InvalidParameterException: Cross-region lambda functions are not supported',
  ],
  [
    'kms-key-region',
    {
      LambdaConfig: {
        CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambdaArn('a') },
        KMSKeyID: elsewhere(keyArn),
      },
    },
    'InvalidParameterException: Encountered error when CreateGrant was attempted on the input KMS key - Invalid arn eu-north-1',
  ],
  [
    'email-developer-source',
    { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
    'InvalidParameterException: Source ARN is required to use DEVELOPER email sending owner',
  ],
  [
    'email-source-arn',
    developer({ SourceArn: sesArn.replace('123456789012', '210987654321') }),
    'NotAuthorizedException: Email arn does not belong to your account.',
  ],
  [
    'email-source-arn',
    { EmailConfiguration: { SourceArn: lambdaArn('mailer') } },
    'NotAuthorizedException: Email arn does not belong to your account.',
  ],
  [
    'email-default-from',
    { EmailConfiguration: { From: 'help@example.com' } },
    'InvalidParameterException: Cannot configure From email address for default email configuration',
  ],
  [
    'email-default-source-identity',
    { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', SourceArn: sesArn } },
    'InvalidParameterException: Invalid FROM email address ARN',
  ],
  ...['not an address', 'help@example.com <example.com>', 'a@b c@d'].map((From): Row => [
    'email-from-format',
    developer({ SourceArn: sesArn, From }),
    'InvalidParameterException: Provided From email address is invalid',
  ]),
  [
    'mfa-email-needs-developer',
    { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' } },
    'InvalidParameterException: Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount.',
    {
      create: { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: sesArn } },
      mfa: { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} },
    },
  ],
  [
    'email-source-region',
    developer({ SourceArn: elsewhere(sesArn) }),
    'InvalidParameterException: Invalid EmailConfiguration.SourceArn. Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.',
  ],
  [
    'email-identity-policy',
    developer({ SourceArn: deniedArn }),
    'InvalidEmailRoleAccessPolicyException: Cognito is not allowed to use your email identity',
  ],
  [
    'acr-levels',
    { AcrConfiguration: { Level5: { AcrValue: 'urn:example:5' } } },
    'InvalidParameterException: AcrConfiguration levels must be among Level1, Level2, Level3, Level4',
  ],
  [
    'acr-value-characters',
    { AcrConfiguration: { Level1: { AcrValue: 'level one' } } },
    'InvalidParameterException: AcrValue must have only characters that are valid in a URL or a URN',
  ],
  [
    'acr-unique',
    { AcrConfiguration: { Level1: { AcrValue: 'urn:cognito:loa:2' } } },
    'InvalidParameterException: AcrValue must be unique across all levels, including default names',
  ],
  [
    'autoverify-phone-needs-sms',
    { AutoVerifiedAttributes: ['phone_number'] },
    'InvalidParameterException: SMS configuration is required when phone_number is selected for auto verification',
  ],
  [
    'sms-caller-xor-eums',
    { SmsConfiguration: { ...sms, EumsSms: { CallerArn: roleArn } } },
    'InvalidParameterException: SmsConfiguration must have either SnsCallerArn or EumsSms, but not both',
  ],
  [
    'sms-caller-xor-eums',
    { SmsConfiguration: {} },
    'InvalidParameterException: SmsConfiguration must have either SnsCallerArn or EumsSms, but not both',
  ],
  [
    'sms-role-account',
    { SmsConfiguration: { ...sms, SnsCallerArn: roleArn.replace('123456789012', '210987654321') } },
    'InvalidParameterException: Cross-account pass role is not allowed.',
  ],
  [
    'sms-region',
    { SmsConfiguration: { ...sms, SnsRegion: 'us-east-1' } },
    'InvalidParameterException: Invalid snsRegion. Allowed SNS region for eu-west-1 is eu-west-1',
  ],
  [
    'sms-eums-region',
    { SmsConfiguration: { EumsSms: { CallerArn: roleArn, Region: 'us-east-1' } } },
    'InvalidParameterException: EumsSms Region must be the Region of the user pool: eu-west-1',
  ],
  [
    'first-factor-password-missing',
    factors('EMAIL_OTP'),
    'InvalidParameterException: Password should be configured as one of the allowed first auth factors.',
  ],
  [
    'first-factor-software-token',
    factors('PASSWORD', 'SOFTWARE_TOKEN'),
    'InvalidParameterException: SOFTWARE_TOKEN can not be configured as AuthFactor',
  ],
  [
    'first-factor-sms-needs-sms-config',
    factors('PASSWORD', 'SMS_OTP'),
    'InvalidParameterException: SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration',
  ],
  [
    'mfa-on-needs-factor',
    { MfaConfiguration: 'ON', SmsConfiguration: sms, ...emailRecovery },
    'InvalidParameterException: Cannot turn MFA functionality ON, once the user pool has been created',
    { create: { SmsConfiguration: sms } },
  ],
  [
    'mfa-optional-needs-factor',
    { MfaConfiguration: 'OPTIONAL' },
    'InvalidParameterException: SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  ],
  [
    'mfa-on-webauthn-first-factor',
    { MfaConfiguration: 'ON', ...factors('PASSWORD', 'WEB_AUTHN') },
    'InvalidParameterException: WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.',
    { mfa: { ...totp, WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } } },
  ],
  [
    'mfa-on-otp-first-factor',
    { MfaConfiguration: 'ON', ...factors('PASSWORD', 'EMAIL_OTP') },
    'InvalidParameterException: Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled',
    { mfa: totp },
  ],
  [
    'mfa-sms-recovery-phone',
    {
      MfaConfiguration: 'ON',
      SmsConfiguration: sms,
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Priority: 1, Name: 'verified_email' },
          { Priority: 2, Name: 'verified_phone_number' },
        ],
      },
    },
    'InvalidParameterException: Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number as a recovery mechanism when SMS MFA is configured.',
    { create: { MfaConfiguration: 'OPTIONAL', SmsConfiguration: sms } },
  ],
  [
    'tier-feature',
    { UserPoolTier: 'ESSENTIALS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
    'FeatureUnavailableInTierException: The following features need to be disabled for the ESSENTIALS pricing tier configured: Threat Protection',
  ],
];

describe('an update is rejected', () => {
  it.each<Row>(rejected)('%s: %j', async (_code, sent, expected, live) => {
    expect(await answer(sent, live)).toBe(expected);
  });

  it('for every reason that the sandbox implements', () => {
    expect(new Set(rejected.map(([code]) => code))).toEqual(new Set(poolRules.map(({ code }) => code)));
  });

  it('without changing the pool', async () => {
    const { pools, update } = await open();
    const before = pools.create({ PoolName: 'Customers' });
    await answerOf(update(before.Id, { PoolName: 'Partners', MfaConfiguration: 'OPTIONAL' }));
    expect(pools.get(before.Id)).toEqual(before);
  });
});

describe('an update is accepted', () => {
  it.each<[why: string, sent: Settings, live?: Live]>([
    ['with SMS set up and MFA off', { SmsConfiguration: sms }],
    [
      'with OTP factors and optional MFA',
      { MfaConfiguration: 'OPTIONAL', ...factors('PASSWORD', 'EMAIL_OTP') },
      { mfa: totp },
    ],
    ['with optional MFA that only allows authenticator apps', { MfaConfiguration: 'OPTIONAL' }, { mfa: totp }],
    ['with phone recovery and optional SMS MFA', { MfaConfiguration: 'OPTIONAL', SmsConfiguration: sms }],
    ['turning MFA on if the pool has a factor', { MfaConfiguration: 'ON' }, { mfa: totp }],
    ['leaving MFA on', { MfaConfiguration: 'ON' }, { mfa: { ...totp, MfaConfiguration: 'ON' } }],
    [
      'with MFA on and a passkey that counts as MFA',
      { MfaConfiguration: 'ON', ...factors('PASSWORD', 'WEB_AUTHN') },
      { mfa: { ...totp, WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' } } },
    ],
    ['with email OTP from the default sender', factors('PASSWORD', 'EMAIL_OTP')],
    ...['help@example.com', 'Help <help@example.com>', '"Help, desk" <help@example.com>'].map(
      (From): [string, Settings] => [`with mail from ${From}`, developer({ SourceArn: sesArn, From })],
    ),
    [
      'with threat protection on a pool whose tier includes it',
      { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
      { create: { UserPoolTier: 'PLUS' } },
    ],
    [
      'with verified phone numbers on a pool that can send SMS',
      { AutoVerifiedAttributes: ['phone_number'], MfaConfiguration: 'OPTIONAL' },
      { create: { SmsConfiguration: sms } },
    ],
    [
      'with both code and link texts',
      { VerificationMessageTemplate: { EmailMessage: 'Code {####}', EmailMessageByLink: '{##Confirm##}' } },
    ],
    ['with a validity of zero days for unused accounts', { AdminCreateUserConfig: { UnusedAccountValidityDays: 0 } }],
    [
      'with a validity of unused accounts, on a pool without one for temporary passwords',
      { AdminCreateUserConfig: { UnusedAccountValidityDays: 30 } },
      { replace: { Policies: { PasswordPolicy: { MinimumLength: 8 } } } },
    ],
    [
      'with a custom sender and its key',
      { LambdaConfig: { CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambdaArn('a') }, KMSKeyID: keyArn } },
    ],
    [
      'with swapped ACR names',
      { AcrConfiguration: { Level1: { AcrValue: 'urn:cognito:loa:2' }, Level2: { AcrValue: 'urn:cognito:loa:1' } } },
    ],
  ])('%s', async (_why, sent, live) => {
    expect(await answer(sent, live)).toBe('accepted');
  });
});

it('an update accepts the validity period of unused accounts from a description, unless the policies are also sent', async () => {
  const { pools } = await open();
  const { AdminCreateUserConfig, Policies } = pools.create({ PoolName: 'Customers' });
  expect(await answer({ AdminCreateUserConfig })).toBe('accepted');
  expect(await answer({ AdminCreateUserConfig, Policies })).toContain('Please use TemporaryPasswordValidityDays');
});

describe('tags', () => {
  const system = { 'aws:cloudformation:stack-name': 'theirs' };

  it.each<[string, Record<string, string>, string]>([
    [
      'with the AWS prefix',
      { 'aws:cloudformation:stack-name': 'mine' },
      'UserPoolTaggingException: aws: prefixed tag key names are not allowed for external use.',
    ],
    [
      'beyond fifty',
      Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`tag${index}`, ''])),
      'UserPoolTaggingException: A user pool can have at most 50 tags',
    ],
  ])('%s are rejected after the other settings have been applied', async (_, UserPoolTags, expected) => {
    const { pools, update } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    pools.replace(Id, { UserPoolTags: system });
    expect(await answerOf(update(Id, { PoolName: 'Partners', UserPoolTags }))).toBe(expected);
    expect(pools.get(Id)).toMatchObject({ Name: 'Partners', UserPoolTags: system });
  });
});
