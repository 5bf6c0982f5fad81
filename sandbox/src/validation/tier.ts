import type { UserPoolTierType } from '@aws-sdk/client-cognito-identity-provider';
import { featureUnavailable } from '../errors.ts';
import { hasCustomAcr } from '../state/acr.ts';
import type { Pool } from '../state/pool.ts';
import type { ValidationRule } from './rule.ts';
import { allowsFirstFactor } from './sign-in.ts';

interface PaidFeature {
  /**
   * The feature's name in the service's message. Recorded names: Threat Protection
   * (hashicorp/terraform-provider-aws#40734), Passwordless Sign-In and Token Customization
   * (badmintoncryer/cdk-preflight). The other names are our own.
   */
  readonly name: string | ((pool: Pool) => string);
  /** The lowest tier that includes the feature. */
  readonly from: UserPoolTierType;
  used(pool: Pool): boolean;
}

/** The features that each tier adds (Amazon Cognito developer guide, "User pool feature plans"). */
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

const tiers: readonly UserPoolTierType[] = ['LITE', 'ESSENTIALS', 'PLUS'];

/** A rule that rejects settings that the pool's tier does not include. */
export const tierRule: ValidationRule<{ readonly live: Pool | undefined; readonly next: Pool }> = {
  code: 'tier-feature',
  rejects: (change) => unavailableFeatures(change).length > 0,
  error: (change) => featureUnavailable(tierOf(change.next), unavailableFeatures(change)),
};

/**
 * Returns the features in use that the tier of `next` does not include. A Lite pool can keep features that it used
 * before tiers existed.
 */
function unavailableFeatures({ live, next }: { readonly live: Pool | undefined; readonly next: Pool }): string[] {
  const tier = tierOf(next);
  const grandfathered = (feature: PaidFeature): boolean =>
    tier === 'LITE' && live !== undefined && tierOf(live) === 'LITE' && feature.used(live);
  return paidFeatures
    .filter((feature) => tiers.indexOf(tier) < tiers.indexOf(feature.from))
    .filter((feature) => feature.used(next) && !grandfathered(feature))
    .map(({ name }) => (typeof name === 'string' ? name : name(next)));
}

function preTokenVersion({ settings }: Pool): string {
  return settings.LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
}

function tierOf(pool: Pool): UserPoolTierType {
  return pool.settings.UserPoolTier ?? 'ESSENTIALS';
}
