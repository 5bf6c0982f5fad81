import * as l10n from '@vscode/l10n';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const TYPE = 'KeyConfiguration.KeyType';
const ARN = 'KeyConfiguration.KmsKeyArn';

export const keyCmkNeedsArn: Rule = {
  code: 'key-cmk-needs-arn',
  severity: 'warning',
  title: 'CUSTOMER_MANAGED_KEY requires KmsKeyArn',
  why: 'CUSTOMER_MANAGED_KEY encrypts the pool with the KMS key in KmsKeyArn. Without KmsKeyArn, AWS uses its own key or rejects the request.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_KeyConfigurationType.html',
  members: [TYPE, ARN],
  *check(pool) {
    if (pool.text(TYPE) !== 'CUSTOMER_MANAGED_KEY' || pool.has(ARN)) return;
    yield {
      message: l10n.t('CUSTOMER_MANAGED_KEY requires KmsKeyArn.\nAdd the ARN of your KMS key.'),
      path: toPath(TYPE),
    };
  },
};
