import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../../diagnostics/types/index.ts';
import { valueAt } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const recoveryPhoneWithoutSms: Rule = {
  code: 'recovery-phone-without-sms',
  severity: 'warning',
  title: 'Recovery is by SMS only, but the pool cannot send SMS',
  why: 'A pool without an SMS configuration cannot send a recovery code to a phone. New pools list the phone together with email, which is harmless. If the phone is the only mechanism, users cannot recover their accounts.',
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
            'Recovery codes go to the phone only, which needs an SmsConfiguration, and there is none. Add one, or recover by email.',
          )
        : l10n.t(
            'Recovery codes go to the phone only, which needs an SmsConfiguration, and the file has none. Add one, or recover by email, unless the live pool has one.',
          ),
      path,
      fixes: [replaceFix('verified_email', path)],
    };
  },
};
