import { create, factors, invalid, recovery, setMfa, sms, totp, update, type Recording } from './recording.ts';

const identity = (name: string, account = '123456789012'): string =>
  `arn:aws:ses:us-east-1:${account}:identity/${name}`;
const developer = {
  EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: identity('ops@harbor.example') },
} as const;
const smsText = 'Invalid SMS MFA configuration given, external id and a valid caller arn are required';
const disabledText =
  "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.";
const phoneText =
  'Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number as a recovery mechanism when SMS MFA is configured.';
const relyingParty = { RelyingPartyId: 'harbor.example', UserVerification: 'required' };

type Sequence = Recording['sequences'][number];
const report = (source: string, date: string, ...sequences: Sequence[]): Recording => ({ source, date, sequences });

/** Measurements by the author of an emulator: the service checks the SMS configuration before the MFA mode. */
export const smsFactor: Recording = {
  source: 'floci-io/floci PR#2831',
  date: '2026-08-31',
  sequences: [
    {
      title: 'an incomplete SMS configuration',
      pool: {},
      steps: [
        setMfa(
          { MfaConfiguration: 'OFF', SmsMfaConfiguration: { SmsConfiguration: { ExternalId: 'x' } } },
          invalid(smsText),
        ),
        setMfa(
          {
            MfaConfiguration: 'OFF',
            SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:user/not-a-role' } },
          },
          invalid(smsText),
        ),
        setMfa(
          { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: { SmsConfiguration: { ExternalId: 'x' } } },
          invalid(smsText),
        ),
        setMfa(
          {
            MfaConfiguration: 'OPTIONAL',
            SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:user/not-a-role' } },
          },
          invalid(smsText),
        ),
      ],
    },
  ],
};

/** Single calls that were measured, or whose response a user quoted. */
export const singleReports: readonly Recording[] = [
  report('Ivenaccip/aws-media', '2026-10-07', {
    title: 'the default sender',
    steps: [
      create(
        {
          EmailConfiguration: {
            EmailSendingAccount: 'COGNITO_DEFAULT',
            SourceArn: identity('ops@harbor.example'),
            From: 'ops@harbor.example',
          },
        },
        invalid('Cannot configure From email address for default email configuration'),
      ),
      create(
        { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', SourceArn: identity('harbor.example') } },
        invalid('Invalid FROM email address ARN'),
      ),
    ],
  }),
  report('a rehearsal on eu-north-1', '2026', {
    title: 'user verification omitted from the passkey configuration',
    pool: {},
    mfa: { MfaConfiguration: 'OFF', WebAuthnConfiguration: { ...relyingParty, UserVerification: 'required' } },
    steps: [
      setMfa(
        { MfaConfiguration: 'OFF', WebAuthnConfiguration: { RelyingPartyId: 'harbor.example' } },
        { mfa: { 'WebAuthnConfiguration.UserVerification': undefined } },
      ),
    ],
  }),
  report('hashicorp/terraform-provider-aws#40734', '2024', {
    title: 'threat protection on ESSENTIALS',
    pool: {},
    steps: [
      update(
        { UserPoolTier: 'ESSENTIALS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
        {
          rejected: {
            type: 'FeatureUnavailableInTierException',
            text: 'The following features need to be disabled for the ESSENTIALS pricing tier configured: Threat Protection',
          },
        },
      ),
    ],
  }),
  report('hashicorp/terraform-provider-aws#50110', '2026-09', {
    title: 'a passkey with required MFA',
    pool: {},
    mfa: { MfaConfiguration: 'ON', ...totp },
    steps: [
      update(
        { MfaConfiguration: 'ON', ...factors('PASSWORD', 'WEB_AUTHN') },
        invalid('WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA.'),
      ),
    ],
  }),
  report('aws-cloudformation/cloudformation-coverage-roadmap#1176', '2022', {
    title: 'MFA required by an update',
    pool: { SmsConfiguration: sms },
    steps: [
      update(
        { MfaConfiguration: 'ON', SmsConfiguration: sms, ...recovery('verified_email') },
        invalid('Cannot turn MFA functionality ON, once the user pool has been created'),
      ),
    ],
  }),
  report('aws/aws-cdk#11478', '2023', {
    title: 'recovery by phone with required SMS',
    pool: { SmsConfiguration: sms, ...recovery('verified_phone_number', 'verified_email') },
    steps: [
      setMfa({ MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsConfiguration: sms } }, invalid(phoneText)),
      setMfa({ MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: { SmsConfiguration: sms } }),
    ],
  }),
  report('aws/aws-cdk, integration snapshot user-pool-mfa-email', '2024', {
    title: 'SMS and email as second factors, recovery by phone and email',
    pool: {
      SmsConfiguration: sms,
      ...developer,
      ...recovery('verified_phone_number', 'verified_email'),
    },
    steps: [
      setMfa({
        MfaConfiguration: 'ON',
        SmsMfaConfiguration: { SmsConfiguration: sms },
        EmailMfaConfiguration: { Message: 'Your code is {####}', Subject: 'Code' },
      }),
    ],
  }),
  report('aws/aws-cdk#25115', '2023', {
    title: 'another account’s SES identity',
    pool: {},
    steps: [
      update(
        {
          EmailConfiguration: {
            EmailSendingAccount: 'DEVELOPER',
            SourceArn: identity('harbor.example', '999999999999'),
          },
        },
        { rejected: { type: 'NotAuthorizedException', text: 'Email arn does not belong to your account.' } },
      ),
    ],
  }),
  report('aws/aws-cdk#12075', '2020', {
    title: 'MFA without SMS',
    steps: [
      create(
        { MfaConfiguration: 'OPTIONAL' },
        invalid('SMS configuration and Auto verification for phone_number are required when MFA is required/optional'),
      ),
    ],
  }),
  report('aws/aws-cdk#8585', '2020', {
    title: 'an attribute without a type',
    steps: [
      create(
        { Schema: [{ Name: 'plan', Mutable: true }] },
        invalid('Invalid AttributeDataType input, consider using the provided AttributeDataType enum.'),
      ),
    ],
  }),
  report('getmoto/moto PR#4493', '2021', {
    title: 'bounds of an attribute',
    steps: [
      create(
        {
          Schema: [{ Name: 'plan', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '4096' } }],
        },
        invalid('user.custom:plan: String attributes cannot have a length of more than 2048'),
      ),
    ],
  }),
  report('aws/aws-cli#8280', '2023', {
    title: 'a link without a text',
    pool: {},
    steps: [
      update(
        { VerificationMessageTemplate: { EmailMessageByLink: 'Click {####}' } },
        invalid('The message is invalid.'),
      ),
    ],
  }),
  report('aws/aws-cli#7151', '2022', {
    title: 'verification before a change, without automatic verification',
    pool: { AutoVerifiedAttributes: ['email'] },
    steps: [
      update(
        { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
        invalid('All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes'),
      ),
    ],
  }),
  report('pulumi/pulumi-aws-native#1256', '2023', {
    title: 'both validity settings in one request',
    pool: {},
    steps: [
      update(
        {
          Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } },
          AdminCreateUserConfig: { UnusedAccountValidityDays: 7 },
        },
        invalid('Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays'),
      ),
    ],
  }),
  report('anomalyco/sst#5177', '2024', {
    title: 'every factor disabled',
    pool: {},
    steps: [
      setMfa(
        { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: false } },
        invalid(disabledText),
      ),
    ],
  }),
  report('aws/aws-sdk-js#4186', '2022', {
    title: 'only an MFA mode, on a pool with SMS',
    pool: { SmsConfiguration: sms },
    steps: [setMfa({ MfaConfiguration: 'OPTIONAL' }, invalid(disabledText))],
  }),
  report('hashicorp/terraform-provider-aws#28294', '2022', {
    title: 'the SMS configuration omitted, on a pool that verifies phone numbers',
    pool: { SmsConfiguration: sms, AutoVerifiedAttributes: ['phone_number'] },
    steps: [
      setMfa(
        { MfaConfiguration: 'OPTIONAL', ...totp },
        invalid('SMS configuration is required when phone_number is selected for auto verification'),
      ),
    ],
  }),
  report('go-to-k/cdk-real-drift, tags', '2026-07', {
    title: 'a tag with the AWS prefix',
    pool: {},
    steps: [
      update(
        { UserPoolTags: { 'aws:cloudformation:stack-name': 'harbor' } },
        {
          rejected: {
            type: 'UserPoolTaggingException',
            text: 'aws: prefixed tag key names are not allowed for external use.',
          },
        },
      ),
    ],
  }),
];
