import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import { usesBeyondTier, tierSettings, raiseTier } from '../../tiers/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { keepsNamesUnique } from './acr-unique.ts';

const NAMES = 'AcrConfiguration{}.AcrValue';

export const acrTier: Rule = {
  code: 'acr-tier',
  severity: 'error',
  title: "Custom names for authentication levels aren't available on the Lite tier",
  why: 'Custom names for authentication levels require the Essentials or Plus tier. On Lite, the levels have their default names.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [NAMES, 'UserPoolTier'],
  alsoReads: tierSettings,
  *check(pool) {
    const config = pool.object('AcrConfiguration') ?? {};
    const uses = usesBeyondTier(pool.root, NAMES);
    if (uses.length === 0) return;
    const raise = raiseTier(pool.root);
    for (const { need, path } of uses) {
      const free = keepsNamesUnique(config, String(path[1]), undefined);
      yield {
        message: l10n.t(
          'A custom name for an authentication level requires UserPoolTier {0} or higher.\nRaise the tier, which costs more per user, or remove the level to use its default name.',
          need.tier,
        ),
        path,
        related: [{ path: ['UserPoolTier'], message: l10n.t('The tier is LITE here.') }],
        fixes: [...(free ? [removeFix(path.slice(0, -1))] : []), raise],
      };
    }
  },
};
