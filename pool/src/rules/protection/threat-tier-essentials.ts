import type { Rule } from '../rule.ts';

const MODE = ['UserPoolAddOns', 'AdvancedSecurityMode'];

export const threatTierEssentials: Rule = {
  code: 'threat-tier-essentials',
  severity: 'error',
  title: 'Threat protection on the Essentials plan',
  why: 'Threat protection belongs to the Plus plan. The service refuses AUDIT and ENFORCED on Essentials.',
  evidence: 'measured',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/40734',
  members: ['UserPoolAddOns.AdvancedSecurityMode', 'UserPoolTier'],
  *check(pool) {
    const mode = pool.text('UserPoolAddOns.AdvancedSecurityMode');
    if (pool.text('UserPoolTier') !== 'ESSENTIALS' || (mode !== 'AUDIT' && mode !== 'ENFORCED')) return;
    yield {
      message: `Threat protection (${mode}) needs UserPoolTier PLUS. Raise the plan, which costs more for each user, or set the mode to OFF.`,
      path: MODE,
      related: [{ path: ['UserPoolTier'], message: 'The plan is ESSENTIALS here.' }],
      fixes: [
        { title: 'Turn threat protection OFF', edits: [{ kind: 'set', path: MODE, value: 'OFF' }] },
        { title: 'Raise the plan to PLUS', edits: [{ kind: 'set', path: ['UserPoolTier'], value: 'PLUS' }] },
      ],
    };
  },
};
