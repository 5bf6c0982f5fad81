import * as l10n from '@vscode/l10n';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const VERIFIED = 'AutoVerifiedAttributes';
/** Whether only administrators create users. */
export const ADMIN_ONLY = 'AdminCreateUserConfig.AllowAdminCreateUserOnly';
export const PRE_SIGN_UP = 'LambdaConfig.PreSignUp';
const EMAIL_TEXTS = [
  'VerificationMessageTemplate.EmailMessage',
  'VerificationMessageTemplate.EmailMessageByLink',
  'EmailVerificationMessage',
];

/** Whether users can sign up but no attribute is verified and no trigger of the pool could confirm them. */
export function letsUnconfirmedUsersSignUp(pool: RequestView): boolean {
  const list = pool.value(VERIFIED);
  const isEmpty = Array.isArray(list) && list.length === 0;
  return isEmpty && pool.flag(ADMIN_ONLY) === false && !pool.has(PRE_SIGN_UP);
}

export const autoverifyEmpty: Rule = {
  code: 'autoverify-empty',
  severity: 'information',
  title: 'Users can sign up, but the pool verifies no attribute',
  why: 'After sign-up, the service sends a code or a link only for attributes that it verifies automatically. If the list is empty, users who sign up stay unconfirmed until an administrator or a PreSignUp trigger confirms them.',
  evidence: 'reported',
  source: 'https://github.com/aws-amplify/amplify-cli/issues/3646',
  members: [VERIFIED, ADMIN_ONLY, PRE_SIGN_UP, ...EMAIL_TEXTS],
  *check(pool) {
    if (!letsUnconfirmedUsersSignUp(pool)) return;
    const [written] = pool.textsAt(EMAIL_TEXTS);
    yield {
      message: written
        ? l10n.t(
            'Users can sign up, and the file has a verification email, but nothing is verified: none is sent after sign-up. Add email here, if it is to be.',
          )
        : l10n.t(
            'Users can sign up, but nothing is verified: they get no code and stay unconfirmed until an administrator confirms them. Add email here, if they are to confirm themselves.',
          ),
      path: [VERIFIED],
      related: written ? [{ path: written.path, message: l10n.t('The text that is not sent.') }] : [],
      fixes: [
        {
          title: l10n.t('Add email to AutoVerifiedAttributes'),
          edits: [{ kind: 'set', path: [VERIFIED, 0], value: 'email' }],
        },
      ],
    };
  },
};
