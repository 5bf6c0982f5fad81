import type { Field, FieldRows } from '../field.ts';
import { arn } from '../limits.ts';
import { reset } from '../omission.ts';

const removed = reset('the trigger is removed', 'measured');
const trigger: Field = { leftOut: 'remove', omission: removed, limits: arn() };
const versioned: Field = { leftOut: 'remove', omission: removed };

/** Lambda triggers and the key of the custom senders. The object is replaced whole: what is not listed is removed. */
export const lambdaRows: FieldRows = {
  LambdaConfig: { default: {}, emptyIsNone: true, omission: reset('all triggers are removed', 'measured') },
  'LambdaConfig.PreSignUp': trigger,
  'LambdaConfig.CustomMessage': trigger,
  'LambdaConfig.PostConfirmation': trigger,
  'LambdaConfig.PreAuthentication': trigger,
  'LambdaConfig.PostAuthentication': trigger,
  'LambdaConfig.DefineAuthChallenge': trigger,
  'LambdaConfig.CreateAuthChallenge': trigger,
  'LambdaConfig.VerifyAuthChallengeResponse': trigger,
  'LambdaConfig.PreTokenGeneration': trigger,
  'LambdaConfig.UserMigration': trigger,
  'LambdaConfig.PreTokenGenerationConfig': versioned,
  'LambdaConfig.PreTokenGenerationConfig.LambdaVersion': {},
  'LambdaConfig.PreTokenGenerationConfig.LambdaArn': { limits: arn() },
  'LambdaConfig.CustomSMSSender': versioned,
  'LambdaConfig.CustomSMSSender.LambdaVersion': { requiredCode: 'custom-sender-version' },
  'LambdaConfig.CustomSMSSender.LambdaArn': { requiredCode: 'custom-sender-version', limits: arn() },
  'LambdaConfig.CustomEmailSender': versioned,
  'LambdaConfig.CustomEmailSender.LambdaVersion': { requiredCode: 'custom-sender-version' },
  'LambdaConfig.CustomEmailSender.LambdaArn': { requiredCode: 'custom-sender-version', limits: arn() },
  'LambdaConfig.KMSKeyID': { leftOut: 'remove', limits: arn('kms-key-arn') },
  'LambdaConfig.InboundFederation': versioned,
  'LambdaConfig.InboundFederation.LambdaVersion': { requiredCode: 'inbound-federation-version' },
  'LambdaConfig.InboundFederation.LambdaArn': { requiredCode: 'inbound-federation-version', limits: arn() },
};
