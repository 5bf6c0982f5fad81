import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeableCodes } from '#core/diagnostics';
import { toRequest } from '#core/resources/pool/normalize';
import { formatPath, type JsonObject } from '#core/json';
import { serviceErrorOf } from '#core/resources/pool/service-errors';
import { createOnlyMembers } from '#core/resources/pool/fields';
import { requestFields } from '#core/resources/pool/shape';
import { byText } from '../../../../../core/src/resources/pool/service-errors/catalogue.ts';
import { featureUnavailable } from '../../../../../sandbox/src/errors.ts';
import { paidFeatures } from '../../../../../sandbox/src/validation/tier.ts';
import type { Pool } from '../../../../../sandbox/src/state/pool.ts';
import { describedWithEverything } from '../../../../support/pools.ts';

const V2_TOKENS = { LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } } };
const request = toRequest(describedWithEverything);
const about = (said: string, code = 'InvalidParameterException', sent: JsonObject = request) => {
  const serviceError = serviceErrorOf({ code, serviceMessage: said }, sent);
  return serviceError && { ...serviceError, paths: serviceError.paths.map(formatPath) };
};

/** Exceptions whose message says what to do (live/src/aws/error-messages/cognito.ts). */
const ADVISED = [
  'InvalidSmsRoleTrustRelationshipException',
  'InvalidSmsRoleAccessPolicyException',
  'InvalidEmailRoleAccessPolicyException',
  'UserPoolTaggingException',
];

const RECOVERY = 'AccountRecoverySetting.RecoveryMechanisms';
const FACTORS = 'Policies.SignInPolicy.AllowedFirstAuthFactors';

/** Recorded messages, the setting that each refers to, and the exception unless it is InvalidParameterException. */
const recorded: readonly (readonly [said: string, path: string, code?: string])[] = [
  ['Cannot configure From email address for default email configuration', 'EmailConfiguration.From'],
  ['Invalid FROM email address ARN', 'EmailConfiguration.SourceArn'],
  ['Cross-account pass role is not allowed.', 'SmsConfiguration.SnsCallerArn'],
  ['Invalid EmailConfiguration. SES Configuration Set does not exist', 'EmailConfiguration.ConfigurationSet'],
  ['Password should be configured as one of the allowed first auth factors.', FACTORS],
  [
    'Invalid account recovery setting parameter. Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
    RECOVERY,
  ],
  [
    'Invalid account recovery setting parameter. Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.',
    RECOVERY,
  ],
  ['Invalid snsRegion. Allowed SNS region for us-east-1 is us-east-1', 'SmsConfiguration.SnsRegion'],
  ['Provided From email address is invalid', 'EmailConfiguration.From'],
  [
    'Encountered error when CreateGrant was attempted on the input KMS key - Invalid arn ap-northeast-1',
    'LambdaConfig.KMSKeyID',
  ],
  ['Source ARN is required to use DEVELOPER email sending owner', 'EmailConfiguration.SourceArn'],
  [
    'Invalid EmailConfiguration.SourceArn. Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.',
    'EmailConfiguration.SourceArn',
  ],
  ['KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.', 'LambdaConfig.CustomEmailSender'],
  [
    "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
    'LambdaConfig.PreTokenGeneration',
  ],
  [
    'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    'AdminCreateUserConfig.UnusedAccountValidityDays',
  ],
  [
    'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount.',
    'EmailConfiguration.EmailSendingAccount',
  ],
  [
    'Invalid SMS MFA configuration given, external id and a valid caller arn are required',
    'SmsConfiguration.SnsCallerArn',
  ],
  ["Can't turn off SMS_MFA when SMS configuration is set for the user pool", 'SmsConfiguration'],
  ["Invalid MFA configuration given, can't turn off MFA and configure an MFA together.", 'MfaConfiguration'],
  [
    'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor',
    FACTORS,
  ],
  [
    'Cognito received the following error from Amazon SES when attempting to send email: Email address is not verified. The following identities failed the check in region EU-WEST-1: a@example.com',
    'EmailConfiguration.SourceArn',
  ],
  ['Email arn does not belong to your account.', 'EmailConfiguration.SourceArn', 'NotAuthorizedException'],
  [
    'Cognito is not allowed to use your email identity',
    'EmailConfiguration.SourceArn',
    'InvalidEmailRoleAccessPolicyException',
  ],
  ['aws: prefixed tag key names are not allowed for external use', 'UserPoolTags', 'UserPoolTaggingException'],
  [
    'Role does not have a trust relationship allowing Cognito to assume the role',
    'SmsConfiguration.SnsCallerArn',
    'InvalidSmsRoleTrustRelationshipException',
  ],
  ['', 'SmsConfiguration.SnsCallerArn', 'InvalidSmsRoleAccessPolicyException'],
];

describe('a recorded service message', () => {
  it.each(recorded.map(([said, path, code = 'InvalidParameterException']) => ({ said, path, code })))(
    '$code: $said',
    ({ said, path, code }) => {
      const serviceError = about(said, code);
      expect(serviceError?.paths[0]).toBe(path);
      if (!ADVISED.includes(code)) expect(serviceError?.advice).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('refers only to the functions that are in a different Region', () => {
    const arn = (region: string) => `arn:aws:lambda:${region}:111122223333:function:f`;
    const LambdaConfig = { PreSignUp: arn('eu-west-1'), CustomMessage: arn('us-east-1') };
    const sent = { UserPoolId: 'eu-west-1_Abc1', LambdaConfig };
    expect(about('Cross-region lambda functions are not supported', 'InvalidParameterException', sent)?.paths).toEqual([
      'LambdaConfig.CustomMessage',
    ]);
  });

  it.each<readonly [tier: string, features: string, paths: readonly string[]]>([
    ['LITE', 'Threat Protection', ['UserPoolAddOns.AdvancedSecurityMode', 'UserPoolTier']],
    [
      'LITE',
      'Passwordless Sign-In, Password History',
      [FACTORS, 'Policies.PasswordPolicy.PasswordHistorySize', 'UserPoolTier'],
    ],
    ['LITE', 'Refresh Token Rotation', ['UserPoolTier']],
    ['ESSENTIALS', 'Something New', ['UserPoolTier']],
  ])('names the features that %s does not include: %s', (tier, features, paths) => {
    const said = `The following features need to be disabled for the ${tier} pricing tier configured: ${features}`;
    for (const code of ['FeatureUnavailableInTierException', 'TierChangeNotAllowedException']) {
      expect(about(said, code)?.paths).toEqual(paths);
      expect(about(said, code)?.advice).toContain(tier);
    }
  });

  it.each(
    paidFeatures.map(({ name }) =>
      typeof name === 'string' ? name : name({ settings: V2_TOKENS, factors: {} } as Pool),
    ),
  )('names the setting of the feature that the sandbox rejects: %s', (feature) => {
    const { name: code, message: said } = featureUnavailable('LITE', [feature]);
    const serviceError = about(said, code, {});
    expect(serviceError?.paths[0]).not.toBe('UserPoolTier');
    // The use of passkeys as a second factor is not a setting in the file.
    if (feature !== 'Passkey MFA') expect(changeableCodes()).toContain(serviceError?.rule);
  });

  it.each([
    ['adminCreateUserConfig.inviteMessage.emailMessage', 'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage'],
    ['adminCreateUserConfig.inviteMessage.smsMessage', 'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage'],
    ['adminCreateUserConfig.inviteMessage.emailSubject', 'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject'],
  ])('names the path %s', (place, path) => {
    const said = `1 validation error detected: Value 'Welcome aboard.' at '${place}' failed to satisfy constraint: Member must satisfy regular expression pattern: x`;
    expect(about(said)?.paths).toEqual([path]);
  });
});

describe('the table of service messages', () => {
  it.each(byText)('has advice for "$text", and only settings of the request', ({ text, members, advice }) => {
    expect(members.filter((member) => !requestFields().has(member) && !createOnlyMembers.includes(member))).toEqual([]);
    const isRole = /trust relationship|publish with SNS|email identity|tag key|50 tags/.test(text);
    if (isRole) expect(advice).toBeUndefined();
    else expect(advice?.()).toMatch(/^[A-Z].*\.$/);
  });

  it('has no message that never matches because an earlier one matches first', () => {
    const hidden = byText.filter(({ text }, i) =>
      byText.slice(0, i).some((earlier) => text.toLowerCase().includes(earlier.text.toLowerCase())),
    );
    expect(hidden).toEqual([]);
  });

  it('includes every message that the sandbox returns when it rejects an update', () => {
    const folder = new URL('../../../../../sandbox/src/validation/', import.meta.url);
    const ofUpdates = readdirSync(folder).filter((name) => name !== 'addition.ts');
    const sources = ofUpdates.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const texts = sources.flatMap((source) =>
      Array.from(
        source.matchAll(/(?:invalidParameter|ServiceError)\(\s*(?:'\w+',\s*)?(?:'([^']+)'|"([^"]+)"|`([^$`]+))/g),
        ([, single, double, template]) => single ?? double ?? template ?? '',
      ),
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => about(text) === undefined)).toEqual([]);
  });
});
