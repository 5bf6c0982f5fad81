import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import { usesBeyondTier, raiseTier } from '../../tiers/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const STATUS = 'DcrConfiguration.EnableStatus';

export const dcrTier: Rule = {
  code: 'dcr-tier',
  severity: 'error',
  title: "Dynamic client registration isn't available on the Lite tier",
  why: 'Dynamic client registration requires the Essentials or Plus tier. A request that moves a pool to Lite must disable it.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [STATUS, 'UserPoolTier'],
  alsoReads: 'any',
  *check(pool) {
    // A DcrConfiguration without EnableStatus turns registration on.
    const status = pool.object('DcrConfiguration') && !pool.has(STATUS) ? 'Enabled' : pool.value(STATUS);
    if (status === undefined) return;
    const set = { DcrConfiguration: { EnableStatus: status } };
    for (const { need, path: at } of usesBeyondTier(
      { UserPoolTier: pool.value('UserPoolTier') ?? null, ...set },
      STATUS,
    )) {
      const path = pool.has(STATUS) ? at : at.slice(0, -1);
      yield {
        message: l10n.t(
          'Dynamic client registration requires UserPoolTier {0} or higher.\nRaise the tier, which costs more per user, or set EnableStatus to Disabled.',
          need.tier,
        ),
        path,
        related: [{ path: ['UserPoolTier'], message: l10n.t('The tier is LITE here.') }],
        fixes: [insertFix(at, 'Disabled'), raiseTier({ ...pool.root, ...set })],
      };
    }
  },
};
