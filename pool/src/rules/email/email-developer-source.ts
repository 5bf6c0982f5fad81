import * as l10n from '@vscode/l10n';
import { putIn } from '../../findings/index.ts';
import type { Rule } from '../rule.ts';

const ACCOUNT = ['EmailConfiguration', 'EmailSendingAccount'];

export const emailDeveloperSource: Rule = {
  code: 'email-developer-source',
  severity: 'error',
  title: 'Email through SES without an identity to send with',
  why: 'With EmailSendingAccount DEVELOPER the pool sends through your own Amazon SES, and SourceArn says with which verified identity. A push sends no SourceArn that EmailConfiguration does not have.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailConfigurationType.html',
  members: ['EmailConfiguration.EmailSendingAccount', 'EmailConfiguration.SourceArn'],
  *check(pool) {
    if (pool.text('EmailConfiguration.EmailSendingAccount') !== 'DEVELOPER') return;
    if (pool.has('EmailConfiguration.SourceArn')) return;
    yield {
      message: l10n.t(
        'DEVELOPER sends email through your own Amazon SES and needs SourceArn, the ARN of a verified identity. Add it, or use COGNITO_DEFAULT.',
      ),
      path: ACCOUNT,
      fixes: [putIn(ACCOUNT, 'COGNITO_DEFAULT')],
    };
  },
};
