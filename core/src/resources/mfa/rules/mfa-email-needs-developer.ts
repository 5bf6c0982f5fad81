import * as l10n from '@vscode/l10n';
import { insertInOtherFix, removeFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { mfaEmailNeedsDeveloper as inPool } from '../../pool/rules/mfa/mfa-email-needs-developer.ts';
import { emailIsOn } from './factors.ts';

const ACCOUNT = 'EmailConfiguration.EmailSendingAccount';

export const mfaEmailNeedsDeveloper: Rule = {
  ...inPool,
  // An error, because a test confirmed that Cognito rejects such a request.
  severity: 'error',
  members: ['EmailMfaConfiguration', 'MfaConfiguration'],
  siblings: ['pool'],
  *check(mfa) {
    if (!emailIsOn(mfa) || mfa.sibling('pool')?.text(ACCOUNT) !== 'COGNITO_DEFAULT') return;
    yield {
      message: l10n.t(
        'Email MFA requires EmailSendingAccount DEVELOPER, but the pool has COGNITO_DEFAULT.\nSet up Amazon SES in the pool file, or remove EmailMfaConfiguration.',
      ),
      path: ['EmailMfaConfiguration'],
      target: 'name',
      // SourceArn is left to the user: until it is set, another rule reports that it is missing.
      fixes: [insertInOtherFix('pool', ACCOUNT.split('.'), 'DEVELOPER'), removeFix(['EmailMfaConfiguration'])],
      related: [
        { sibling: 'pool', path: ACCOUNT.split('.'), message: l10n.t('Email is sent by the default sender here.') },
      ],
    };
  },
};
