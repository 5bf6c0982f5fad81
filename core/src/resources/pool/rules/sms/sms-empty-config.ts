import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const CONFIG = 'SmsConfiguration';

export const smsEmptyConfig: Rule = {
  code: 'sms-empty-config',
  severity: 'warning',
  title: 'SmsConfiguration is empty',
  why: "An empty SmsConfiguration doesn't turn off SMS for a pool: it has no delivery method, so Cognito will probably reject it.",
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SmsConfigurationType.html',
  members: [CONFIG],
  *check(pool) {
    const config = pool.object(CONFIG);
    if (!config || Object.keys(config).length > 0) return;
    yield {
      message: l10n.t(
        "SmsConfiguration is empty, so Cognito will probably reject it.\nIt doesn't turn off SMS for the pool. Remove it, or add SnsCallerArn or EumsSms.",
      ),
      path: [CONFIG],
      target: 'name',
      fixes: [{ ...removeFix([CONFIG]), preferred: true }],
    };
  },
};
