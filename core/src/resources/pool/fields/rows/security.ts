import type { FieldRows } from '../../../field.ts';
import { length } from '../../../limits.ts';

/** Returns the default name of an authentication level. */
const level = (n: number) => ({ AcrValue: `urn:cognito:loa:${n}` });

const grants = {
  code: "Users sign in on the pool's sign-in page, and the app exchanges the returned code for tokens.",
  client_credentials: 'A machine signs in with its client secret. You pay for each token.',
  implicit: 'Accepted but ignored: registered clients never get it.',
};

/** The fields for threat protection, dynamic client registration and authentication levels. */
export const securityRows: FieldRows = {
  UserPoolAddOns: {
    default: { AdvancedSecurityMode: 'OFF' },
  },
  'UserPoolAddOns.AdvancedSecurityMode': {
    default: 'OFF',
    values: {
      ENFORCED:
        'Requires a second factor for risky sign-ins, or blocks them. It can require a second factor only if MFA is `OPTIONAL`.',
      AUDIT: 'Counts and logs risks without blocking sign-ins. Recommended for the first few weeks.',
      OFF: 'No threat protection.',
    },
    notes: [
      {
        id: 'threat-region',
        text: "Some Regions don't support threat protection and reject every mode except `OFF`; at the last check, this included GovCloud.",
      },
    ],
    requiredCode: 'threat-mode-required',
  },
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows': {
    leftOut: 'remove',
    notes: [
      {
        id: 'threat-custom-auth',
        text: "To turn it off, remove the object: the mode can't be `OFF`.",
      },
    ],
  },
  'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode': {
    leftOut: 'remove',
    values: {
      ENFORCED: "Responds to risky sign-ins that use custom challenges, according to the pool's risk settings.",
      AUDIT: 'Counts and logs risky sign-ins that use custom challenges, without blocking them.',
    },
  },
  DcrConfiguration: {
    default: { EnableStatus: 'Disabled' },
    notes: [
      {
        id: 'dcr-replaces',
        text: "The object replaces the pool's object: a setting that isn't in it is reset to its default.",
      },
    ],
  },
  'DcrConfiguration.EnableStatus': {
    default: 'Disabled',
    values: {
      Disabled: "Apps can't register themselves.",
      Enabled: "Apps can register themselves as clients on the pool's domain, with a token that allows it.",
    },
  },
  'DcrConfiguration.OpenDcrEnabled': {
    default: false,
    values: {
      true: 'Anyone can register a client, without a token.',
      false: 'Registering a client requires a token with the scope `aws.cognito/dcr/register`.',
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
      'A scope that registered clients can request: a scope of a resource server, or `aws.cognito.signin.user.admin`.',
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
