import * as l10n from '@vscode/l10n';
import { deploymentPage, removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const VERIFIED = 'AutoVerifiedAttributes';

export const autoverifyPhoneNeedsSms: Rule = {
  code: 'autoverify-phone-needs-sms',
  // This is an error only if the live pool has no SMS configuration either, and the file doesn't show that.
  severity: 'warning',
  title: 'Phone numbers are verified, but SmsConfiguration is missing',
  why: 'Cognito rejects this for a pool without an SMS configuration: “SMS configuration is required when phone_number is selected for auto verification”.',
  evidence: 'measured',
  source: deploymentPage('auto-verified-username-consistency'),
  members: [VERIFIED, 'SmsConfiguration', 'LambdaConfig.CustomSMSSender'],
  *check(pool) {
    if (pool.has('SmsConfiguration')) return;
    const phone = pool.texts(VERIFIED).find(({ text }) => text === 'phone_number');
    if (!phone) return;
    // It isn't known whether a custom SMS sender is enough if there is no SMS configuration.
    const known = pool.complete && !pool.has('LambdaConfig.CustomSMSSender');
    yield {
      severity: known ? 'error' : 'warning',
      message: pool.complete
        ? l10n.t(
            'Verifying phone_number requires an SmsConfiguration, but the pool has none.\nAdd one, or remove phone_number.',
          )
        : l10n.t(
            "Verifying phone_number requires an SmsConfiguration, but this file has none.\nCognito rejects this unless the live pool has one. In that case, a push sends the live pool's SmsConfiguration.",
          ),
      path: phone.path,
      fixes: [{ ...removeFix(phone.path), title: l10n.t('Remove phone_number from AutoVerifiedAttributes') }],
    };
  },
};
