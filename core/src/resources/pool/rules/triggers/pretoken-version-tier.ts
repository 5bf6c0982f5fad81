import * as l10n from '@vscode/l10n';
import { deploymentPage, insertFix } from '../../../../diagnostics/types/index.ts';
import { usesBeyondTier, tierSettings, raiseTier } from '../../tiers/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const VERSION = 'LambdaConfig.PreTokenGenerationConfig.LambdaVersion';
const THREAT_MODE = 'UserPoolAddOns.AdvancedSecurityMode';

export const pretokenVersionTier: Rule = {
  code: 'pretoken-version-tier',
  // This is an error only in a complete request with threat protection off. Pools that had threat protection before the
  // tiers were introduced can use these versions on Lite.
  severity: 'warning',
  title: 'Access token customization requires a higher tier than Lite',
  why: 'V2_0 and V3_0 customize access tokens, which requires the Essentials or Plus tier: “The following features need to be disabled for the LITE pricing tier configured: Token Customization with Pre-Token Generation Lambda V2_0”. Pools that had threat protection before the tiers were introduced (November 2024) might have it on Lite.',
  evidence: 'measured',
  source: deploymentPage('pre-token-generation-config-tier'),
  members: ['UserPoolTier', VERSION, THREAT_MODE],
  alsoReads: tierSettings,
  *check(pool) {
    const [use] = usesBeyondTier(pool.root, VERSION);
    if (!use) return;
    const version = pool.text(VERSION) ?? '';
    const off = pool.complete && (pool.text(THREAT_MODE) ?? 'OFF') === 'OFF';
    yield {
      severity: off ? 'error' : 'warning',
      message: off
        ? l10n.t(
            "Access token customization ({0}) isn't available on the Lite tier.\nUse V1_0, or raise UserPoolTier to {1} or higher.",
            version,
            use.need.tier,
          )
        : l10n.t(
            "Access token customization ({0}) isn't available on the Lite tier.\nUnless the live pool has had threat protection since before November 2024, use V1_0, or raise UserPoolTier to {1} or higher.",
            version,
            use.need.tier,
          ),
      path: use.path,
      related: [{ path: ['UserPoolTier'], message: l10n.t('The tier is LITE here.') }],
      fixes: [insertFix(use.path, 'V1_0'), raiseTier(pool.root)],
    };
  },
};
