import { invalidParameter } from '../errors.ts';
import type { PoolChange, Refusal } from './refusal.ts';

/** About Lambda triggers. Both are documented (AWS API reference, LambdaConfigType); the texts are the sandbox's own. */
export const triggerRefusals: readonly Refusal<PoolChange>[] = [
  {
    code: 'pretoken-mismatch',
    refuses({ sent }) {
      const { PreTokenGeneration: older, PreTokenGenerationConfig: newer } = sent.LambdaConfig ?? {};
      return older !== undefined && newer !== undefined && older !== newer.LambdaArn;
    },
    error: () => invalidParameter('PreTokenGeneration and the LambdaArn of PreTokenGenerationConfig must be the same'),
  },
  {
    code: 'custom-sender-needs-kms',
    refuses({ sent }) {
      const { CustomEmailSender, CustomSMSSender, KMSKeyID } = sent.LambdaConfig ?? {};
      return (CustomEmailSender ?? CustomSMSSender) !== undefined && KMSKeyID === undefined;
    },
    error: () => invalidParameter('KMSKeyID is required for CustomEmailSender and CustomSMSSender'),
  },
];
