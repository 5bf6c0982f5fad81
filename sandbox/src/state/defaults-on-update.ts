import type { PasswordPolicyType } from '@aws-sdk/client-cognito-identity-provider';
import { effectiveAcr, hasCustomAcr } from './acr.ts';
import { defaultMembers, defaults } from './defaults.ts';
import { isMergedByMember, isKept, omissionTable } from './omission-table.ts';
import type { PoolSettings, SentSettings } from './pool.ts';
import { foldTriggers, foldVerification, isLegacyAlias } from './legacy-aliases.ts';

type Values = Readonly<Record<string, unknown>>;

/** The top-level settings of a request, without legacy aliases. */
const settingNames = omissionTable
  .map(({ setting }) => setting)
  .filter((setting) => !setting.includes('.') && !isLegacyAlias(setting));

/**
 * Returns a pool's settings after a create or update request. An omitted setting is kept or reset according to
 * {@link omissionTable}. A new pool gets the defaults.
 *
 * @param sent the request
 * @param live the pool's current settings; undefined for a new pool
 * @param showDefaultAcr whether a pool without custom ACR names has the default names in its settings
 */
export function applyDefaults(
  sent: SentSettings,
  live: PoolSettings | undefined,
  showDefaultAcr = false,
): PoolSettings {
  const request: Values = {
    ...sent,
    Policies: sent.Policies && { ...sent.Policies, PasswordPolicy: withDays(sent) },
    LambdaConfig: sent.LambdaConfig && foldTriggers(sent.LambdaConfig),
    VerificationMessageTemplate: foldVerification(sent),
  };
  const entries = settingNames.map((name): [string, unknown] => {
    const shown = name === 'PoolName' ? 'Name' : name;
    return [shown, resolve(name, request[name], live, shown)];
  });
  const settings = Object.fromEntries(entries) as PoolSettings;
  const { AutoVerifiedAttributes, AccountRecoverySetting, AcrConfiguration } = settings;
  return {
    ...settings,
    ...withUnusedDays(settings, sent, live),
    AutoVerifiedAttributes: unlessEmpty(AutoVerifiedAttributes),
    // An empty setting selects the legacy behavior, for which DescribeUserPool returns no setting.
    AccountRecoverySetting: unlessEmpty(AccountRecoverySetting?.RecoveryMechanisms) && AccountRecoverySetting,
    AcrConfiguration: showDefaultAcr || hasCustomAcr(AcrConfiguration) ? effectiveAcr(AcrConfiguration) : undefined,
  };
}

/** Returns AWS's own tags, which callers can neither set nor remove (AWS tagging guide). */
export function systemTags(tags: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith('aws:')));
}

/**
 * Returns a setting's value after a request.
 *
 * @param parent the object that contains the live setting; undefined if there is no live value
 * @param name the setting's name in the parent
 */
function resolve(path: string, sent: unknown, parent: Values | undefined, name: string): unknown {
  if (sent === undefined) return isKept(path) && parent ? parent[name] : defaults[path];
  if (!isObject(sent) || !isMergedByMember(path)) return sent;
  const value = parent?.[name];
  const live = isObject(value) ? value : undefined;
  const members = new Set([...defaultMembers(path), ...Object.keys(live ?? {}), ...Object.keys(sent)]);
  const resolved = [...members].map((one): [string, unknown] => [one, resolve(`${path}.${one}`, sent[one], live, one)]);
  return Object.fromEntries(resolved.filter(([, one]) => one !== undefined));
}

/**
 * Returns a request's password policy. Reads the validity of temporary passwords from either of the two settings that
 * can contain it.
 */
function withDays({ Policies, AdminCreateUserConfig }: SentSettings): PasswordPolicyType | undefined {
  const policy = Policies?.PasswordPolicy;
  const days = unlessZero(policy?.TemporaryPasswordValidityDays);
  const older = unlessZero(AdminCreateUserConfig?.UnusedAccountValidityDays);
  return policy && { ...policy, TemporaryPasswordValidityDays: days ?? older };
}

/** Returns undefined for zero, which means that the validity is not set (API reference, PasswordPolicyType). */
function unlessZero(days: number | undefined): number | undefined {
  return days === 0 ? undefined : days;
}

/**
 * Returns the two settings that can contain the validity of new accounts. UnusedAccountValidityDays is the legacy alias
 * of TemporaryPasswordValidityDays. It is stored only if the pool does not have TemporaryPasswordValidityDays.
 */
function withUnusedDays(
  settings: PoolSettings,
  sent: SentSettings,
  live: PoolSettings | undefined,
): Pick<PoolSettings, 'Policies' | 'AdminCreateUserConfig'> {
  const { Policies, AdminCreateUserConfig: { UnusedAccountValidityDays: _older, ...admin } = {} } = settings;
  const days = unlessZero(sent.AdminCreateUserConfig?.UnusedAccountValidityDays);
  if (days === undefined) return { Policies, AdminCreateUserConfig: admin };
  if (Policies?.PasswordPolicy?.TemporaryPasswordValidityDays === undefined) {
    return { Policies, AdminCreateUserConfig: { ...admin, UnusedAccountValidityDays: days } };
  }
  const isDefault = live === undefined && sent.Policies?.PasswordPolicy === undefined;
  const PasswordPolicy = { ...Policies.PasswordPolicy, ...(isDefault ? { TemporaryPasswordValidityDays: days } : {}) };
  return { Policies: { ...Policies, PasswordPolicy }, AdminCreateUserConfig: admin };
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unlessEmpty<T>(list: T[] | undefined): T[] | undefined {
  return list?.length ? list : undefined;
}
