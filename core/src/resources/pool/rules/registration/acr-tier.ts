import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import { usesBeyondTier, tierSettings, raiseTier } from '../../tiers/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { keepsNamesUnique } from './acr-unique.ts';

const NAMES = 'AcrConfiguration{}.AcrValue';

export const acrTier: Rule = {
  code: 'acr-tier',
  severity: 'error',
  title: 'Names for authentication levels are not available on the Lite tier',
  why: 'Custom names for authentication levels need the Essentials or Plus tier. On Lite, the levels have their default names.',
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
          'A name of your own for a level of authentication needs UserPoolTier {0} or higher. Raise the plan, which costs more for each user, or remove the level, which then has its default name.',
          need.tier,
        ),
        path,
        related: [{ path: ['UserPoolTier'], message: l10n.t('The plan is LITE here.') }],
        fixes: [...(free ? [removeFix(path.slice(0, -1))] : []), raise],
      };
    }
  },
};
