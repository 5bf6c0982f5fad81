import type { RuleCases } from './rule-cases.ts';

const threat = (tier: string, addOns: string): string => `"UserPoolTier": "${tier}", "UserPoolAddOns": { ${addOns} }`;
const FLOWS = '"AdvancedSecurityAdditionalFlows": { "CustomAuthMode": "AUDIT" }';

export const protectionCases: RuleCases = {
  'threat-tier-essentials': {
    finds: [
      [threat('ESSENTIALS', '"AdvancedSecurityMode": "AUDIT"'), ['error threat-tier-essentials: "AUDIT"']],
      [
        threat('ESSENTIALS', `"AdvancedSecurityMode": "ENFORCED", ${FLOWS}`),
        ['error threat-tier-essentials: "ENFORCED"'],
      ],
      [threat('ESSENTIALS', `"AdvancedSecurityMode": "OFF", ${FLOWS}`), ['warning threat-tier-essentials: "AUDIT"']],
    ],
    silent: [
      threat('PLUS', `"AdvancedSecurityMode": "ENFORCED", ${FLOWS}`),
      threat('ESSENTIALS', '"AdvancedSecurityMode": "OFF"'),
      '"UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }',
      '"UserPoolTier": "ESSENTIALS"',
    ],
    fixes: [
      [
        'Turn off threat protection',
        threat('ESSENTIALS', '"AdvancedSecurityMode": "AUDIT"'),
        threat('ESSENTIALS', '"AdvancedSecurityMode": "OFF"'),
      ],
      [
        'Turn off threat protection',
        threat('ESSENTIALS', `"AdvancedSecurityMode": "AUDIT", ${FLOWS}`),
        threat('ESSENTIALS', '"AdvancedSecurityMode": "OFF"'),
      ],
      [
        'Raise UserPoolTier to PLUS',
        threat('ESSENTIALS', '"AdvancedSecurityMode": "AUDIT"'),
        threat('PLUS', '"AdvancedSecurityMode": "AUDIT"'),
      ],
    ],
  },
  'threat-tier-lite': {
    finds: [
      [threat('LITE', `"AdvancedSecurityMode": "AUDIT", ${FLOWS}`), ['information threat-tier-lite: "AUDIT"']],
      [threat('LITE', `"AdvancedSecurityMode": "OFF", ${FLOWS}`), ['information threat-tier-lite: "AUDIT"']],
    ],
    silent: [threat('LITE', '"AdvancedSecurityMode": "OFF"'), threat('PLUS', '"AdvancedSecurityMode": "AUDIT"')],
    fixes: [
      [
        'Turn off threat protection',
        threat('LITE', '"AdvancedSecurityMode": "AUDIT"'),
        threat('LITE', '"AdvancedSecurityMode": "OFF"'),
      ],
      [
        'Raise UserPoolTier to PLUS',
        threat('LITE', '"AdvancedSecurityMode": "AUDIT"'),
        threat('PLUS', '"AdvancedSecurityMode": "AUDIT"'),
      ],
    ],
    complete: [[threat('LITE', '"AdvancedSecurityMode": "AUDIT"'), ['information threat-tier-lite: "AUDIT"']]],
  },
  'device-config-presence': {
    finds: [
      [
        '"DeviceConfiguration": { "ChallengeRequiredOnNewDevice": false, "DeviceOnlyRememberedOnUserPrompt": false }',
        [
          'information device-config-presence: { "ChallengeRequiredOnNewDevice": false, "DeviceOnlyRememberedOnUserPrompt": false }',
        ],
      ],
      ['"DeviceConfiguration": {}', ['warning device-config-presence: {}']],
      [
        '"DeviceConfiguration": { "ChallengeRequiredOnNewDevice": false }',
        ['warning device-config-presence: { "ChallengeRequiredOnNewDevice": false }'],
      ],
    ],
    silent: [
      '"PoolName": "no devices"',
      '"DeviceConfiguration": { "ChallengeRequiredOnNewDevice": true }',
      '"DeviceConfiguration": { "ChallengeRequiredOnNewDevice": false, "DeviceOnlyRememberedOnUserPrompt": true }',
    ],
    fixes: [['Remove DeviceConfiguration', '"PoolName": "x", "DeviceConfiguration": {}', '"PoolName": "x"']],
  },
  'deletion-protection-off': {
    finds: [['"DeletionProtection": "INACTIVE"', ['hint deletion-protection-off: "INACTIVE"']]],
    silent: ['"DeletionProtection": "ACTIVE"', '"PoolName": "left out"'],
    fixes: [
      ['Set DeletionProtection to "ACTIVE"', '"DeletionProtection": "INACTIVE"', '"DeletionProtection": "ACTIVE"'],
    ],
  },
};
