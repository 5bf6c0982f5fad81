import { topLevelOf, type JsonValue } from '../../../json/index.ts';

/** The tiers, cheapest first. */
export const tiers = ['LITE', 'ESSENTIALS', 'PLUS'] as const;
export type Tier = (typeof tiers)[number];

/** A setting that needs a tier above Lite. */
export interface TierNeed {
  /** The field name of the setting. */
  readonly member: string;
  /** The requirement as a sentence, in Markdown. */
  readonly text: string;
  /** The cheapest tier that includes the setting. */
  readonly tier: Exclude<Tier, 'LITE'>;
  /** The values that need the tier. Absent if they cannot be listed; `needs` then recognizes them. */
  readonly values?: readonly string[];
  /** Returns whether a value of the setting needs the tier. */
  readonly needs: (value: JsonValue) => boolean;
}

const forValues = (values: readonly string[]) => ({
  values,
  needs: (value: JsonValue) => typeof value === 'string' && values.includes(value),
});

/**
 * All settings that need a tier above Lite, for rules, hovers and completions.
 * Source: the Cognito developer guide, feature plans; the SDK's documentation for the newest settings.
 */
export const tierNeeds: readonly TierNeed[] = [
  {
    member: 'Policies.PasswordPolicy.PasswordHistorySize',
    text: 'Password history requires Essentials or Plus.',
    tier: 'ESSENTIALS',
    needs: (value) => typeof value === 'number' && value > 0,
  },
  {
    member: 'Policies.SignInPolicy.AllowedFirstAuthFactors[]',
    text: 'A first factor other than the password (`EMAIL_OTP`, `SMS_OTP`, `WEB_AUTHN`) requires Essentials or Plus.',
    tier: 'ESSENTIALS',
    ...forValues(['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']),
  },
  {
    member: 'LambdaConfig.PreTokenGenerationConfig.LambdaVersion',
    text: 'Access token customization (`V2_0`, `V3_0`) requires Essentials or Plus.',
    tier: 'ESSENTIALS',
    ...forValues(['V2_0', 'V3_0']),
  },
  {
    member: 'DcrConfiguration.EnableStatus',
    text: 'Dynamic client registration (`Enabled`) requires Essentials or Plus.',
    tier: 'ESSENTIALS',
    ...forValues(['Enabled']),
  },
  {
    member: 'AcrConfiguration{}.AcrValue',
    text: 'A custom name for an authentication level requires Essentials or Plus.',
    tier: 'ESSENTIALS',
    needs: (value) => typeof value === 'string' && !/^urn:cognito:loa:[1-4]$/.test(value),
  },
  {
    member: 'UserPoolAddOns.AdvancedSecurityMode',
    text: 'Threat protection (`AUDIT`, `ENFORCED`) requires Plus.',
    tier: 'PLUS',
    ...forValues(['AUDIT', 'ENFORCED']),
  },
  {
    member: 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
    text: 'Threat protection for custom authentication (`AUDIT`, `ENFORCED`) requires Plus.',
    tier: 'PLUS',
    ...forValues(['AUDIT', 'ENFORCED']),
  },
];

/** The top-level settings in {@link tierNeeds}. */
export const tierSettings: readonly string[] = [...new Set(tierNeeds.map(({ member }) => topLevelOf(member)))];

/**
 * Returns the tier requirement of a setting; undefined if every tier includes it.
 * @param member field name
 */
export function tierNeedOf(member: string): TierNeed | undefined {
  return tierNeeds.find((need) => need.member === member);
}

/** Whether a value is the name of a tier. */
export function isTier(value: unknown): value is Tier {
  return tiers.some((name) => name === value);
}

/** Whether a tier includes all features of another tier. */
export function includesTier(tier: string, needed: Tier): boolean {
  return tiers.indexOf(tier as Tier) >= tiers.indexOf(needed);
}
