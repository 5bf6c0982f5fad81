import type { FieldRows } from '../../../field.ts';
import { length } from '../limits.ts';

/** Returns the default name of an authentication level. */
const level = (n: number) => ({ AcrValue: `urn:cognito:loa:${n}` });

const grants = {
  code: 'A user signs in on the pool’s page, and the app exchanges the code that it gets for tokens.',
  client_credentials: 'A machine signs in with its client secret. Each token costs money.',
  implicit: 'Accepted and ignored: registered clients never get it.',
};

/** Threat protection, dynamic client registration and authentication levels. */
export const securityRows: FieldRows = {
  UserPoolAddOns: {
    default: { AdvancedSecurityMode: 'OFF' },
  },
  'UserPoolAddOns.AdvancedSecurityMode': {
    default: 'OFF',
    values: {
      ENFORCED:
        'Risky sign-ins are met with a second factor or a block. It asks for a second factor only where MFA is `OPTIONAL`.',
      AUDIT: 'Risks are counted and logged, and nobody is stopped. A good start for some weeks.',
      OFF: 'No threat protection.',
    },
    notes: [
      {
        id: 'threat-region',
        text: 'Some Regions do not have threat protection, and refuse every mode but `OFF`; GovCloud was one of them.',
      },
    ],
    requiredCode: 'threat-mode-required',
  },
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows': {
    leftOut: 'remove',
    notes: [
      {
        id: 'threat-custom-auth',
        text: 'To turn it off, remove the object: its mode has no `OFF`.',
      },
    ],
  },
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode': {
    leftOut: 'remove',
    values: {
      ENFORCED: 'Risky sign-ins with custom challenges are met as the pool’s risk settings say.',
      AUDIT: 'Risks of sign-ins with custom challenges are counted and logged, and nobody is stopped.',
    },
  },
  DcrConfiguration: {
    default: { EnableStatus: 'Disabled' },
    notes: [
      {
        id: 'dcr-replaces',
        text: 'The object replaces the one that the pool has: a member that is not in it goes back to its default.',
      },
    ],
  },
  'DcrConfiguration.EnableStatus': {
    default: 'Disabled',
    values: {
      Disabled: 'No app can register itself.',
      Enabled: 'Apps can register themselves as clients at the pool’s domain, with a token that allows it.',
    },
  },
  'DcrConfiguration.OpenDcrEnabled': {
    default: false,
    values: {
      true: 'Anybody may register a client, without a token.',
      false: 'Only who has a token with the scope `aws.cognito/dcr/register` may register a client.',
    },
  },
  'DcrConfiguration.AuthenticatedGrantTypes': {
    default: ['code', 'client_credentials'],
    isSet: true,
    values: grants,
    notOffered: ['implicit'],
  },
  'DcrConfiguration.OpenDcrGrantTypes': {
    default: ['code'],
    isSet: true,
    values: grants,
    notOffered: ['implicit'],
  },
  'DcrConfiguration.AllowedScopes': {
    isSet: true,
  },
  'DcrConfiguration.AllowedScopes[]': {
    summary:
      'A scope that registered clients may ask for: one of a resource server, or `aws.cognito.signin.user.admin`.',
  },
  AcrConfiguration: {
    default: { Level1: level(1), Level2: level(2), Level3: level(3), Level4: level(4) },
    emptyIsNone: true,
  },
  'AcrConfiguration{}': { leftOut: 'remove' },
  'AcrConfiguration{}.AcrValue': {
    requiredCode: 'acr-value-required',
    limits: [length(1, 2048, 'acr-value-required')],
    notes: [{ id: 'acr-default-names', text: 'The default names are `urn:cognito:loa:1` to `urn:cognito:loa:4`.' }],
  },
};
