import { create, recovery, setMfa, totp, type Expected, type Recording } from './recording.ts';

const code = 'The verification code to your new account is {####}';
const subject = 'Verify your new account';

/** The messages that AWS CDK sets in every pool, as they appear in a description. */
const texts = {
  EmailVerificationMessage: code,
  EmailVerificationSubject: subject,
  SmsVerificationMessage: code,
  VerificationMessageTemplate: {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    EmailMessage: code,
    EmailSubject: subject,
    SmsMessage: code,
  },
};

const strict = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/** The settings that the six pools have in common. */
const common: Expected = {
  ...texts,
  'Policies.PasswordPolicy': strict,
  'Policies.SignInPolicy': { AllowedFirstAuthFactors: ['PASSWORD'] },
  MfaConfiguration: 'OFF',
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
  UserPoolTier: 'ESSENTIALS',
  DeletionProtection: 'INACTIVE',
  Name: 'harbor',
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  LambdaConfig: {},
  AcrConfiguration: undefined,
  'SchemaAttributes[#]':
    'profile address birthdate gender preferred_username updated_at website picture identities sub phone_number phone_number_verified zoneinfo locale email email_verified given_name family_name middle_name name nickname'.split(
      ' ',
    ),
};

const adminOnly = { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } };

const cdkPool = (
  title: string,
  declared: Readonly<Record<string, unknown>>,
  described: Expected,
): Recording['sequences'][number] => ({
  title,
  steps: [create({ ...texts, ...adminOnly, ...declared }, { pool: { ...common, ...declared, ...described } })],
});

/**
 * Six pools created by CDK, as described by Cloud Control. The stack tags, and the empty lists that Cloud Control adds,
 * are omitted.
 */
export const describedPools: Recording = {
  source: 'go-to-k/cdk-real-drift',
  date: '2026-06 and 2026-07',
  sequences: [
    cdkPool('PlainPool09E8D5A8', recovery('verified_phone_number', 'verified_email'), {
      AdminCreateUserConfig: common['AdminCreateUserConfig'],
      KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
      IssuerConfiguration: { Type: 'ORIGINAL' },
    }),
    cdkPool('Pool88FC4FF9F', recovery('verified_phone_number', 'verified_email'), {
      AdminCreateUserConfig: common['AdminCreateUserConfig'],
    }),
    cdkPool('PoolD3F588B8', recovery('verified_phone_number', 'verified_email'), {
      AdminCreateUserConfig: common['AdminCreateUserConfig'],
    }),
    cdkPool('RecoveryMechanisms', recovery('verified_email', 'verified_phone_number'), {
      AdminCreateUserConfig: common['AdminCreateUserConfig'],
    }),
    cdkPool(
      'Users0A0EEA89',
      {
        ...recovery('verified_email'),
        Policies: {
          PasswordPolicy: {
            MinimumLength: 12,
            RequireNumbers: true,
            RequireSymbols: true,
            TemporaryPasswordValidityDays: 3,
          },
        },
      },
      {
        Policies: {
          PasswordPolicy: {
            MinimumLength: 12,
            RequireUppercase: false,
            RequireLowercase: false,
            RequireNumbers: true,
            RequireSymbols: true,
            TemporaryPasswordValidityDays: 3,
          },
          SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
        },
        'Policies.PasswordPolicy': {
          MinimumLength: 12,
          RequireUppercase: false,
          RequireLowercase: false,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 3,
        },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 3 },
      },
    ),
    {
      title: 'PoolD3F588B8_userpool_rich',
      steps: [
        create({
          ...texts,
          ...recovery('verified_email'),
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
          AliasAttributes: ['email'],
          AutoVerifiedAttributes: ['email'],
          DeletionProtection: 'INACTIVE',
          DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
          Policies: { PasswordPolicy: { ...strict, MinimumLength: 12, TemporaryPasswordValidityDays: 3 } },
          Schema: [
            { Name: 'email', Mutable: true, Required: true },
            { Name: 'name', Mutable: true, Required: false },
          ],
          UsernameConfiguration: { CaseSensitive: false },
        }),
        setMfa(
          { MfaConfiguration: 'OPTIONAL', ...totp },
          {
            pool: {
              ...common,
              'Policies.PasswordPolicy': { ...strict, MinimumLength: 12, TemporaryPasswordValidityDays: 3 },
              ...recovery('verified_email'),
              AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 3 },
              MfaConfiguration: 'OPTIONAL',
              AliasAttributes: ['email'],
              AutoVerifiedAttributes: ['email'],
              DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
              UsernameConfiguration: { CaseSensitive: false },
              'SchemaAttributes[email].Required': true,
              'SchemaAttributes[email].StringAttributeConstraints': { MinLength: '0', MaxLength: '2048' },
              'SchemaAttributes[sub].Mutable': false,
              'SchemaAttributes[identities].StringAttributeConstraints': {},
            },
            mfa: {
              MfaConfiguration: 'OPTIONAL',
              SoftwareTokenMfaConfiguration: { Enabled: true },
              'WebAuthnConfiguration.FactorConfiguration': 'SINGLE_FACTOR',
            },
          },
        ),
      ],
    },
  ],
};
