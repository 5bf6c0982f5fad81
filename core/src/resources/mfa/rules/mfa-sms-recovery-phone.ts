import * as l10n from '@vscode/l10n';
import { valueAt } from '../../../json/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { mfaSmsRecoveryPhone as inPool } from '../../pool/rules/mfa/mfa-sms-recovery-phone.ts';
import { MECHANISMS } from './factors.ts';

export const mfaSmsRecoveryPhone: Rule = {
  ...inPool,
  members: ['MfaConfiguration', 'SmsMfaConfiguration', 'EmailMfaConfiguration'],
  siblings: ['pool'],
  *check(mfa) {
    // With email MFA, users need both recovery mechanisms. See mfa-email-recovery.
    const isSmsOnly = mfa.has('SmsMfaConfiguration') && !mfa.has('EmailMfaConfiguration');
    if (mfa.text('MfaConfiguration') !== 'ON' || !isSmsOnly) return;
    const mechanisms = mfa.sibling('pool')?.items(MECHANISMS) ?? [];
    const phone = mechanisms.find(({ value }) => valueAt(value, ['Name']) === 'verified_phone_number');
    if (!phone) return;
    yield {
      // The live pool's recovery mechanisms may differ from those in the pool file. Only a push reads them.
      severity: mfa.complete ? 'error' : 'warning',
      message: l10n.t(
        "Required SMS MFA can't be combined with recovery by phone, which the pool allows.\nUse only verified_email in the pool file, or set MfaConfiguration to OPTIONAL.",
      ),
      path: ['SmsMfaConfiguration'],
      target: 'name',
      related: [
        {
          sibling: 'pool',
          path: [...phone.path, 'Name'],
          message: l10n.t('The recovery mechanisms in the pool file.'),
        },
      ],
    };
  },
};
