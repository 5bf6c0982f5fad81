import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaEmailTier: Rule = {
  code: 'mfa-email-tier',
  severity: 'error',
  title: 'Email codes as a second factor on the Lite plan',
  why: 'Email codes as a second factor need the Essentials or Plus plan. The service refuses to change a pool that has them to Lite.',
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
