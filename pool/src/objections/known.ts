import * as l10n from '@vscode/l10n';

/** A refusal whose meaning is known. */
export interface Known {
  /** Field names, those first that can be changed to mend it. */
  readonly members: readonly string[];
  readonly rule?: string;
  /** What to do, in the user's language. */
  readonly advice?: () => string;
}

const FACTORS = 'Policies.SignInPolicy.AllowedFirstAuthFactors';
const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';
const CALLERS = ['SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms.CallerArn', 'SmsConfiguration'];
const setMfa = (): string =>
  l10n.t(
    'UpdateUserPool cannot turn factors on: enable one with SetUserPoolMfaConfig first (authenticator app, email or SMS), then push.',
  );

/**
 * Refusals by what the service says, as users have quoted it in public issues, or as it was measured.
 * The text is a part of the message that does not vary.
 */
export const byText: readonly (Known & { readonly text: string })[] = [
  {
    text: 'use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    members: ['AdminCreateUserConfig.UnusedAccountValidityDays'],
    rule: 'unused-account-validity',
  },
  {
    text: 'SMS_OTP can not be configured as AuthFactor',
    members: [FACTORS, 'SmsConfiguration'],
    rule: 'first-factor-sms-needs-sms-config',
    advice: () => l10n.t('Add an SmsConfiguration, or remove SMS_OTP.'),
  },
  {
    text: 'can be enabled as an auth factor if MFA is enabled',
    members: [FACTORS, 'MfaConfiguration'],
    rule: 'mfa-on-otp-first-factor',
    advice: () => l10n.t('Remove the one-time password factors, or make MFA OPTIONAL.'),
  },
  {
    text: 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled',
    members: [FACTORS, 'MfaConfiguration'],
    rule: 'mfa-on-webauthn-first-factor',
    advice: () =>
      l10n.t(
        'Set the passkey FactorConfiguration to MULTI_FACTOR_WITH_USER_VERIFICATION with SetUserPoolMfaConfig first, remove WEB_AUTHN, or make MFA OPTIONAL.',
      ),
  },
  {
    text: 'Cannot turn MFA functionality ON',
    members: ['MfaConfiguration'],
    rule: 'mfa-on-needs-factor',
    advice: setMfa,
  },
  {
    text: 'Auto verification for phone_number are required when MFA',
    members: ['MfaConfiguration', 'SmsConfiguration', 'AutoVerifiedAttributes'],
    rule: 'mfa-optional-needs-factor',
    advice: setMfa,
  },
  {
    text: 'SMS MFA, Email MFA, or Software Token MFA must be enabled',
    members: ['MfaConfiguration'],
    rule: 'mfa-optional-needs-factor',
    advice: setMfa,
  },
  {
    text: 'cannot use verified_phone_number as a recovery mechanism',
    members: [MECHANISMS, 'MfaConfiguration'],
    rule: 'mfa-sms-recovery-phone',
    advice: () => l10n.t('Leave only verified_email, or make MFA OPTIONAL.'),
  },
  {
    text: 'SMS configuration is required when phone_number is selected for auto verification',
    members: ['AutoVerifiedAttributes', 'SmsConfiguration'],
    rule: 'autoverify-phone-needs-sms',
  },
  { text: 'does not have a trust relationship', members: CALLERS, rule: 'sms-role-trust' },
  { text: 'does not have permission to publish with SNS', members: CALLERS, rule: 'sms-role-permission' },
  {
    text: 'Email arn does not belong to your account',
    members: ['EmailConfiguration.SourceArn'],
    rule: 'email-source-account',
    advice: () => l10n.t('Name an SES identity of the pool’s own account, in full: …:identity/name@example.com.'),
  },
  {
    text: 'Email address is not verified',
    members: ['EmailConfiguration.SourceArn', 'EmailConfiguration.From'],
    rule: 'email-source-unverified',
    advice: () =>
      l10n.t('Verify the identity in SES, or name the verified domain in SourceArn and the address in From.'),
  },
  {
    text: 'All attributes in AttributesRequireVerificationBeforeUpdate',
    members: ['UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate', 'AutoVerifiedAttributes'],
    rule: 'attr-verify-subset',
  },
  {
    text: 'advanced security features are not supported in this region',
    members: ['UserPoolAddOns.AdvancedSecurityMode'],
    rule: 'threat-region',
    advice: () => l10n.t('Set AdvancedSecurityMode to OFF.'),
  },
  { text: 'aws: prefixed tag key', members: ['UserPoolTags'], rule: 'tags-aws-prefix' },
  {
    text: 'The message is invalid',
    members: [
      'VerificationMessageTemplate.EmailMessageByLink',
      'VerificationMessageTemplate.EmailMessage',
      'VerificationMessageTemplate.SmsMessage',
      'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage',
      'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage',
      'EmailVerificationMessage',
      'SmsVerificationMessage',
    ],
    rule: 'verify-link-placeholder',
    advice: () =>
      l10n.t(
        'Check the placeholders of the texts: {####} for a code, {##text##} for a link, {username} in invitations.',
      ),
  },
  {
    text: 'pricing tier configured: Threat Protection',
    members: ['UserPoolAddOns.AdvancedSecurityMode', 'UserPoolTier'],
    rule: 'threat-tier-essentials',
  },
];

/** Refusals by the exception's name, where the text says nothing that is known. */
export const byException: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['UserPoolTaggingException', { members: ['UserPoolTags'] }],
  ['InvalidSmsRoleTrustRelationshipException', { members: CALLERS, rule: 'sms-role-trust' }],
  ['InvalidSmsRoleAccessPolicyException', { members: CALLERS, rule: 'sms-role-permission' }],
  ['InvalidEmailRoleAccessPolicyException', { members: ['EmailConfiguration.SourceArn', 'EmailConfiguration'] }],
  ['FeatureUnavailableInTierException', { members: ['UserPoolTier'] }],
  ['TierChangeNotAllowedException', { members: ['UserPoolTier'] }],
]);
