import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const CONFIG = 'SmsConfiguration';

export const smsEmptyConfig: Rule = {
  code: 'sms-empty-config',
  severity: 'warning',
  title: 'SmsConfiguration is empty',
  why: 'An empty SmsConfiguration does not turn SMS off for a pool: it does not say how to send them, and the service probably rejects it.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SmsConfigurationType.html',
  members: [CONFIG],
  *check(pool) {
    const config = pool.object(CONFIG);
    if (!config || Object.keys(config).length > 0) return;
    yield {
      message: l10n.t(
        'An empty SmsConfiguration is likely to be refused, and does not take SMS away from the pool. Remove it, or give SnsCallerArn or EumsSms.',
      ),
      path: [CONFIG],
      target: 'name',
      fixes: [{ ...removeFix([CONFIG]), preferred: true }],
    };
  },
};
