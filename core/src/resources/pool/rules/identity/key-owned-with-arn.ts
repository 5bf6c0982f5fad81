import * as l10n from '@vscode/l10n';
import { insertFix, removeFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const TYPE = 'KeyConfiguration.KeyType';
const ARN = 'KeyConfiguration.KmsKeyArn';

export const keyOwnedWithArn: Rule = {
  code: 'key-owned-with-arn',
  severity: 'warning',
  title: 'The file has the ARN of a KMS key that is not used',
  why: 'AWS_OWNED_KEY means that AWS encrypts the pool with a key of its own. AWS ignores KmsKeyArn then, or rejects the request.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_KeyConfigurationType.html',
  members: [TYPE, ARN],
  *check(pool) {
    if (pool.text(TYPE) !== 'AWS_OWNED_KEY' || pool.text(ARN) === undefined) return;
    yield {
      message: l10n.t(
        'KmsKeyArn is for CUSTOMER_MANAGED_KEY, and KeyType is AWS_OWNED_KEY. Remove it, or change KeyType.',
      ),
      path: toPath(ARN),
      related: [{ path: toPath(TYPE), message: l10n.t('The type of key.') }],
      fixes: [removeFix(toPath(ARN)), insertFix(toPath(TYPE), 'CUSTOMER_MANAGED_KEY')],
    };
  },
};
