import type { FieldRows } from '../field.ts';
import { kept, reset, unknown } from '../omission.ts';

/** The name that a level of authentication has by default. */
const level = (n: number) => ({ AcrValue: `urn:cognito:loa:${n}` });

/** Threat protection, dynamic client registration and authentication levels. */
export const securityRows: FieldRows = {
  UserPoolAddOns: {
    default: { AdvancedSecurityMode: 'OFF' },
    plan: 'PLUS',
    omission: reset('threat protection is off', 'measured'),
  },
  'UserPoolAddOns.AdvancedSecurityMode': { default: 'OFF', requiredCode: 'threat-mode-required' },
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows': { leftOut: 'remove' },
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode': { leftOut: 'remove', plan: 'PLUS' },
  DcrConfiguration: { default: { EnableStatus: 'Disabled' }, plan: 'ESSENTIALS', omission: kept('documented') },
  'DcrConfiguration.EnableStatus': {
    default: 'Disabled',
    omission: reset('dynamic client registration is turned on', 'documented'),
  },
  'DcrConfiguration.OpenDcrEnabled': { default: false },
  'DcrConfiguration.AuthenticatedGrantTypes': { default: ['code', 'client_credentials'], isSet: true },
  'DcrConfiguration.OpenDcrGrantTypes': { default: ['code'], isSet: true },
  'DcrConfiguration.AllowedScopes': { isSet: true },
  AcrConfiguration: {
    default: { Level1: level(1), Level2: level(2), Level3: level(3), Level4: level(4) },
    plan: 'ESSENTIALS',
    omission: unknown('the default names of all levels'),
  },
  'AcrConfiguration{}': { leftOut: 'remove', omission: reset('the level has its default name', 'documented') },
  'AcrConfiguration{}.AcrValue': { requiredCode: 'acr-value-required' },
};
