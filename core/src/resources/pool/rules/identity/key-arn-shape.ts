import {
  arnKinds,
  formatArn,
  hasAccount,
  findArnMismatch,
  parseArn,
  describeArnMismatch,
} from '../../../../aws/arns/index.ts';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const ARN = 'KeyConfiguration.KmsKeyArn';

export const keyArnShape: Rule = {
  code: 'key-arn-shape',
  severity: 'warning',
  title: "KmsKeyArn isn't the ARN of a KMS key that the pool can use",
  why: "KmsKeyArn must be the ARN of the key itself, not of an alias, and the key must be in the pool's Region.",
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_KeyConfigurationType.html',
  members: ['UserPoolId', ARN],
  *check(pool) {
    const arn = parseArn(pool.text(ARN) ?? '');
    // If the key type is AWS_OWNED_KEY, the service ignores the ARN. The rule key-owned-with-arn covers that case.
    if (!arn || !hasAccount(arn) || pool.text('KeyConfiguration.KeyType') === 'AWS_OWNED_KEY') return;
    const mismatch = findArnMismatch(arn, arnKinds.key, pool.region);
    if (mismatch === undefined) return;
    const { partition } = pool;
    const path = toPath(ARN);
    yield {
      message: describeArnMismatch(mismatch, { member: 'KmsKeyArn', arn, kind: arnKinds.key, region: pool.region }),
      path,
      ...(mismatch === 'partition' && partition !== undefined
        ? { fixes: [replaceFix(formatArn({ ...arn, partition }), path)] }
        : {}),
    };
  },
};
