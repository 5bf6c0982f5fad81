import { create, recovery, role, setMfa, sms, totp, update, type Recording } from './recording.ts';

const lambda = 'arn:aws:lambda:us-west-2:123456789012:function:f';
const key = 'arn:aws:kms:us-west-2:123456789012:key/11111111-2222-3333-4444-555555555555';
const developer = {
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:us-west-2:123456789012:identity/ops@harbor.example',
  },
};
const code = 'Code {####}';

/** Acceptance tests of the Terraform AWS provider, which run against AWS. */
export const terraformTests: Recording = {
  source: 'hashicorp/terraform-provider-aws, acceptance tests',
  date: '2026',
  region: 'us-west-2',
  sequences: [
    {
      title: 'a new name',
      pool: {},
      steps: [update({ PoolName: 'kelp' }, { pool: { Name: 'kelp' } }), update({}, { pool: { Name: 'kelp' } })],
    },
    {
      title: 'triggers omitted, then senders',
      pool: {},
      steps: [
        update({
          LambdaConfig: {
            PreSignUp: lambda,
            CustomEmailSender: { LambdaArn: lambda, LambdaVersion: 'V1_0' },
            KMSKeyID: key,
          },
        }),
        update({ LambdaConfig: { KMSKeyID: key } }, { pool: { LambdaConfig: { KMSKeyID: key } } }),
        update({}, { pool: { LambdaConfig: {} } }),
      ],
    },
    {
      title: 'threat protection omitted',
      pool: { UserPoolTier: 'PLUS' },
      steps: [
        update({ UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }),
        update({ UserPoolTier: 'PLUS' }, { pool: { UserPoolAddOns: undefined } }),
        update({ UserPoolTier: 'LITE' }, { pool: { UserPoolTier: 'LITE' } }),
      ],
    },
    {
      title: 'SMS without MFA',
      pool: {},
      steps: [
        update({ MfaConfiguration: 'OFF', SmsConfiguration: sms }, { pool: { SmsConfiguration: sms } }),
        update({ SmsAuthenticationMessage: code }, { pool: { SmsAuthenticationMessage: code } }),
      ],
    },
    {
      title: 'non-ASCII characters',
      steps: [create({ SmsAuthenticationMessage: `${'あ'.repeat(134)}{####}` })],
    },
    {
      title: 'a link with all four email texts',
      steps: [
        create(
          {
            VerificationMessageTemplate: {
              DefaultEmailOption: 'CONFIRM_WITH_LINK',
              EmailMessage: code,
              EmailSubject: 'Code',
              EmailMessageByLink: '{##Click here##}',
              EmailSubjectByLink: 'Link',
            },
          },
          {
            pool: {
              VerificationMessageTemplate: {
                DefaultEmailOption: 'CONFIRM_WITH_LINK',
                EmailMessage: code,
                EmailSubject: 'Code',
                EmailMessageByLink: '{##Click here##}',
                EmailSubjectByLink: 'Link',
              },
              EmailVerificationMessage: code,
              EmailVerificationSubject: 'Code',
            },
          },
        ),
      ],
    },
    {
      title: 'only the legacy texts',
      steps: [
        create(
          { EmailVerificationMessage: code, EmailVerificationSubject: 'Code' },
          {
            pool: {
              'VerificationMessageTemplate.EmailMessage': code,
              'VerificationMessageTemplate.EmailSubject': 'Code',
            },
          },
        ),
      ],
    },
    {
      title: 'email as a second factor, recovery by email and phone',
      pool: { ...developer, ...recovery('verified_email', 'verified_phone_number') } as object,
      steps: [setMfa({ MfaConfiguration: 'ON', EmailMfaConfiguration: { Message: code, Subject: 'Code' } })],
    },
  ],
};

/** Tests of moto that also run against AWS. */
export const motoTests: Recording = {
  source: 'getmoto/moto, tests verified against AWS',
  date: '2024-08',
  region: 'us-west-2',
  sequences: [
    {
      title: 'MFA required, an SMS role without an external ID, recovery never set',
      steps: [
        create({ MfaConfiguration: 'ON', SmsConfiguration: { SnsCallerArn: role } }),
        setMfa({ MfaConfiguration: 'ON', ...totp }),
      ],
    },
    {
      title: 'MFA optional, an SMS role without an external ID, recovery never set',
      steps: [
        create({ MfaConfiguration: 'OPTIONAL', SmsConfiguration: { SnsCallerArn: role } }),
        setMfa({ MfaConfiguration: 'OPTIONAL', ...totp }),
      ],
    },
    {
      title: 'no MFA, then an authenticator app',
      steps: [create({}), setMfa({ MfaConfiguration: 'ON', ...totp }), setMfa({ MfaConfiguration: 'OFF' })],
    },
  ],
};
