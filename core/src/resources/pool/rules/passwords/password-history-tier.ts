import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import { tierNeedOf, tierSettings, raiseTier } from '../../tiers/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const HISTORY = 'Policies.PasswordPolicy.PasswordHistorySize';
const THREAT_MODE = 'UserPoolAddOns.AdvancedSecurityMode';

export const passwordHistoryTier: Rule = {
  code: 'password-history-tier',
  // Old pools with threat protection, which were created before tiers existed, can have a password history. The file
  // doesn't show the pool's age.
  severity: 'warning',
  title: 'Password history requires a higher tier than Lite',
  why: 'Password history requires the Essentials or Plus tier. Pools that had threat protection before the tiers were introduced (November 2024) might have it on Lite.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-features-essentials.html',
  members: ['UserPoolTier', HISTORY, THREAT_MODE],
  alsoReads: tierSettings,
  *check(pool) {
    const size = pool.number(HISTORY);
    const need = tierNeedOf(HISTORY);
    if (pool.text('UserPoolTier') !== 'LITE' || size === undefined || !need?.needs(size)) return;
    const off = pool.complete && (pool.text(THREAT_MODE) ?? 'OFF') === 'OFF';
    yield {
      severity: off ? 'error' : 'warning',
      message: off
        ? l10n.t(
            "Password history isn't available on the Lite tier.\nSet PasswordHistorySize to 0, or raise UserPoolTier to {0} or higher.",
            need.tier,
          )
        : l10n.t(
            "Password history isn't available on the Lite tier.\nUnless the live pool has had threat protection since before November 2024, set PasswordHistorySize to 0, or raise UserPoolTier to {0} or higher.",
            need.tier,
          ),
      path: toPath(HISTORY),
      related: [{ path: ['UserPoolTier'], message: l10n.t('The tier is LITE here.') }],
      fixes: [insertFix(toPath(HISTORY), 0), raiseTier(pool.root)],
    };
  },
};
