import * as l10n from '@vscode/l10n';
import { insertFix, removeFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const TYPE = 'KeyConfiguration.KeyType';
const ARN = 'KeyConfiguration.KmsKeyArn';

export const keyOwnedWithArn: Rule = {
  code: 'key-owned-with-arn',
  severity: 'warning',
  title: "KmsKeyArn isn't used with AWS_OWNED_KEY",
  why: 'AWS_OWNED_KEY encrypts the pool with an AWS owned key. AWS then ignores KmsKeyArn or rejects the request.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_KeyConfigurationType.html',
  members: [TYPE, ARN],
  *check(pool) {
    if (pool.text(TYPE) !== 'AWS_OWNED_KEY' || pool.text(ARN) === undefined) return;
    yield {
      message: l10n.t(
        "KmsKeyArn isn't used, because KeyType is AWS_OWNED_KEY.\nRemove it, or set KeyType to CUSTOMER_MANAGED_KEY.",
      ),
      path: toPath(ARN),
      related: [{ path: toPath(TYPE), message: l10n.t('The key type is set here.') }],
      fixes: [removeFix(toPath(ARN)), insertFix(toPath(TYPE), 'CUSTOMER_MANAGED_KEY')],
    };
  },
};
