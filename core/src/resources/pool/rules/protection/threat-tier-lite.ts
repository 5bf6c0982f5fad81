import * as l10n from '@vscode/l10n';
import { usesBeyondTier, tierNeeds, tierSettings, raiseTier } from '../../tiers/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { formatNeed, turnThreatProtectionOff } from './threat-tier-essentials.ts';

const THREAT = ['UserPoolAddOns.AdvancedSecurityMode', 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode'];

export const threatTierLite: Rule = {
  code: 'threat-tier-lite',
  // Pools created before November 2024 keep their earlier features. The file doesn't show the pool's age.
  severity: 'information',
  title: 'Threat protection requires a higher tier than Lite',
  why: 'Threat protection requires the Plus tier. Before the tiers were introduced in November 2024, it was an add-on with its own price, and only pools that had it then can keep it on Lite.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/36023',
  members: [...THREAT, 'UserPoolTier'],
  alsoReads: tierSettings,
  *check(pool) {
    if (pool.text('UserPoolTier') !== 'LITE') return;
    const [use] = THREAT.flatMap((member) => usesBeyondTier(pool.root, member));
    if (!use) return;
    // An old pool can use other features that its tier does not include, but only while threat protection is on.
    // Therefore, the fix that turns off threat protection is offered only if the pool uses no such features.
    const alone = tierNeeds.every(
      ({ member }) => THREAT.includes(member) || usesBeyondTier(pool.root, member).length === 0,
    );
    yield {
      message: `${formatNeed(use)}\n${l10n.t('Cognito rejects it on Lite, unless the live pool has had it as an add-on since before November 2024.')}`,
      path: use.path,
      related: [{ path: ['UserPoolTier'], message: l10n.t('The tier is LITE here.') }],
      fixes: [...(alone ? [turnThreatProtectionOff(pool)] : []), raiseTier(pool.root)],
    };
  },
};
