import { constraint, creations, notInLite, pattern } from './creation.ts';
import { create, invalid, invalidCut, recovery, setMfa, totp, type Recording } from './recording.ts';

const lambda = (name: string, region = 'us-east-1'): string => `arn:aws:lambda:${region}:123456789012:function:${name}`;
const key = (region: string): string => `arn:aws:kms:${region}:123456789012:key/11111111-2222-3333-4444-555555555555`;
const ses = (name: string, { region = 'us-east-1', account = '123456789012' } = {}): string =>
  `arn:aws:ses:${region}:${account}:identity/${name}`;
const sender = (LambdaArn: string): object => ({ LambdaArn, LambdaVersion: 'V1_0' });
const emailPattern = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*`;
const smsPattern = String.raw`(?s).*\{####\}(?s).*`;

const developer = (more: object): { EmailConfiguration: object } => ({
  EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', ...more },
});
const byDefault = (more: object): { EmailConfiguration: object } => ({
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ...more },
});
const invite = (InviteMessageTemplate: object): { AdminCreateUserConfig: object } => ({
  AdminCreateUserConfig: { InviteMessageTemplate },
});

/**
 * Pools created by CloudFormation. Each invalid pool has a valid counterpart. The error messages are recorded, but the
 * error types are assumed. The names that the calls require are made up.
 */
export const createdPools: Recording = {
  source: 'badmintoncryer/cdk-preflight',
  date: '2026-09-08 to 2026-09-14',
  sequences: [
    creations(
      'verified attributes',
      create(
        { AutoVerifiedAttributes: ['given_name'] },
        constraint(
          '[given_name]',
          'autoVerifiedAttributes',
          'Member must satisfy constraint: [Member must satisfy enum value set: [phone_number, email]]',
        ),
      ),
      create(
        { AutoVerifiedAttributes: ['phone_number'] },
        invalid('SMS configuration is required when phone_number is selected for auto verification'),
      ),
      create({ AutoVerifiedAttributes: ['email'] }),
    ),
    creations(
      'custom senders',
      create(
        { LambdaConfig: { CustomEmailSender: sender(lambda('mail')) } },
        invalid('KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.'),
      ),
      create(
        { LambdaConfig: { CustomSMSSender: sender(lambda('sms')) } },
        invalid('KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.'),
      ),
      create(
        { LambdaConfig: { KMSKeyID: key('ap-northeast-1'), CustomEmailSender: sender(lambda('mail')) } },
        invalid('Encountered error when CreateGrant was attempted on the input KMS key - Invalid arn ap-northeast-1'),
      ),
      create({ LambdaConfig: { KMSKeyID: key('us-east-1'), CustomEmailSender: sender(lambda('mail')) } }),
    ),
    {
      title: 'an identity whose policy does not let Cognito send',
      options: { deniedIdentities: [ses('pf@harbor.example')] },
      steps: [
        create(byDefault({ SourceArn: ses('pf@harbor.example') }), {
          rejected: { text: 'Cognito is not allowed to use your email identity', isCut: true },
        }),
      ],
    },
    creations(
      'the email sender',
      create(developer({}), invalid('Source ARN is required to use DEVELOPER email sending owner')),
      create(
        developer({ SourceArn: ses('pf@harbor.example'), From: 'not an address' }),
        invalidCut('Provided From email address is invalid'),
      ),
      create(
        developer({ SourceArn: ses('pf@harbor.example', { account: '999999999999' }), From: 'not an address' }),
        invalidCut('Provided From email address is invalid'),
      ),
      create(
        developer({ SourceArn: ses('pf@harbor.example', { region: 'ap-northeast-1' }) }),
        invalid(
          'Invalid EmailConfiguration.SourceArn. Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.',
        ),
      ),
      create(
        { EmailConfiguration: { ReplyToEmailAddress: 'not an address' } },
        pattern(
          'not an address',
          'emailConfiguration.replyToEmailAddress',
          String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+`,
        ),
      ),
      create({ EmailConfiguration: { ReplyToEmailAddress: 'help@harbor.example' } }),
    ),
    creations(
      'message texts',
      create(
        invite({ EmailMessage: 'Welcome aboard.', EmailSubject: 'Welcome' }),
        pattern('Welcome aboard.', 'adminCreateUserConfig.inviteMessage.emailMessage', emailPattern),
      ),
      create(
        invite({ SMSMessage: 'Welcome aboard.' }),
        pattern('Welcome aboard.', 'adminCreateUserConfig.inviteMessage.smsMessage', smsPattern),
      ),
      create(
        { EmailVerificationMessage: 'Your verification code.' },
        pattern('Your verification code.', 'emailVerificationMessage', emailPattern),
      ),
      create(
        { SmsAuthenticationMessage: 'Your MFA code.' },
        pattern('Your MFA code.', 'smsAuthenticationMessage', smsPattern),
      ),
      create(
        { SmsVerificationMessage: 'Your verification code.' },
        pattern('Your verification code.', 'smsVerificationMessage', smsPattern),
      ),
      create({
        ...invite({ EmailMessage: '{username} {####}', EmailSubject: 'Welcome', SMSMessage: '{username} {####}' }),
        EmailVerificationMessage: 'Code {####}',
        SmsAuthenticationMessage: 'Code {####}',
        SmsVerificationMessage: 'Code {####}',
      }),
    ),
    creations(
      'triggers',
      create(
        { LambdaConfig: { PreSignUp: lambda('f', 'ap-northeast-1') } },
        invalid('Cross-region lambda functions are not supported'),
      ),
      create(
        {
          LambdaConfig: {
            PreTokenGeneration: lambda('a'),
            PreTokenGenerationConfig: sender(lambda('b')),
          },
        },
        invalid("Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's"),
      ),
      create(
        {
          UserPoolTier: 'LITE',
          LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: lambda('a'), LambdaVersion: 'V2_0' } },
        },
        notInLite('Token Customization with Pre-Token Generation Lambda V2_0'),
      ),
      create({ LambdaConfig: { PreSignUp: lambda('f') } }),
      create({ LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: lambda('a'), LambdaVersion: 'V2_0' } } }),
    ),
    {
      title: 'MFA',
      pool: {},
      steps: [
        setMfa(
          { MfaConfiguration: 'ON', EmailMfaConfiguration: {} },
          invalid(
            'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount.',
          ),
        ),
        setMfa(
          { MfaConfiguration: 'OFF', ...totp },
          invalid("Invalid MFA configuration given, can't turn off MFA and configure an MFA together."),
        ),
        setMfa({ MfaConfiguration: 'ON', ...totp }),
      ],
    },
    creations(
      'recovery',
      create(
        recovery('admin_only', 'verified_email'),
        invalid(
          'Invalid account recovery setting parameter. Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
        ),
      ),
      create(
        {
          AccountRecoverySetting: {
            RecoveryMechanisms: [
              { Priority: 1, Name: 'verified_email' },
              { Priority: 2, Name: 'verified_phone_number' },
              { Priority: 3, Name: 'admin_only' },
            ],
          },
        },
        invalidCut(
          "2 validation errors detected: Value '[RecoveryOptionType(priority=1, name=verified_email), RecoveryOptionType(priority=2, name=verified_phone_number), RecoveryOptionType(priority=3, name=admin_only)]' at 'accountRecoverySetting.recoveryMechanisms' failed to satisfy constraint: Member must have",
        ),
      ),
      create(recovery('admin_only')),
    ),
  ],
};
