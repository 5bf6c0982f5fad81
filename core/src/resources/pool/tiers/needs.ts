import { topLevelOf, type JsonValue } from '../../../json/index.ts';

/** A feature plan, cheapest first. */
export const planNames = ['LITE', 'ESSENTIALS', 'PLUS'] as const;
export type PlanName = (typeof planNames)[number];

/** A setting that not every feature plan has. */
export interface PlanNeed {
  /** Field name, as requestFields() has it. */
  readonly member: string;
  /** The same in words, as Markdown. */
  readonly text: string;
  /** The cheapest plan that has it. */
  readonly plan: Exclude<PlanName, 'LITE'>;
  /** The values that need it; absent: any value that `needs` says yes to. */
  readonly values?: readonly string[];
  /** Whether a value of the member needs the plan. */
  readonly needs: (value: JsonValue) => boolean;
}

const forValues = (values: readonly string[]) => ({
  values,
  needs: (value: JsonValue) => typeof value === 'string' && values.includes(value),
});

/**
 * The settings that need a plan. Rules, hovers and completions read it from here.
 * Source: the Cognito developer guide, feature plans; the SDK's texts for the newest members.
 */
export const planNeeds: readonly PlanNeed[] = [
  {
    member: 'Policies.PasswordPolicy.PasswordHistorySize',
    text: 'Password history needs Essentials or Plus.',
    plan: 'ESSENTIALS',
    needs: (value) => typeof value === 'number' && value > 0,
  },
  {
    member: 'Policies.SignInPolicy.AllowedFirstAuthFactors[]',
    text: 'A first factor other than the password (`EMAIL_OTP`, `SMS_OTP`, `WEB_AUTHN`) needs Essentials or Plus.',
    plan: 'ESSENTIALS',
    ...forValues(['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']),
  },
  {
    member: 'LambdaConfig.PreTokenGenerationConfig.LambdaVersion',
    text: 'Customization of access tokens (`V2_0`, `V3_0`) needs Essentials or Plus.',
    plan: 'ESSENTIALS',
    ...forValues(['V2_0', 'V3_0']),
  },
  {
    member: 'DcrConfiguration.EnableStatus',
    text: 'Dynamic client registration (`Enabled`) needs Essentials or Plus.',
    plan: 'ESSENTIALS',
    ...forValues(['Enabled']),
  },
  {
    member: 'AcrConfiguration{}.AcrValue',
    text: 'A name of your own for a level of authentication needs Essentials or Plus.',
    plan: 'ESSENTIALS',
    needs: (value) => typeof value === 'string' && !/^urn:cognito:loa:[1-4]$/.test(value),
  },
  {
    member: 'UserPoolAddOns.AdvancedSecurityMode',
    text: 'Threat protection (`AUDIT`, `ENFORCED`) needs Plus.',
    plan: 'PLUS',
    ...forValues(['AUDIT', 'ENFORCED']),
  },
  {
    member: 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
    text: 'Threat protection of custom sign-in (`AUDIT`, `ENFORCED`) needs Plus.',
    plan: 'PLUS',
    ...forValues(['AUDIT', 'ENFORCED']),
  },
];

/** The top-level settings that {@link planNeeds} is about. */
export const planSettings: readonly string[] = [...new Set(planNeeds.map(({ member }) => topLevelOf(member)))];

/** The need of a member; undefined for one that every plan has. @param member field name */
export function planNeedOf(member: string): PlanNeed | undefined {
  return planNeeds.find((need) => need.member === member);
}

/** Whether a plan has what another plan has. */
export function includesPlan(plan: string, needed: PlanName): boolean {
  return planNames.indexOf(plan as PlanName) >= planNames.indexOf(needed);
}
