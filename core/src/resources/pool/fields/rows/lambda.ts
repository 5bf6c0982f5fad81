import type { Field, FieldRows } from '../../../field.ts';
import { arn } from '../../../limits.ts';

const trigger: Field = { leftOut: 'remove', limits: arn() };
const versioned: Field = { leftOut: 'remove' };
const onlyVersion = { V1_0: 'The only version.' };

/**
 * The fields for Lambda triggers and for the custom senders' encryption key. A request replaces the whole object, so
 * omitted triggers are removed.
 */
export const lambdaRows: FieldRows = {
  LambdaConfig: {
    default: {},
    emptyIsNone: true,
    notes: [
      {
        id: 'lambda-permission',
        text: "A push doesn't check whether Cognito has permission to invoke a function. Add the permission with `aws lambda add-permission` for the principal `cognito-idp.amazonaws.com`; otherwise, each sign-in that needs the trigger fails.",
      },
      {
        id: 'lambda-config-replaces',
        text: "The object replaces all triggers: a trigger that isn't in it is removed.",
      },
    ],
  },
  'LambdaConfig.PreSignUp': trigger,
  'LambdaConfig.CustomMessage': {
    ...trigger,
    notes: [
      {
        id: 'custom-message-overrides',
        text: 'The messages that the function returns replace those in this file whenever a message is sent.',
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
        text: 'It mirrors `PreTokenGenerationConfig`: if you set one of the two, Cognito sets the other, and a pull returns both.',
      },
      { id: 'deprecated-pretoken', text: 'In a new file, set only `PreTokenGenerationConfig`.' },
    ],
  },
  'LambdaConfig.UserMigration': trigger,
  'LambdaConfig.PreTokenGenerationConfig': versioned,
  'LambdaConfig.PreTokenGenerationConfig.LambdaVersion': {
    values: {
      V2_0: "The function can change users' ID tokens and access tokens.",
      V3_0: 'Like `V2_0`, plus machine-to-machine access tokens (client credentials).',
      V1_0: 'The function can change only ID tokens.',
    },
  },
  'LambdaConfig.PreTokenGenerationConfig.LambdaArn': { limits: arn() },
  'LambdaConfig.CustomSMSSender': {
    ...versioned,
    notes: [
      {
        id: 'custom-sender-overrides',
        text: "The function, rather than Cognito, sends all SMS messages. `SmsConfiguration` and the SMS messages in this file aren't used.",
      },
      { id: 'lambda-same-key', text: 'Both custom senders use the key in `KMSKeyID`.' },
    ],
  },
  'LambdaConfig.CustomSMSSender.LambdaVersion': { values: onlyVersion, requiredCode: 'custom-sender-version' },
  'LambdaConfig.CustomSMSSender.LambdaArn': { requiredCode: 'custom-sender-version', limits: arn() },
  'LambdaConfig.CustomEmailSender': {
    ...versioned,
    notes: [
      {
        id: 'custom-sender-overrides',
        text: "The function, rather than Cognito, sends all email. `EmailConfiguration` and the email messages in this file aren't used.",
      },
      { id: 'lambda-same-key', text: 'Both custom senders use the key in `KMSKeyID`.' },
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
