import type { UserPoolTierType } from '@aws-sdk/client-cognito-identity-provider';
import { featureUnavailable } from '../errors.ts';
import { hasCustomAcr } from '../state/acr.ts';
import type { Pool } from '../state/pool.ts';
import type { Refusal } from './refusal.ts';
import { allowsFirstFactor } from './sign-in.ts';

interface PaidFeature {
  /**
   * As the service's message calls it. Recorded: Threat Protection (hashicorp/terraform-provider-aws#40734), Passwordless
   * Sign-In and Token Customization (badmintoncryer/cdk-preflight). The other names are the sandbox's own.
   */
  readonly name: string | ((pool: Pool) => string);
  /** The lowest plan that has it. */
  readonly from: UserPoolTierType;
  used(pool: Pool): boolean;
}

/** What each feature plan adds (Amazon Cognito developer guide, "User pool feature plans"). */
export const paidFeatures: readonly PaidFeature[] = [
  {
    name: 'Threat Protection',
    from: 'PLUS',
    used({ settings: { UserPoolAddOns: addOns } }) {
      const mode = addOns?.AdvancedSecurityMode ?? 'OFF';
      return mode !== 'OFF' || addOns?.AdvancedSecurityAdditionalFlows?.CustomAuthMode !== undefined;
    },
  },
  {
    name: 'Passwordless Sign-In',
    from: 'ESSENTIALS',
    used: (pool) => allowsFirstFactor(pool, 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'),
  },
  { name: 'Email MFA', from: 'ESSENTIALS', used: ({ factors }) => factors.email !== undefined },
  {
    name: 'Passkey MFA',
    from: 'ESSENTIALS',
    used: ({ factors }) => factors.webAuthn?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  },
  {
    name: 'Password History',
    from: 'ESSENTIALS',
    used: ({ settings }) => (settings.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0) > 0,
  },
  {
    name: (pool) => `Token Customization with Pre-Token Generation Lambda ${preTokenVersion(pool)}`,
    from: 'ESSENTIALS',
    used: (pool) => preTokenVersion(pool) !== 'V1_0',
  },
  {
    name: 'Dynamic Client Registration',
    from: 'ESSENTIALS',
    used: ({ settings }) => settings.DcrConfiguration?.EnableStatus === 'Enabled',
  },
  {
    name: 'Custom ACR Level Names',
    from: 'ESSENTIALS',
    used: ({ settings }) => hasCustomAcr(settings.AcrConfiguration),
  },
];

const plans: readonly UserPoolTierType[] = ['LITE', 'ESSENTIALS', 'PLUS'];

/** A setting that needs a higher plan than the pool's. */
export const planRefusal: Refusal<{ readonly live: Pool | undefined; readonly next: Pool }> = {
  code: 'tier-feature',
  refuses: (change) => tooMuch(change).length > 0,
  error: (change) => featureUnavailable(planOf(change.next), tooMuch(change)),
};

/** The features that the plan of `next` does not have. A Lite pool keeps what it already had before plans existed. */
function tooMuch({ live, next }: { readonly live: Pool | undefined; readonly next: Pool }): string[] {
  const plan = planOf(next);
  const grandfathered = (feature: PaidFeature): boolean =>
    plan === 'LITE' && live !== undefined && planOf(live) === 'LITE' && feature.used(live);
  return paidFeatures
    .filter((feature) => plans.indexOf(plan) < plans.indexOf(feature.from))
    .filter((feature) => feature.used(next) && !grandfathered(feature))
    .map(({ name }) => (typeof name === 'string' ? name : name(next)));
}

function preTokenVersion({ settings }: Pool): string {
  return settings.LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
}

function planOf(pool: Pool): UserPoolTierType {
  return pool.settings.UserPoolTier ?? 'ESSENTIALS';
}
