import * as l10n from '@vscode/l10n';
import { FACTORS, removeFactor } from './first-factor-password-missing.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const firstFactorSmsNeedsSmsConfig: Rule = {
  code: 'first-factor-sms-needs-sms-config',
  // This is an error only if the live pool has no SMS configuration either, and the file doesn't show that.
  severity: 'warning',
  title: 'SMS_OTP is a first factor, but SmsConfiguration is missing',
  why: 'Cognito rejects SMS_OTP for a pool without an SMS configuration: “SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration”.',
  evidence: 'measured',
  source:
    'https://github.com/go-to-k/cdkd/blob/8ee423595f271e46545e5290fec3fea09d243b2a/src/provisioning/providers/cognito-provider.ts',
  members: [FACTORS, 'SmsConfiguration', 'LambdaConfig.CustomSMSSender'],
  *check(pool) {
    if (pool.has('SmsConfiguration')) return;
    const factor = pool.texts(FACTORS).find(({ text }) => text === 'SMS_OTP');
    if (!factor) return;
    // It isn't known whether a custom SMS sender is enough if there is no SMS configuration.
    const known = pool.complete && !pool.has('LambdaConfig.CustomSMSSender');
    yield {
      severity: known ? 'error' : 'warning',
      message: pool.complete
        ? l10n.t('SMS_OTP requires an SmsConfiguration, but the pool has none.\nAdd one, or remove SMS_OTP.')
        : l10n.t(
            "SMS_OTP requires an SmsConfiguration, but this file has none.\nCognito rejects this unless the live pool has one. In that case, a push sends the live pool's SmsConfiguration.",
          ),
      path: factor.path,
      fixes: [removeFactor(factor, pool.items(FACTORS).length)],
    };
  },
};
