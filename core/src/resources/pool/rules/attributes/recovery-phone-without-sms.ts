import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import { valueAt } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const recoveryPhoneWithoutSms: Rule = {
  code: 'recovery-phone-without-sms',
  severity: 'warning',
  title: "Recovery is by SMS only, but the pool can't send SMS",
  why: "Without an SMS configuration, Cognito can't send recovery codes to a phone, so users can't recover their accounts. It's harmless to list the phone together with email, as new pools do.",
  evidence: 'inferred',
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html',
  members: [`${MECHANISMS}[].Name`, 'SmsConfiguration', 'LambdaConfig.CustomSMSSender'],
  *check(pool) {
    if (pool.has('SmsConfiguration') || pool.has('LambdaConfig.CustomSMSSender')) return;
    const [only, ...others] = pool.items(MECHANISMS);
    if (!only || others.length > 0 || valueAt(only.value, ['Name']) !== 'verified_phone_number') return;
    const path = [...only.path, 'Name'];
    yield {
      message: pool.complete
        ? l10n.t(
            'Accounts are recovered by SMS only, but the pool has no SmsConfiguration.\nAdd one, or recover accounts by email.',
          )
        : l10n.t(
            'Accounts are recovered by SMS only, but this file has no SmsConfiguration.\nUnless the live pool has one, add it, or recover accounts by email.',
          ),
      path,
      fixes: [replaceFix('verified_email', path)],
    };
  },
};
