import type { RuleCases } from './rule-cases.ts';

export const protectionCases: RuleCases = {
  'threat-tier-essentials': {
    finds: [
      [
        '"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }',
        ['error threat-tier-essentials: "AUDIT"'],
      ],
    ],
    silent: [
      '"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }',
      '"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "OFF" }',
      '"UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }',
    ],
    fixes: [
      [
        'Turn threat protection OFF',
        '"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }',
        '"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "OFF" }',
      ],
      [
        'Raise the plan to PLUS',
        '"UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }',
        '"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }',
      ],
    ],
  },
};
