import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const OPTION = ['VerificationMessageTemplate', 'DefaultEmailOption'];

export const verifyBodyForOption: Rule = {
  code: 'verify-body-for-option',
  severity: 'warning',
  title: 'The message is for a verification option that is not selected',
  why: 'Verification emails use EmailMessage if they contain a code, and EmailMessageByLink if they contain a link. The service does not use the text of the option that DefaultEmailOption does not select; it sends the default text. Other messages, such as those for a forgotten password, always contain a code.',
  evidence: 'inferred',
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html',
  members: [
    'VerificationMessageTemplate.DefaultEmailOption',
    'VerificationMessageTemplate.EmailMessage',
    'VerificationMessageTemplate.EmailMessageByLink',
    'EmailVerificationMessage',
  ],
  *check(pool) {
    const option = pool.text('VerificationMessageTemplate.DefaultEmailOption');
    const code = pool.has('VerificationMessageTemplate.EmailMessage') || pool.has('EmailVerificationMessage');
    const link = pool.has('VerificationMessageTemplate.EmailMessageByLink');
    if (option === 'CONFIRM_WITH_CODE' && link && !code) {
      yield {
        message: l10n.t(
          'EmailMessageByLink is not used while DefaultEmailOption is CONFIRM_WITH_CODE: email goes out with the stock text. Add EmailMessage, or confirm with a link.',
        ),
        path: ['VerificationMessageTemplate', 'EmailMessageByLink'],
        target: 'name',
        related: [{ path: OPTION, message: l10n.t('Email has a code.') }],
        fixes: [insertFix(OPTION, 'CONFIRM_WITH_LINK')],
      };
    }
    if (option === 'CONFIRM_WITH_LINK' && code && !link) {
      yield {
        severity: 'information',
        message: l10n.t(
          'Links go out with the stock text: EmailMessage is only for email with a code. Add EmailMessageByLink for a text of your own.',
        ),
        path: OPTION,
      };
    }
  },
};
