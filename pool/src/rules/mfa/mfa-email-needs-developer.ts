import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule.ts';

const ACCOUNT = 'EmailConfiguration.EmailSendingAccount';

export const mfaEmailNeedsDeveloper: Rule = {
  code: 'mfa-email-needs-developer',
  // Measured where email codes are turned on; that an update is refused as well is likely and not measured.
  severity: 'warning',
  title: 'Email codes as a second factor with the default sender',
  why: 'Email codes as a second factor need email through your own Amazon SES identity. The service refuses to turn them on with the default sender.',
  evidence: 'measured',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html',
  members: [ACCOUNT, 'MfaConfiguration'],
  *check(pool) {
    if (!pool.factors?.email || pool.text(ACCOUNT) !== 'COGNITO_DEFAULT') return;
    yield {
      message: l10n.t(
        'The live pool sends email codes as a second factor, which needs EmailSendingAccount DEVELOPER. Keep DEVELOPER, or turn email codes off with SetUserPoolMfaConfig first.',
      ),
      path: ACCOUNT.split('.'),
    };
  },
};
