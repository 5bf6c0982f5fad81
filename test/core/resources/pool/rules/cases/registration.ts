import type { RuleCases } from './rule-cases.ts';

const registration = (members: string): string => `"DcrConfiguration": { ${members} }`;
const enabled = (members: string): string => registration(`"EnableStatus": "Enabled", ${members}`);
const levels = (members: string): string => `"AcrConfiguration": { ${members} }`;
const level = (n: number, name: string): string => `"Level${n}": { "AcrValue": "${name}" }`;

export const registrationCases: RuleCases = {
  'dcr-tier': {
    finds: [[`"UserPoolTier": "LITE", ${registration('"EnableStatus": "Enabled"')}`, ['error dcr-tier: "Enabled"']]],
    silent: [
      `"UserPoolTier": "LITE", ${registration('"EnableStatus": "Disabled"')}`,
      `"UserPoolTier": "ESSENTIALS", ${registration('"EnableStatus": "Enabled"')}`,
      registration('"EnableStatus": "Enabled"'),
    ],
    fixes: [
      [
        'Set EnableStatus to "Disabled"',
        `"UserPoolTier": "LITE", ${registration('"EnableStatus": "Enabled"')}`,
        `"UserPoolTier": "LITE", ${registration('"EnableStatus": "Disabled"')}`,
      ],
      [
        'Raise UserPoolTier to ESSENTIALS',
        `"UserPoolTier": "LITE", ${registration('"EnableStatus": "Enabled"')}`,
        `"UserPoolTier": "ESSENTIALS", ${registration('"EnableStatus": "Enabled"')}`,
      ],
    ],
  },
  'dcr-enable-by-presence': {
    finds: [
      ['"DcrConfiguration": {}', ['warning dcr-enable-by-presence: "DcrConfiguration"']],
      [registration('"OpenDcrEnabled": false'), ['warning dcr-enable-by-presence: "DcrConfiguration"']],
    ],
    silent: [registration('"EnableStatus": "Disabled"'), '"PoolName": "left out"'],
    fixes: [
      [
        'Set EnableStatus to "Disabled"',
        '"DcrConfiguration": {}',
        '"DcrConfiguration": {\n  "EnableStatus": "Disabled"\n}',
      ],
      [
        'Set EnableStatus to "Enabled"',
        registration('"OpenDcrEnabled": false'),
        registration('"OpenDcrEnabled": false, "EnableStatus": "Enabled"'),
      ],
    ],
  },
  'dcr-empty-grants': {
    finds: [
      [enabled('"AuthenticatedGrantTypes": []'), ['warning dcr-empty-grants: []']],
      [enabled('"OpenDcrEnabled": true, "OpenDcrGrantTypes": []'), ['warning dcr-empty-grants: []']],
    ],
    silent: [
      enabled('"AuthenticatedGrantTypes": ["code"]'),
      enabled('"OpenDcrEnabled": false, "OpenDcrGrantTypes": []'),
      registration('"EnableStatus": "Disabled", "AuthenticatedGrantTypes": []'),
    ],
    fixes: [
      [
        'Add the "code" grant type',
        enabled('"AuthenticatedGrantTypes": []'),
        enabled('"AuthenticatedGrantTypes": [\n  "code"\n]'),
      ],
    ],
  },
  'dcr-implicit': {
    finds: [
      [enabled('"AuthenticatedGrantTypes": ["code", "implicit"]'), ['information dcr-implicit: "implicit"']],
      [enabled('"OpenDcrGrantTypes": ["implicit"]'), ['information dcr-implicit: "implicit"']],
    ],
    silent: [enabled('"AuthenticatedGrantTypes": ["code", "client_credentials"], "OpenDcrGrantTypes": ["code"]')],
    fixes: [
      [
        'Remove implicit',
        enabled('"AuthenticatedGrantTypes": ["code", "implicit"]'),
        enabled('"AuthenticatedGrantTypes": ["code"]'),
      ],
    ],
  },
  'dcr-open-m2m': {
    finds: [
      [
        enabled('"OpenDcrEnabled": true, "OpenDcrGrantTypes": ["code", "client_credentials"]'),
        ['warning dcr-open-m2m: "client_credentials"'],
      ],
    ],
    silent: [
      enabled('"OpenDcrEnabled": true, "OpenDcrGrantTypes": ["code"]'),
      enabled('"OpenDcrEnabled": false, "OpenDcrGrantTypes": ["client_credentials"]'),
      registration('"EnableStatus": "Disabled", "OpenDcrEnabled": true, "OpenDcrGrantTypes": ["client_credentials"]'),
    ],
    fixes: [
      [
        'Remove client_credentials',
        enabled('"OpenDcrEnabled": true, "OpenDcrGrantTypes": ["code", "client_credentials"]'),
        enabled('"OpenDcrEnabled": true, "OpenDcrGrantTypes": ["code"]'),
      ],
      [
        'Set OpenDcrEnabled to false',
        enabled('"OpenDcrEnabled": true, "OpenDcrGrantTypes": ["client_credentials"]'),
        enabled('"OpenDcrEnabled": false, "OpenDcrGrantTypes": ["client_credentials"]'),
      ],
    ],
  },
  'dcr-register-scope': {
    finds: [
      [
        enabled('"AllowedScopes": ["aws.cognito/dcr/register", "aws.cognito.signin.user.admin"]'),
        ['information dcr-register-scope: "aws.cognito/dcr/register"'],
      ],
    ],
    silent: [enabled('"AllowedScopes": ["aws.cognito.signin.user.admin"]')],
    fixes: [
      [
        'Remove aws.cognito/dcr/register',
        enabled('"AllowedScopes": ["orders/read", "aws.cognito/dcr/register"]'),
        enabled('"AllowedScopes": ["orders/read"]'),
      ],
    ],
  },
  'acr-levels': {
    finds: [
      [levels('"level_1": { "AcrValue": "urn:example:basic" }'), ['warning acr-levels: "level_1"']],
      [levels('"Level5": { "AcrValue": "urn:example:top" }'), ['warning acr-levels: "Level5"']],
    ],
    silent: [levels([1, 2, 3, 4].map((n) => level(n, `urn:example:${n}`)).join(', '))],
    fixes: [
      [
        'Rename to Level1',
        levels('"level_1": { "AcrValue": "urn:example:basic" }'),
        levels('"Level1": { "AcrValue": "urn:example:basic" }'),
      ],
      [
        'Remove Level5',
        levels(`${level(1, 'urn:example:basic')}, "Level5": { "AcrValue": "urn:example:top" }`),
        levels(level(1, 'urn:example:basic')),
      ],
    ],
  },
  'acr-unique': {
    finds: [
      [levels(`${level(1, 'urn:example:a')}, ${level(3, 'urn:example:a')}`), ['error acr-unique: "urn:example:a"']],
      [levels(level(1, 'urn:cognito:loa:2')), ['error acr-unique: "urn:cognito:loa:2"']],
    ],
    silent: [
      levels(`${level(1, 'urn:cognito:loa:2')}, ${level(2, 'urn:cognito:loa:1')}`),
      levels(level(2, 'urn:cognito:loa:2')),
      levels(`${level(1, 'urn:example:a')}, ${level(2, 'urn:example:A')}`),
    ],
    fixes: [
      [
        'Remove Level3',
        levels(`${level(1, 'urn:example:a')}, ${level(3, 'urn:example:a')}`),
        levels(level(1, 'urn:example:a')),
      ],
    ],
  },
  'acr-tier': {
    finds: [[`"UserPoolTier": "LITE", ${levels(level(1, 'urn:example:a'))}`, ['error acr-tier: "urn:example:a"']]],
    silent: [
      `"UserPoolTier": "LITE", ${levels(level(1, 'urn:cognito:loa:1'))}`,
      `"UserPoolTier": "PLUS", ${levels(level(1, 'urn:example:a'))}`,
      levels(level(1, 'urn:example:a')),
    ],
    fixes: [
      [
        'Remove Level1',
        `"UserPoolTier": "LITE", ${levels(`${level(1, 'urn:example:a')}, ${level(2, 'urn:cognito:loa:2')}`)}`,
        `"UserPoolTier": "LITE", ${levels(level(2, 'urn:cognito:loa:2'))}`,
      ],
      [
        'Raise UserPoolTier to ESSENTIALS',
        `"UserPoolTier": "LITE", ${levels(level(1, 'urn:example:a'))}`,
        `"UserPoolTier": "ESSENTIALS", ${levels(level(1, 'urn:example:a'))}`,
      ],
    ],
  },
};
