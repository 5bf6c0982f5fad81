import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaEmailTier: Rule = {
  code: 'mfa-email-tier',
  severity: 'error',
  title: 'Email codes as a second factor are not available on the Lite tier',
  why: 'Email codes as a second factor need the Essentials or Plus tier. The service rejects a change to Lite for a pool that has them.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-deactivate.html',
  members: ['UserPoolTier', 'MfaConfiguration'],
  *check(pool) {
    if (!pool.factors?.email || pool.text('UserPoolTier') !== 'LITE') return;
    yield {
      message: l10n.t(
        'The live pool sends email codes as a second factor, which the LITE plan does not have. Turn them off with SetUserPoolMfaConfig first, or keep ESSENTIALS.',
      ),
      path: ['UserPoolTier'],
    };
  },
};
