import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule.ts';

const VERIFIED = 'AutoVerifiedAttributes';
const ADMIN_ONLY = 'AdminCreateUserConfig.AllowAdminCreateUserOnly';
const PRE_SIGN_UP = 'LambdaConfig.PreSignUp';
const EMAIL_TEXTS = [
  'VerificationMessageTemplate.EmailMessage',
  'VerificationMessageTemplate.EmailMessageByLink',
  'EmailVerificationMessage',
];

export const autoverifyEmpty: Rule = {
  code: 'autoverify-empty',
  severity: 'information',
  title: 'A verification email with a text of its own that no sign-up sends',
  why: 'After sign-up the service sends a code or a link only for attributes that it verifies automatically. With an empty list users who sign up stay unconfirmed until an administrator, or a PreSignUp trigger, confirms them.',
  evidence: 'reported',
  source: 'https://github.com/aws-amplify/amplify-cli/issues/3646',
  members: [VERIFIED, ADMIN_ONLY, PRE_SIGN_UP, ...EMAIL_TEXTS],
  *check(pool) {
    const list = pool.value(VERIFIED);
    const [written] = pool.textsAt(EMAIL_TEXTS);
    if (!Array.isArray(list) || list.length > 0 || !written) return;
    if (pool.flag(ADMIN_ONLY) !== false || pool.has(PRE_SIGN_UP)) return;
    yield {
      message: l10n.t(
        'Users can sign up, and the file has a verification email, but nothing is verified: none is sent after sign-up. Add email here, if it is to be.',
      ),
      path: [VERIFIED],
      related: [{ path: written.path, message: l10n.t('The text that is not sent.') }],
      fixes: [
        {
          title: l10n.t('Add email to AutoVerifiedAttributes'),
          edits: [{ kind: 'set', path: [VERIFIED, 0], value: 'email' }],
        },
      ],
    };
  },
};
