import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const OPTION = ['VerificationMessageTemplate', 'DefaultEmailOption'];

export const verifyBodyForOption: Rule = {
  code: 'verify-body-for-option',
  severity: 'warning',
  title: "The message is for a verification option that isn't selected",
  why: 'Verification emails use EmailMessage for a code and EmailMessageByLink for a link; if the one for the selected option is missing, Cognito sends its default message. Other emails, such as for a forgotten password, always contain a code.',
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
          "EmailMessageByLink isn't used, because DefaultEmailOption is CONFIRM_WITH_CODE.\nCognito sends its default message instead. Add EmailMessage, or set the option to CONFIRM_WITH_LINK.",
        ),
        path: ['VerificationMessageTemplate', 'EmailMessageByLink'],
        target: 'name',
        related: [{ path: OPTION, message: l10n.t('Emails with a code are selected here.') }],
        fixes: [insertFix(OPTION, 'CONFIRM_WITH_LINK')],
      };
    }
    if (option === 'CONFIRM_WITH_LINK' && code && !link) {
      yield {
        severity: 'information',
        message: l10n.t(
          'EmailMessageByLink is missing, so Cognito sends links with its default message.\nEmailMessage is used only for emails with a code. Add EmailMessageByLink to send your own message.',
        ),
        path: OPTION,
      };
    }
  },
};
