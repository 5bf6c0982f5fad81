import { customAuthTrio } from './custom-auth-trio.ts';
import { customSenderNeedsKms } from './custom-sender-needs-kms.ts';
import { kmsKeyAlone } from './kms-key-alone.ts';
import { kmsKeyService } from './kms-key-service.ts';
import { lambdaArnAccount } from './lambda-arn-account.ts';
import { lambdaArnPartition } from './lambda-arn-partition.ts';
import { lambdaArnRegion } from './lambda-arn-region.ts';
import { lambdaArnService } from './lambda-arn-service.ts';
import { pretokenMismatch } from './pretoken-mismatch.ts';
import { pretokenVersionTier } from './pretoken-version-tier.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about Lambda triggers and the key of the custom senders. */
export const triggerRules: readonly Rule[] = [
  customAuthTrio,
  customSenderNeedsKms,
  kmsKeyAlone,
  kmsKeyService,
  lambdaArnAccount,
  lambdaArnPartition,
  lambdaArnRegion,
  lambdaArnService,
  pretokenMismatch,
  pretokenVersionTier,
];
