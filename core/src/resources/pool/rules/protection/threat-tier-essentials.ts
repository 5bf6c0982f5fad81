import * as l10n from '@vscode/l10n';
import type { Fix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import { usesBeyondTier, tierSettings, raiseTier, type TierUse } from '../../tiers/index.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MODE = 'UserPoolAddOns.AdvancedSecurityMode';
const FLOWS = 'UserPoolAddOns.AdvancedSecurityAdditionalFlows';
const CUSTOM_AUTH = `${FLOWS}.CustomAuthMode`;

export const threatTierEssentials: Rule = {
  code: 'threat-tier-essentials',
  severity: 'error',
  title: "Threat protection isn't available on the Essentials tier",
  why: 'Threat protection requires the Plus tier. Cognito rejects AUDIT and ENFORCED on Essentials.',
  evidence: 'measured',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/40734',
  members: [MODE, CUSTOM_AUTH, 'UserPoolTier'],
  alsoReads: tierSettings,
  *check(pool) {
    if (pool.text('UserPoolTier') !== 'ESSENTIALS') return;
    const [mode] = usesBeyondTier(pool.root, MODE);
    const [customAuth] = usesBeyondTier(pool.root, CUSTOM_AUTH);
    const use = mode ?? customAuth;
    if (!use) return;
    yield {
      // It isn't known whether the service rejects threat protection for custom authentication while the general mode
      // is OFF.
      severity: mode ? 'error' : 'warning',
      message: `${formatNeed(use)}\n${l10n.t('Raise the tier, which costs more per user, or turn off threat protection.')}`,
      path: use.path,
      related: [{ path: ['UserPoolTier'], message: l10n.t('The tier is ESSENTIALS here.') }],
      fixes: [turnThreatProtectionOff(pool), raiseTier(pool.root)],
    };
  },
};

/** Returns a sentence with the tier that the given use of threat protection requires. */
export function formatNeed({ need }: TierUse): string {
  return need.member === CUSTOM_AUTH
    ? l10n.t('Threat protection for custom authentication requires UserPoolTier {0}.', need.tier)
    : l10n.t('Threat protection requires UserPoolTier {0}.', need.tier);
}

/**
 * Returns a fix that sets threat protection to OFF, and removes the setting for custom authentication, which has no OFF
 * mode.
 */
export function turnThreatProtectionOff(pool: RequestView): Fix {
  return {
    title: l10n.t('Turn off threat protection'),
    edits: [
      { kind: 'set', path: toPath(MODE), value: 'OFF' },
      ...(pool.has(FLOWS) ? [{ kind: 'remove', path: toPath(FLOWS) } as const] : []),
    ],
  };
}
