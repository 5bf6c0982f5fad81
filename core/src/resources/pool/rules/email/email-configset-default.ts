import * as l10n from '@vscode/l10n';
import { insertFix, removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const ACCOUNT = ['EmailConfiguration', 'EmailSendingAccount'];
const SET = ['EmailConfiguration', 'ConfigurationSet'];

export const emailConfigsetDefault: Rule = {
  code: 'email-configset-default',
  severity: 'warning',
  title: 'The configuration set has no effect',
  why: "A configuration set applies only to email that's sent through your own Amazon SES. With COGNITO_DEFAULT, Cognito sends the email itself, and the rules and events of the set don't apply.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html',
  members: ['EmailConfiguration.ConfigurationSet', 'EmailConfiguration.EmailSendingAccount'],
  *check(pool) {
    if (pool.text('EmailConfiguration.EmailSendingAccount') !== 'COGNITO_DEFAULT') return;
    if (!pool.has('EmailConfiguration.ConfigurationSet')) return;
    yield {
      message: l10n.t(
        'ConfigurationSet has no effect with the default sender (COGNITO_DEFAULT).\nIt applies only to email through your own Amazon SES. Remove it, or set EmailSendingAccount to DEVELOPER.',
      ),
      path: SET,
      target: 'name',
      related: [{ path: ACCOUNT, message: l10n.t('The default sender is selected here.') }],
      fixes: [removeFix(SET), ...(pool.has('EmailConfiguration.SourceArn') ? [insertFix(ACCOUNT, 'DEVELOPER')] : [])],
    };
  },
};
