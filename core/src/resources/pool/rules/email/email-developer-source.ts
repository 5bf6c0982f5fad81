import * as l10n from '@vscode/l10n';
import { deploymentPage, insertFix, removeFix, type Fix } from '../../../../diagnostics/types/index.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const ACCOUNT = ['EmailConfiguration', 'EmailSendingAccount'];
const FROM = ['EmailConfiguration', 'From'];

export const emailDeveloperSource: Rule = {
  code: 'email-developer-source',
  severity: 'error',
  title: 'Email through Amazon SES requires SourceArn',
  why: "With DEVELOPER, the pool sends through the verified Amazon SES identity in SourceArn. Cognito rejects a request without it, and a push doesn't add it: “Source ARN is required to use DEVELOPER email sending owner”.",
  evidence: 'measured',
  source: deploymentPage('email-developer-requires-sourcearn'),
  members: ['EmailConfiguration.EmailSendingAccount', 'EmailConfiguration.SourceArn', 'EmailConfiguration.From'],
  *check(pool) {
    if (pool.text('EmailConfiguration.EmailSendingAccount') !== 'DEVELOPER') return;
    if (pool.has('EmailConfiguration.SourceArn')) return;
    yield {
      message: l10n.t(
        'DEVELOPER requires SourceArn, the ARN of a verified Amazon SES identity.\nAdd it, or set EmailSendingAccount to COGNITO_DEFAULT.',
      ),
      path: ACCOUNT,
      fixes: [useDefaultSender(pool)],
    };
  },
};

/** Returns a fix that switches to the default sender, which does not allow From. */
function useDefaultSender(pool: RequestView): Fix {
  const fix = insertFix(ACCOUNT, 'COGNITO_DEFAULT');
  if (!pool.has('EmailConfiguration.From')) return fix;
  return {
    title: l10n.t('Set EmailSendingAccount to "COGNITO_DEFAULT" and remove From'),
    edits: [...fix.edits, ...removeFix(FROM).edits],
  };
}
