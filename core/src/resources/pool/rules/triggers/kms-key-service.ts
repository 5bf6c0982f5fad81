import {
  arnKinds,
  formatArn,
  findArnMismatch,
  parseArn,
  hasAccount,
  describeArnMismatch,
} from '../../../../aws/arns/index.ts';
import { replaceFix, deploymentPage } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const KEY = 'LambdaConfig.KMSKeyID';
const SENDERS = ['LambdaConfig.CustomEmailSender', 'LambdaConfig.CustomSMSSender'];

export const kmsKeyService: Rule = {
  code: 'kms-key-service',
  // This is an error only for a key in another Region, because only that case was tested.
  severity: 'warning',
  title: "KMSKeyID isn't the ARN of a KMS key that the pool can use",
  why: "KMSKeyID must be the ARN of a symmetric KMS key (not of an alias) in the pool's Region. Cognito creates a grant on the key to encrypt the codes for custom senders; for a key in another Region, it responds with “Encountered error when CreateGrant was attempted on the input KMS key - Invalid arn” and the Region.",
  evidence: 'measured',
  source: deploymentPage('custom-sender-kms-region'),
  members: ['UserPoolId', KEY],
  *check(pool) {
    const arn = parseArn(pool.text(KEY) ?? '');
    if (!arn || !hasAccount(arn) || !SENDERS.some((sender) => pool.has(sender))) return;
    const mismatch = findArnMismatch(arn, arnKinds.key, pool.region);
    if (mismatch === undefined) return;
    const { partition } = pool;
    const path = toPath(KEY);
    yield {
      ...(mismatch === 'region' ? { severity: 'error', disprovedByLivePool: true } : {}),
      message: describeArnMismatch(mismatch, { member: 'KMSKeyID', arn, kind: arnKinds.key, region: pool.region }),
      path,
      ...(mismatch === 'partition' && partition !== undefined
        ? { fixes: [replaceFix(formatArn({ ...arn, partition }), path)] }
        : {}),
    };
  },
};
