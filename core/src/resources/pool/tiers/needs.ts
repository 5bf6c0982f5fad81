import { topLevelOf, type JsonValue } from '../../../json/index.ts';

/** A tier, cheapest first. */
export const tiers = ['LITE', 'ESSENTIALS', 'PLUS'] as const;
export type Tier = (typeof tiers)[number];

/** A setting that not every tier has. */
export interface TierNeed {
  /** Field name, as requestFields() has it. */
  readonly member: string;
  /** The same in words, as Markdown. */
  readonly text: string;
  /** The cheapest tier that has it. */
  readonly tier: Exclude<Tier, 'LITE'>;
  /** The values that need it; absent: any value that `needs` says yes to. */
  readonly values?: readonly string[];
  /** Whether a value of the member needs the tier. */
  readonly needs: (value: JsonValue) => boolean;
}

const forValues = (values: readonly string[]) => ({
  values,
  needs: (value: JsonValue) => typeof value === 'string' && values.includes(value),
});

/**
 * The settings that need a tier. Rules, hovers and completions read it from here.
 * Source: the Cognito developer guide, feature plans; the SDK's texts for the newest members.
 */
export const tierNeeds: readonly TierNeed[] = [
  {
    member: 'Policies.PasswordPolicy.PasswordHistorySize',
    text: 'Password history needs Essentials or Plus.',
    tier: 'ESSENTIALS',
    needs: (value) => typeof value === 'number' && value > 0,
  },
  {
    member: 'Policies.SignInPolicy.AllowedFirstAuthFactors[]',
    text: 'A first factor other than the password (`EMAIL_OTP`, `SMS_OTP`, `WEB_AUTHN`) needs Essentials or Plus.',
    tier: 'ESSENTIALS',
    ...forValues(['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']),
  },
  {
    member: 'LambdaConfig.PreTokenGenerationConfig.LambdaVersion',
    text: 'Customization of access tokens (`V2_0`, `V3_0`) needs Essentials or Plus.',
    tier: 'ESSENTIALS',
    ...forValues(['V2_0', 'V3_0']),
  },
  {
    member: 'DcrConfiguration.EnableStatus',
    text: 'Dynamic client registration (`Enabled`) needs Essentials or Plus.',
    tier: 'ESSENTIALS',
    ...forValues(['Enabled']),
  },
  {
    member: 'AcrConfiguration{}.AcrValue',
    text: 'A name of your own for a level of authentication needs Essentials or Plus.',
    tier: 'ESSENTIALS',
    needs: (value) => typeof value === 'string' && !/^urn:cognito:loa:[1-4]$/.test(value),
  },
  {
    member: 'UserPoolAddOns.AdvancedSecurityMode',
    text: 'Threat protection (`AUDIT`, `ENFORCED`) needs Plus.',
    tier: 'PLUS',
    ...forValues(['AUDIT', 'ENFORCED']),
  },
  {
    member: 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
    text: 'Threat protection of custom sign-in (`AUDIT`, `ENFORCED`) needs Plus.',
    tier: 'PLUS',
    ...forValues(['AUDIT', 'ENFORCED']),
  },
];

/** The top-level settings that {@link tierNeeds} is about. */
export const tierSettings: readonly string[] = [...new Set(tierNeeds.map(({ member }) => topLevelOf(member)))];

/** The need of a member; undefined for one that every tier has. @param member field name */
export function tierNeedOf(member: string): TierNeed | undefined {
  return tierNeeds.find((need) => need.member === member);
}

/** Whether a tier has what another tier has. */
export function includesTier(tier: string, needed: Tier): boolean {
  return tiers.indexOf(tier as Tier) >= tiers.indexOf(needed);
}
