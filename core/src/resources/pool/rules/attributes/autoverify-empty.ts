import * as l10n from '@vscode/l10n';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const VERIFIED = 'AutoVerifiedAttributes';
/** The setting that allows only administrators to create users. */
export const ADMIN_ONLY = 'AdminCreateUserConfig.AllowAdminCreateUserOnly';
export const PRE_SIGN_UP = 'LambdaConfig.PreSignUp';
const EMAIL_TEXTS = [
  'VerificationMessageTemplate.EmailMessage',
  'VerificationMessageTemplate.EmailMessageByLink',
  'EmailVerificationMessage',
];

/** Whether users can sign up even though no attribute is verified and no trigger can confirm users. */
export function letsUnconfirmedUsersSignUp(pool: RequestView): boolean {
  const list = pool.value(VERIFIED);
  const isEmpty = Array.isArray(list) && list.length === 0;
  return isEmpty && pool.flag(ADMIN_ONLY) === false && !pool.has(PRE_SIGN_UP);
}

export const autoverifyEmpty: Rule = {
  code: 'autoverify-empty',
  severity: 'information',
  title: 'Users can sign up, but no attribute is verified',
  why: 'After sign-up, Cognito sends a code or link only for attributes in AutoVerifiedAttributes. If the list is empty, users stay unconfirmed until an administrator or a PreSignUp trigger confirms them.',
  evidence: 'reported',
  source: 'https://github.com/aws-amplify/amplify-cli/issues/3646',
  members: [VERIFIED, ADMIN_ONLY, PRE_SIGN_UP, ...EMAIL_TEXTS],
  *check(pool) {
    if (!letsUnconfirmedUsersSignUp(pool)) return;
    const [written] = pool.textsAt(EMAIL_TEXTS);
    yield {
      message: written
        ? l10n.t(
            "Users can sign up, but no attribute is verified, so the verification email isn't sent.\nTo send it, add email to AutoVerifiedAttributes.",
          )
        : l10n.t(
            'Users can sign up, but no attribute is verified, so they stay unconfirmed.\nTo let users confirm themselves, add email to AutoVerifiedAttributes. Otherwise, an administrator must confirm them.',
          ),
      path: [VERIFIED],
      related: written ? [{ path: written.path, message: l10n.t("This message isn't sent.") }] : [],
      fixes: [
        {
          title: l10n.t('Add email to AutoVerifiedAttributes'),
          edits: [{ kind: 'set', path: [VERIFIED, 0], value: 'email' }],
        },
      ],
    };
  },
};
