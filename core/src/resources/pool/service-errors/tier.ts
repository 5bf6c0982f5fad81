import * as l10n from '@vscode/l10n';
import type { KnownError } from './catalogue.ts';

/** A feature, with the service's name for it and the settings that use it. */
interface Feature {
  readonly name: string;
  /** Empty if no setting in a pool file uses the feature. */
  readonly members: readonly string[];
  readonly rule?: string;
}

/**
 * The features. Some of their names come from tests against the service; the others follow the developer guide's page
 * on feature plans.
 */
const features: readonly Feature[] = [
  { name: 'Threat Protection', members: ['UserPoolAddOns.AdvancedSecurityMode'], rule: 'threat-tier-essentials' },
  {
    name: 'Passwordless Sign-In',
    members: ['Policies.SignInPolicy.AllowedFirstAuthFactors'],
    rule: 'first-factor-tier',
  },
  { name: 'Password History', members: ['Policies.PasswordPolicy.PasswordHistorySize'], rule: 'password-history-tier' },
  {
    // The full name is "Token Customization with Pre-Token Generation Lambda V2_0", or ends in another version.
    name: 'Token Customization',
    members: ['LambdaConfig.PreTokenGenerationConfig.LambdaVersion'],
    rule: 'pretoken-version-tier',
  },
  {
    name: 'Dynamic Client Registration',
    members: ['DcrConfiguration.EnableStatus', 'DcrConfiguration'],
    rule: 'dcr-tier',
  },
  { name: 'Custom ACR Level Names', members: ['AcrConfiguration'], rule: 'acr-tier' },
  { name: 'Email MFA', members: ['MfaConfiguration'], rule: 'mfa-email-tier' },
  { name: 'Passkey MFA', members: ['MfaConfiguration'] },
  { name: 'Refresh Token Rotation', members: [] },
];

/**
 * Parses "The following features need to be disabled for the LITE pricing tier configured: …", which lists features
 * that a tier does not include.
 * @returns undefined for any other message
 */
export function tierError(message: string): KnownError | undefined {
  const [match, tier = '', listed = ''] =
    /need to be disabled for the (\w+) pricing tier configured:?([^]*)/i.exec(message) ?? [];
  if (match === undefined) return undefined;
  const named = features.filter(({ name }) => listed.toLowerCase().includes(name.toLowerCase()));
  const [rule, another] = named.flatMap((feature) => feature.rule ?? []);
  const inClients = named.some(({ members }) => members.length === 0);
  return {
    members: [...named.flatMap(({ members }) => members), 'UserPoolTier'],
    ...(rule === undefined || another !== undefined ? {} : { rule }),
    advice: () =>
      inClients
        ? l10n.t(
            "App clients of the pool use refresh token rotation, which {0} doesn't include. Turn it off in the app clients first.",
            tier,
          )
        : l10n.t("In the same push, turn off the features that {0} doesn't include, or choose a higher tier.", tier),
  };
}
