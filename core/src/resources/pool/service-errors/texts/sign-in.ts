import * as l10n from '@vscode/l10n';
import type { KnownMessage } from '../catalogue.ts';

const FACTORS = 'Policies.SignInPolicy.AllowedFirstAuthFactors';
const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';
const BEFORE_UPDATE = 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate';

const setMfa = (): string =>
  l10n.t(
    "UpdateUserPool can't turn on factors. Set MfaConfiguration and a factor (authenticator app, email or SMS) in the pool's MFA file, then push both files.",
  );

/** Service errors about first factors, MFA, recovery and verification. */
export const signInTexts: readonly KnownMessage[] = [
  {
    text: 'Password should be configured as one of the allowed first auth factors',
    members: [FACTORS],
    rule: 'first-factor-password-missing',
    advice: () => l10n.t('Add PASSWORD to the first factors. Each app client decides whether to ask for it.'),
  },
  {
    text: 'SMS_OTP can not be configured as AuthFactor',
    members: [FACTORS, 'SmsConfiguration'],
    rule: 'first-factor-sms-needs-sms-config',
    advice: () => l10n.t('Add an SmsConfiguration, or remove SMS_OTP.'),
  },
  {
    text: 'SOFTWARE_TOKEN can not be configured as AuthFactor',
    members: [FACTORS],
    rule: 'first-factor-software-token',
    advice: () => l10n.t('Remove SOFTWARE_TOKEN. An authenticator app is a second factor.'),
  },
  {
    text: 'can be enabled as an auth factor if MFA is enabled',
    members: [FACTORS, 'MfaConfiguration'],
    rule: 'mfa-on-otp-first-factor',
    advice: () => l10n.t('Remove the one-time password factors, or set MfaConfiguration to OPTIONAL.'),
  },
  {
    text: 'WEB_AUTHN cannot be used as an auth factor when MFA is enabled',
    members: [FACTORS, 'MfaConfiguration'],
    rule: 'mfa-on-webauthn-first-factor',
    advice: () =>
      l10n.t(
        "Set FactorConfiguration to MULTI_FACTOR_WITH_USER_VERIFICATION in the pool's MFA file and push both files, remove WEB_AUTHN, or set MfaConfiguration to OPTIONAL.",
      ),
  },
  {
    text: 'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required',
    members: [FACTORS, 'MfaConfiguration'],
    rule: 'mfa-on-webauthn-first-factor',
    advice: () =>
      l10n.t(
        'Use MULTI_FACTOR_WITH_USER_VERIFICATION for passkeys, remove WEB_AUTHN, or set MfaConfiguration to OPTIONAL.',
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
    text: "can't disable all MFAs with a required or optional configuration",
    members: ['MfaConfiguration'],
    rule: 'mfa-optional-needs-factor',
    advice: setMfa,
  },
  {
    text: "can't turn off MFA and configure an MFA together",
    members: ['MfaConfiguration'],
    advice: () => l10n.t('Omit the factors if MFA is OFF, or set MfaConfiguration to OPTIONAL or ON.'),
  },
  {
    text: "Can't turn off SMS_MFA when SMS configuration is set",
    members: ['SmsConfiguration', 'MfaConfiguration', 'AutoVerifiedAttributes'],
    advice: () =>
      l10n.t('Keep SMS as a factor, or remove phone_number from AutoVerifiedAttributes before you remove SMS.'),
  },
  {
    text: 'Cannot set EmailMfaConfiguration when user pool EmailConfiguration',
    members: ['EmailConfiguration.EmailSendingAccount', 'EmailConfiguration'],
    rule: 'mfa-email-needs-developer',
    advice: () => l10n.t('Send email through your own SES identity (DEVELOPER) before you turn on email MFA.'),
  },
  {
    text: 'cannot use verified_phone_number as a recovery mechanism',
    members: [MECHANISMS, 'MfaConfiguration'],
    rule: 'mfa-sms-recovery-phone',
    advice: () => l10n.t('Use only verified_email, or set MfaConfiguration to OPTIONAL.'),
  },
  {
    text: 'needs a second recovery mechanism when Email MFA is configured',
    members: [MECHANISMS, 'AccountRecoverySetting'],
    rule: 'mfa-email-recovery',
    advice: () => l10n.t('List both verified_email and verified_phone_number as recovery mechanisms.'),
  },
  {
    text: 'cannot use admin_only setting with any other recovery mechanisms',
    members: [MECHANISMS],
    rule: 'recovery-admin-only',
    advice: () => l10n.t('Make admin_only the only mechanism in the list, or remove it.'),
  },
  {
    text: 'cannot have duplicate priorities or recovery mechanisms',
    members: [MECHANISMS],
    rule: 'recovery-priority-order',
    advice: () => l10n.t('List each recovery mechanism once, one with priority 1 and the other with 2.'),
  },
  {
    text: 'All attributes in AttributesRequireVerificationBeforeUpdate',
    members: [BEFORE_UPDATE, 'AutoVerifiedAttributes'],
    rule: 'attr-verify-subset',
    advice: () => l10n.t('Add the attributes to AutoVerifiedAttributes, or remove them from the list.'),
  },
];
