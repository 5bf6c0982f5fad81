import { factors, invalid, recovery, sms, totp, update, type Recording } from './recording.ts';

const policy = {
  MinimumLength: 12,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: false,
  TemporaryPasswordValidityDays: 7,
};
const email = { AutoVerifiedAttributes: ['email'] };
const password = { AllowedFirstAuthFactors: ['PASSWORD'] };
const emailOtp = { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] };
const trigger = 'arn:aws:lambda:us-east-1:123456789012:function:does-not-exist';
const on = { MfaConfiguration: 'ON', ...totp } as const;
const optional = { MfaConfiguration: 'OPTIONAL', ...totp } as const;
const subsetText = 'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes';

/** Returns how one setting is affected by an update that contains only `DeletionProtection` (us-east-1, 2026-09-29). */
const bare = (
  title: string,
  pool: object,
  then: object,
  mfa?: typeof on | typeof optional,
): Recording['sequences'][number] => ({
  title: `${title} omitted`,
  pool,
  ...(mfa ? { mfa } : {}),
  steps: [
    update(
      { DeletionProtection: 'INACTIVE' },
      { pool: { ...then }, ...(mfa ? { mfa: { MfaConfiguration: mfa.MfaConfiguration, ...totp } } : {}) },
    ),
  ],
});

/** UpdateUserPool requests that omit settings, with control requests for comparison (us-east-1). */
export const omissions: Recording = {
  source: 'go-to-k/cdkd, omissions',
  date: '2026-08-18 to 2026-09-29',
  sequences: [
    {
      title: 'MFA mode omitted while MFA is required',
      pool: {},
      mfa: on,
      steps: [
        update(email, {
          pool: { ...email, MfaConfiguration: 'ON' },
          mfa: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
        }),
      ],
    },
    {
      title: 'SignInPolicy omitted from Policies',
      pool: factors('PASSWORD', 'EMAIL_OTP'),
      steps: [
        update(
          { Policies: { PasswordPolicy: policy }, ...email },
          { pool: { 'Policies.SignInPolicy': emailOtp, 'Policies.PasswordPolicy': policy, ...email } },
        ),
      ],
    },
    {
      title: 'Policies and AutoVerifiedAttributes omitted',
      pool: { ...email, Policies: { PasswordPolicy: policy, SignInPolicy: emailOtp } } as object,
      steps: [
        update(
          {},
          {
            pool: {
              'Policies.SignInPolicy': emailOtp,
              'Policies.PasswordPolicy': policy,
              AutoVerifiedAttributes: undefined,
            },
          },
        ),
      ],
    },
    {
      title: 'PasswordPolicy omitted from Policies',
      pool: { Policies: { PasswordPolicy: policy } },
      steps: [
        update(factors('PASSWORD', 'WEB_AUTHN'), {
          pool: {
            'Policies.PasswordPolicy': policy,
            'Policies.SignInPolicy': { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
          },
        }),
      ],
    },
    {
      title: 'an empty SignInPolicy',
      pool: factors('PASSWORD', 'EMAIL_OTP'),
      steps: [
        update({ Policies: { SignInPolicy: {} }, ...email }, { pool: { 'Policies.SignInPolicy': emailOtp, ...email } }),
      ],
    },
    {
      title: 'an empty list of first factors',
      pool: factors('PASSWORD', 'EMAIL_OTP'),
      steps: [
        update(
          { ...factors(), ...email },
          {
            rejected: {
              type: 'InvalidParameterException',
              text: "1 validation error detected: Value '[]' at 'policies.signInPolicy.allowedFirstAuthFactors' failed to satisfy constraint: Member must have length greater than or equal to 1",
            },
            pool: { 'Policies.SignInPolicy': emailOtp, AutoVerifiedAttributes: undefined },
          },
        ),
      ],
    },
    {
      title: 'DeletionProtection omitted',
      pool: { DeletionProtection: 'ACTIVE' },
      steps: [update(email, { pool: { DeletionProtection: 'ACTIVE', ...email } })],
    },
    bare(
      'Policies',
      { Policies: { PasswordPolicy: policy } },
      {
        Policies: { PasswordPolicy: policy, SignInPolicy: password },
      },
    ),
    bare('UserPoolTags', { UserPoolTags: { team: 'harbor' } }, { UserPoolTags: { team: 'harbor' } }),
    bare('AccountRecoverySetting', recovery('admin_only'), recovery('admin_only')),
    bare('SmsConfiguration', { SmsConfiguration: sms }, { SmsConfiguration: sms }),
    bare('EmailConfiguration', {}, { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' } }),
    bare('MfaConfiguration OFF', {}, { MfaConfiguration: 'OFF' }),
    bare('MfaConfiguration OPTIONAL', {}, { MfaConfiguration: 'OPTIONAL' }, optional),
    bare('MfaConfiguration ON', {}, { MfaConfiguration: 'ON' }, on),
    bare('UserPoolTier PLUS', { UserPoolTier: 'PLUS' }, { UserPoolTier: 'PLUS' }),
    bare('UserPoolTier LITE', { UserPoolTier: 'LITE' }, { UserPoolTier: 'LITE' }),
    bare('KeyConfiguration', {}, { KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' } }),
    bare(
      'IssuerConfiguration',
      { IssuerConfiguration: { Type: 'UPDATED' } },
      { IssuerConfiguration: { Type: 'UPDATED' } },
    ),
    bare('LambdaConfig', { LambdaConfig: { PreAuthentication: trigger } }, { LambdaConfig: {} }),
    bare(
      'UserPoolAddOns',
      { UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
      { UserPoolAddOns: undefined, UserPoolTier: 'PLUS' },
    ),
    bare(
      'AdminCreateUserConfig',
      { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
      { 'AdminCreateUserConfig.AllowAdminCreateUserOnly': false },
    ),
    bare('AutoVerifiedAttributes', email, { AutoVerifiedAttributes: undefined }),
    bare(
      'VerificationMessageTemplate',
      { VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' } },
      { 'VerificationMessageTemplate.DefaultEmailOption': 'CONFIRM_WITH_CODE' },
    ),
    bare(
      'SmsAuthenticationMessage',
      { SmsAuthenticationMessage: 'Code {####}' },
      { SmsAuthenticationMessage: undefined },
    ),
    bare(
      'DeviceConfiguration',
      { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } },
      {
        DeviceConfiguration: undefined,
      },
    ),
    {
      title: 'an update of DeletionProtection alone on a pool that requires verification of a new email address',
      pool: {
        AutoVerifiedAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      },
      steps: [
        update(
          { DeletionProtection: 'INACTIVE' },
          {
            ...invalid(subsetText),
            pool: {
              ...email,
              UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
            },
          },
        ),
      ],
    },
    {
      title: 'a description sent back without the settings that are kept',
      pool: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        LambdaConfig: { PreAuthentication: trigger },
        DeletionProtection: 'ACTIVE',
      },
      mfa: on,
      steps: [
        update(
          {
            DeletionProtection: 'INACTIVE',
            LambdaConfig: { PreAuthentication: trigger },
            AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
            UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
            VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
          },
          {
            pool: {
              DeletionProtection: 'INACTIVE',
              LambdaConfig: { PreAuthentication: trigger },
              AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
              UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
              VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
              MfaConfiguration: 'ON',
            },
            mfa: { SoftwareTokenMfaConfiguration: { Enabled: true } },
          },
        ),
      ],
    },
  ],
};
