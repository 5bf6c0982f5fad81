import {
  arnKinds,
  formatArn,
  hasAccount,
  findArnMismatch,
  parseArn,
  describeArnMismatch,
} from '../../../../aws/arns/index.ts';
import { changeTo } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const ARN = 'KeyConfiguration.KmsKeyArn';

export const keyArnShape: Rule = {
  code: 'key-arn-shape',
  severity: 'warning',
  title: 'KmsKeyArn is not the ARN of a KMS key that the pool can use',
  why: 'The key that encrypts a pool is given by the ARN of the key itself, not of an alias, and is in the region of the pool.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_KeyConfigurationType.html',
  members: ['UserPoolId', ARN],
  *check(pool) {
    const arn = parseArn(pool.text(ARN) ?? '');
    // An ARN beside AWS_OWNED_KEY is not used at all, which is a rule of its own.
    if (!arn || !hasAccount(arn) || pool.text('KeyConfiguration.KeyType') === 'AWS_OWNED_KEY') return;
    const mismatch = findArnMismatch(arn, arnKinds.key, pool.region);
    if (mismatch === undefined) return;
    const { partition } = pool;
    const path = toPath(ARN);
    yield {
      message: describeArnMismatch(mismatch, { member: 'KmsKeyArn', arn, kind: arnKinds.key, region: pool.region }),
      path,
      ...(mismatch === 'partition' && partition !== undefined
        ? { fixes: [changeTo(formatArn({ ...arn, partition }), path)] }
        : {}),
    };
  },
};
