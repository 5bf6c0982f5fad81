import * as l10n from '@vscode/l10n';
import { deploymentPage, insertFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const ACCOUNT = 'EmailConfiguration.EmailSendingAccount';
const FACTOR = 'EmailMfaConfiguration';

export const mfaEmailNeedsDeveloper: Rule = {
  code: 'mfa-email-needs-developer',
  // Tests confirmed the rejection only for requests that turn on email MFA. The service probably rejects other updates
  // of such a pool, too.
  severity: 'warning',
  title: 'Email MFA requires your own SES identity',
  why: 'Cognito sends MFA codes by email only through your own Amazon SES identity and rejects the default sender: “Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount”.',
  evidence: 'measured',
  source: deploymentPage('mfa-email-otp-requires-developer'),
  members: [ACCOUNT, 'MfaConfiguration'],
  siblings: ['mfa'],
  *check(pool) {
    if (!pool.factors?.email || pool.text(ACCOUNT) !== 'COGNITO_DEFAULT') return;
    yield {
      message: pool.complete
        ? l10n.t(
            "The live pool uses email MFA, which requires EmailSendingAccount DEVELOPER.\nSet it to DEVELOPER, or remove EmailMfaConfiguration from the pool's MFA file and push both files.",
          )
        : l10n.t(
            'The MFA file turns on email MFA, which requires EmailSendingAccount DEVELOPER.\nSet it to DEVELOPER, or remove EmailMfaConfiguration from the MFA file.',
          ),
      path: ACCOUNT.split('.'),
      fixes: pool.complete
        ? []
        : [
            ...(pool.has('EmailConfiguration.SourceArn') ? [insertFix(ACCOUNT.split('.'), 'DEVELOPER')] : []),
            {
              title: l10n.t('Remove {0} from the MFA file', FACTOR),
              edits: [],
              sibling: { kind: 'mfa', edits: [{ kind: 'remove', path: [FACTOR] }] },
            },
          ],
    };
  },
};
