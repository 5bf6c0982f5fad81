import type { Field, FieldRows } from '../../../field.ts';
import { arn } from '../limits.ts';

const trigger: Field = { leftOut: 'remove', limits: arn() };
const versioned: Field = { leftOut: 'remove' };
const onlyVersion = { V1_0: 'The only version that there is.' };

/** Lambda triggers and the key of the custom senders. A request replaces the whole object: omitted triggers are removed. */
export const lambdaRows: FieldRows = {
  LambdaConfig: {
    default: {},
    emptyIsNone: true,
    notes: [
      {
        id: 'lambda-permission',
        text: 'A push does not check whether Cognito may call a function. Allow it with `aws lambda add-permission` for the principal `cognito-idp.amazonaws.com`, or each sign-in that needs the trigger fails.',
      },
      {
        id: 'lambda-config-replaces',
        text: 'The object replaces all triggers: one that is not in it is removed.',
      },
    ],
  },
  'LambdaConfig.PreSignUp': trigger,
  'LambdaConfig.CustomMessage': {
    ...trigger,
    notes: [
      {
        id: 'custom-message-overrides',
        text: 'What the function returns replaces the texts in this file, each time that a message is sent.',
      },
    ],
  },
  'LambdaConfig.PostConfirmation': trigger,
  'LambdaConfig.PreAuthentication': trigger,
  'LambdaConfig.PostAuthentication': trigger,
  'LambdaConfig.DefineAuthChallenge': trigger,
  'LambdaConfig.CreateAuthChallenge': trigger,
  'LambdaConfig.VerifyAuthChallengeResponse': trigger,
  'LambdaConfig.PreTokenGeneration': {
    ...trigger,
    notes: [
      {
        id: 'pretoken-mirrored',
        text: 'It mirrors the function of `PreTokenGenerationConfig`: set one of the two and Cognito fills in the other; a pull brings both.',
      },
      { id: 'deprecated-pretoken', text: 'In a new file set `PreTokenGenerationConfig` only.' },
    ],
  },
  'LambdaConfig.UserMigration': trigger,
  'LambdaConfig.PreTokenGenerationConfig': versioned,
  'LambdaConfig.PreTokenGenerationConfig.LambdaVersion': {
    values: {
      V2_0: 'The function can change ID tokens and access tokens of users.',
      V3_0: 'As `V2_0`, and access tokens of machines (client credentials), too.',
      V1_0: 'The function can change ID tokens only.',
    },
  },
  'LambdaConfig.PreTokenGenerationConfig.LambdaArn': { limits: arn() },
  'LambdaConfig.CustomSMSSender': {
    ...versioned,
    notes: [
      {
        id: 'custom-sender-overrides',
        text: 'The function sends every SMS: Cognito sends none, and `SmsConfiguration` and the SMS texts go unused.',
      },
      { id: 'lambda-same-key', text: 'Both custom senders share the one key in `KMSKeyID`.' },
    ],
  },
  'LambdaConfig.CustomSMSSender.LambdaVersion': { values: onlyVersion, requiredCode: 'custom-sender-version' },
  'LambdaConfig.CustomSMSSender.LambdaArn': { requiredCode: 'custom-sender-version', limits: arn() },
  'LambdaConfig.CustomEmailSender': {
    ...versioned,
    notes: [
      {
        id: 'custom-sender-overrides',
        text: 'The function sends every email: Cognito sends none, and `EmailConfiguration` and the email texts go unused.',
      },
      { id: 'lambda-same-key', text: 'Both custom senders share the one key in `KMSKeyID`.' },
    ],
  },
  'LambdaConfig.CustomEmailSender.LambdaVersion': { values: onlyVersion, requiredCode: 'custom-sender-version' },
  'LambdaConfig.CustomEmailSender.LambdaArn': { requiredCode: 'custom-sender-version', limits: arn() },
  'LambdaConfig.KMSKeyID': {
    leftOut: 'remove',
    limits: arn('kms-key-arn'),
  },
  'LambdaConfig.InboundFederation': versioned,
  'LambdaConfig.InboundFederation.LambdaVersion': { values: onlyVersion, requiredCode: 'inbound-federation-version' },
  'LambdaConfig.InboundFederation.LambdaArn': { requiredCode: 'inbound-federation-version', limits: arn() },
};
