import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaEmailTier: Rule = {
  code: 'mfa-email-tier',
  severity: 'error',
  title: "Email MFA isn't available on the Lite tier",
  why: 'Email MFA requires the Essentials or Plus tier. Cognito rejects a change to Lite for a pool that uses it.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-deactivate.html',
  members: ['UserPoolTier', 'MfaConfiguration'],
  siblings: ['mfa'],
  *check(pool) {
    if (!pool.factors?.email || pool.text('UserPoolTier') !== 'LITE') return;
    yield {
      message: pool.complete
        ? l10n.t(
            "The live pool uses email MFA, which isn't available on the Lite tier.\nTurn off email MFA in the MFA file first, or set UserPoolTier to ESSENTIALS or PLUS.",
          )
        : l10n.t(
            "The MFA file turns on email MFA, which isn't available on the Lite tier.\nRemove EmailMfaConfiguration from the MFA file, or set UserPoolTier to ESSENTIALS or PLUS.",
          ),
      path: ['UserPoolTier'],
    };
  },
};
