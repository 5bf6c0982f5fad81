import * as l10n from '@vscode/l10n';
import type { KnownMessage } from '../catalogue.ts';

const FROM = 'EmailConfiguration.From';
const SOURCE = 'EmailConfiguration.SourceArn';
const SENDER = 'EmailConfiguration.EmailSendingAccount';
const CALLERS = ['SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms.CallerArn', 'SmsConfiguration'];

/** Service errors about email, SMS and the content of messages. */
export const deliveryTexts: readonly KnownMessage[] = [
  {
    text: 'Cannot configure From email address for default email configuration',
    members: [FROM, SENDER],
    rule: 'email-default-from',
    advice: () => l10n.t('Remove From, or send through your own SES identity (EmailSendingAccount DEVELOPER).'),
  },
  {
    text: 'Invalid FROM email address ARN',
    members: [SOURCE, SENDER],
    rule: 'email-default-source-identity',
    advice: () =>
      l10n.t(
        'Use the SES identity of an email address, not of a domain, or send through your own SES identity (EmailSendingAccount DEVELOPER).',
      ),
  },
  {
    text: 'Provided From email address is invalid',
    members: [FROM],
    rule: 'email-from-format',
    advice: () => l10n.t('Write From as an address, such as name@example.com or My App <name@example.com>.'),
  },
  {
    text: 'SES Configuration Set does not exist',
    members: ['EmailConfiguration.ConfigurationSet', 'EmailConfiguration'],
    advice: () =>
      l10n.t('If you just created the configuration set, try again in a minute. Otherwise, check its name and Region.'),
  },
  {
    text: 'Source ARN is required to use DEVELOPER email sending owner',
    members: [SOURCE, SENDER, 'EmailConfiguration'],
    rule: 'email-developer-source',
    advice: () => l10n.t('Add the ARN of an SES identity as SourceArn, or set EmailSendingAccount to COGNITO_DEFAULT.'),
  },
  {
    text: 'SourceArn is required when EmailSendingAccount is DEVELOPER',
    members: [SOURCE, SENDER, 'EmailConfiguration'],
    rule: 'email-developer-source',
    advice: () => l10n.t('Add the ARN of an SES identity as SourceArn, or set EmailSendingAccount to COGNITO_DEFAULT.'),
  },
  {
    text: 'SourceArn must be in one of the following SES regions',
    members: [SOURCE],
    rule: 'email-source-region',
    advice: () => l10n.t('Use an SES identity in one of these Regions.'),
  },
  {
    text: 'Email arn does not belong to your account',
    members: [SOURCE],
    rule: 'email-source-account',
    advice: () => l10n.t("Use the full ARN of an SES identity in the pool's account: …:identity/name@example.com."),
  },
  {
    text: 'Email address is not verified',
    members: [SOURCE, FROM],
    rule: 'email-source-unverified',
    advice: () =>
      l10n.t('Verify the identity in SES, or use the verified domain in SourceArn and the address in From.'),
  },
  {
    text: 'allowed to use your email identity',
    members: [SOURCE, 'EmailConfiguration'],
    rule: 'email-default-custom-from',
  },
  {
    text: 'Cross-account pass role is not allowed',
    members: CALLERS,
    rule: 'sms-role-account',
    advice: () => l10n.t("Use a role in the pool's account."),
  },
  { text: 'does not have a trust relationship', members: CALLERS, rule: 'sms-role-trust' },
  { text: 'does not have permission to publish with SNS', members: CALLERS, rule: 'sms-role-permission' },
  {
    text: 'external id and a valid caller arn are required',
    members: ['SmsConfiguration.SnsCallerArn', 'SmsConfiguration.ExternalId', 'SmsConfiguration'],
    rule: 'sms-external-id-missing',
    advice: () => l10n.t("Add both SnsCallerArn, the ARN of an IAM role, and ExternalId from the role's trust policy."),
  },
  {
    text: 'Invalid snsRegion',
    members: ['SmsConfiguration.SnsRegion', 'SmsConfiguration'],
    rule: 'sms-region',
    advice: () => l10n.t('Set SnsRegion to the Region that Cognito names.'),
  },
  {
    text: 'must have either SnsCallerArn or EumsSms',
    members: ['SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms', 'SmsConfiguration'],
    rule: 'sms-caller-xor-eums',
    advice: () => l10n.t('Keep only one of SnsCallerArn and EumsSms.'),
  },
  {
    text: 'EumsSms Region must be the Region of the user pool',
    members: ['SmsConfiguration.EumsSms.Region', 'SmsConfiguration.EumsSms'],
    rule: 'sms-eums-region',
    advice: () => l10n.t("Set EumsSms.Region to the pool's Region, or omit it."),
  },
  {
    text: 'SMS configuration is required when phone_number is selected for auto verification',
    members: ['AutoVerifiedAttributes', 'SmsConfiguration'],
    rule: 'autoverify-phone-needs-sms',
    advice: () => l10n.t('Add an SmsConfiguration, or remove phone_number from AutoVerifiedAttributes.'),
  },
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
        'Check the placeholders in the messages: {####} for a code, {##text##} for a link, {username} in invitations.',
      ),
  },
];
