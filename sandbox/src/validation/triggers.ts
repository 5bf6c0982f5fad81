import type { LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

/** The rules for Lambda triggers and their key (all measured 2026-09-08, badmintoncryer/cdk-preflight). */
export const triggerRules: readonly ValidationRule<PoolChange>[] = [
  {
    code: 'pretoken-mismatch',
    rejects({ sent }) {
      const { PreTokenGeneration: older, PreTokenGenerationConfig: newer } = sent.LambdaConfig ?? {};
      return older !== undefined && newer !== undefined && older !== newer.LambdaArn;
    },
    error: () =>
      invalidParameter(
        "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
      ),
  },
  {
    code: 'custom-sender-needs-kms',
    rejects({ sent }) {
      const { CustomEmailSender, CustomSMSSender, KMSKeyID } = sent.LambdaConfig ?? {};
      return (CustomEmailSender ?? CustomSMSSender) !== undefined && KMSKeyID === undefined;
    },
    error: () => invalidParameter('KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.'),
  },
  {
    // A function in another account or a missing function is accepted (go-to-k/cdkd#4066).
    code: 'lambda-arn-region',
    rejects: ({ sent, next }) => regionsOf(sent.LambdaConfig, 'lambda').some((region) => region !== next.region),
    error: () => invalidParameter('Cross-region lambda functions are not supported'),
  },
  {
    code: 'kms-key-region',
    rejects: ({ sent, next }) => keyRegions(sent.LambdaConfig).some((region) => region !== next.region),
    error: ({ sent }) =>
      invalidParameter(
        `Encountered error when CreateGrant was attempted on the input KMS key - Invalid arn ${keyRegions(sent.LambdaConfig).join('')}`,
      ),
  },
];

/** Returns the key's Region, if Cognito uses the key for a custom sender. */
function keyRegions({ CustomEmailSender, CustomSMSSender, KMSKeyID }: LambdaConfigType = {}): string[] {
  return (CustomEmailSender ?? CustomSMSSender) ? regionsOf({ KMSKeyID }, 'kms') : [];
}

/** Returns the Regions in the triggers' ARNs for the given AWS service. */
function regionsOf(triggers: LambdaConfigType | undefined, service: string): string[] {
  return Object.values<string | { readonly LambdaArn: string | undefined } | undefined>({ ...triggers })
    .map((trigger) => (typeof trigger === 'string' ? trigger : trigger?.LambdaArn) ?? '')
    .map((arn) => arn.split(':'))
    .filter((parts) => parts[2] === service)
    .map((parts) => parts[3] ?? '');
}
