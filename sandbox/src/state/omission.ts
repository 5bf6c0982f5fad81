import type {
  AdminCreateUserConfigType,
  PasswordPolicyType,
  UserPoolPolicyType,
} from '@aws-sdk/client-cognito-identity-provider';
import { effectiveAcr } from './acr.ts';
import * as defaults from './defaults.ts';
import type { PoolSettings, SentSettings } from './pool.ts';
import { foldTriggers, foldVerification, type OlderTwin } from './twins.ts';

/** What a request settles: every member that it can send, under the name that DescribeUserPool gives it. */
type Settled = Record<Exclude<keyof SentSettings, OlderTwin | 'PoolName'> | 'Name', unknown>;

/**
 * The settings of a pool after a create or update request.
 *
 * As harsh as the documentation, by which what is left out goes back to its default (AWS API reference, UpdateUserPool). Live pools are known to keep some of these; a client that survives the
 * sandbox survives both. Documented exceptions: DcrConfiguration, and a name, which has no default.
 *
 * @param sent the request
 * @param live the pool's settings until now; undefined for a new pool
 */
export function settle(sent: SentSettings, live: PoolSettings | undefined): PoolSettings {
  return {
    Name: sent.PoolName ?? live?.Name,
    Policies: policies(sent),
    DeletionProtection: sent.DeletionProtection ?? 'INACTIVE',
    LambdaConfig: foldTriggers(sent.LambdaConfig),
    AutoVerifiedAttributes: unlessEmpty(sent.AutoVerifiedAttributes),
    VerificationMessageTemplate: foldVerification(sent),
    SmsAuthenticationMessage: sent.SmsAuthenticationMessage,
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [], ...sent.UserAttributeUpdateSettings },
    MfaConfiguration: sent.MfaConfiguration ?? 'OFF',
    // Any DeviceConfiguration, even an empty one, turns device remembering on.
    DeviceConfiguration: sent.DeviceConfiguration && {
      ChallengeRequiredOnNewDevice: false,
      DeviceOnlyRememberedOnUserPrompt: false,
      ...sent.DeviceConfiguration,
    },
    EmailConfiguration: { ...defaults.emailConfiguration, ...sent.EmailConfiguration },
    SmsConfiguration: sent.SmsConfiguration,
    UserPoolTags: { ...systemTags(live?.UserPoolTags), ...sent.UserPoolTags },
    AdminCreateUserConfig: adminCreateUser(sent.AdminCreateUserConfig),
    UserPoolAddOns: sent.UserPoolAddOns,
    DcrConfiguration: sent.DcrConfiguration
      ? { ...defaults.dcrMembers, ...sent.DcrConfiguration }
      : live?.DcrConfiguration,
    // An empty setting selects the legacy behaviour, which DescribeUserPool shows as no setting at all.
    AccountRecoverySetting: sent.AccountRecoverySetting
      ? unlessEmpty(sent.AccountRecoverySetting.RecoveryMechanisms) && sent.AccountRecoverySetting
      : defaults.accountRecovery,
    UserPoolTier: sent.UserPoolTier ?? 'ESSENTIALS',
    KeyConfiguration: { ...defaults.keyConfiguration, ...sent.KeyConfiguration },
    IssuerConfiguration: { ...defaults.issuerConfiguration, ...sent.IssuerConfiguration },
    AcrConfiguration: effectiveAcr(sent.AcrConfiguration),
  } satisfies Settled;
}

/** The tags that AWS itself put on a resource: a caller can neither set nor remove those (AWS tagging guide). */
export function systemTags(tags: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith('aws:')));
}

function policies({ Policies, AdminCreateUserConfig }: SentSettings): UserPoolPolicyType {
  const unused = AdminCreateUserConfig?.UnusedAccountValidityDays;
  return {
    PasswordPolicy: Policies?.PasswordPolicy
      ? withValidity({ ...defaults.passwordPolicyMembers, ...Policies.PasswordPolicy })
      : { ...defaults.passwordPolicy, ...(unused ? { TemporaryPasswordValidityDays: unused } : {}) },
    SignInPolicy: Policies?.SignInPolicy ?? defaults.signInPolicy,
  };
}

/** Zero days of validity count as not set (AWS API reference, PasswordPolicyType). */
function withValidity(policy: PasswordPolicyType): PasswordPolicyType {
  const unset = !policy.TemporaryPasswordValidityDays;
  return unset ? { ...policy, TemporaryPasswordValidityDays: 7 } : policy;
}

function adminCreateUser(sent: AdminCreateUserConfigType = {}): AdminCreateUserConfigType {
  const { UnusedAccountValidityDays: _twin, ...config } = sent;
  return { AllowAdminCreateUserOnly: false, ...config };
}

function unlessEmpty<T>(list: T[] | undefined): T[] | undefined {
  return list?.length ? list : undefined;
}
