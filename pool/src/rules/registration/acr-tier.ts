import { removal } from '../../findings/index.ts';
import { beyondPlan, raisePlan } from '../../plans/index.ts';
import type { Rule } from '../rule.ts';
import { keepsNamesUnique } from './acr-unique.ts';

const NAMES = 'AcrConfiguration{}.AcrValue';

export const acrTier: Rule = {
  code: 'acr-tier',
  severity: 'error',
  title: 'Names for levels of authentication on the Lite plan',
  why: 'Names of your own for levels of authentication need the Essentials or the Plus plan. On Lite the levels have their default names.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [NAMES, 'UserPoolTier'],
  *check(pool) {
    const config = pool.object('AcrConfiguration') ?? {};
    const raise = raisePlan(pool.root);
    for (const { need, path } of beyondPlan(pool.root, NAMES)) {
      const free = keepsNamesUnique(config, String(path[1]), undefined);
      yield {
        message: `${need.feature} needs UserPoolTier ${need.plan} or higher. Raise the plan, which costs more for each user, or remove the level, which then has its default name.`,
        path,
        related: [{ path: ['UserPoolTier'], message: 'The plan is LITE here.' }],
        fixes: [...(free ? [removal(path.slice(0, -1))] : []), raise],
      };
    }
  },
};
