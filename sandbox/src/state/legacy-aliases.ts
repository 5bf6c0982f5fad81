import type { LambdaConfigType, VerificationMessageTemplateType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolSettings, SentSettings } from './pool.ts';

/*
 * Some settings have a legacy alias. The service accepts either one, and its descriptions contain both. The sandbox
 * stores only the newer setting. If a request contains different values for both, the newer setting wins. The service's
 * behavior in this case was not recorded.
 */

/** The top-level settings that repeat a part of VerificationMessageTemplate. */
export type LegacyAlias = keyof typeof legacyAliases;

const legacyAliases = {
  SmsVerificationMessage: 'SmsMessage',
  EmailVerificationMessage: 'EmailMessage',
  EmailVerificationSubject: 'EmailSubject',
} as const satisfies Partial<Record<keyof SentSettings, keyof VerificationMessageTemplateType>>;

/** Whether a setting repeats a part of VerificationMessageTemplate. */
export function isLegacyAlias(setting: string): setting is LegacyAlias {
  return Object.hasOwn(legacyAliases, setting);
}

/**
 * Returns a request's verification messages from the template and its three legacy aliases.
 * @returns undefined if the request contains none
 */
export function foldVerification(sent: SentSettings): VerificationMessageTemplateType | undefined {
  const older = Object.entries(legacyAliases)
    .filter(([name]) => sent[name as LegacyAlias] !== undefined)
    .map(([name, part]) => [part, sent[name as LegacyAlias]]);
  if (older.length === 0) return sent.VerificationMessageTemplate;
  return { ...(Object.fromEntries(older) as VerificationMessageTemplateType), ...sent.VerificationMessageTemplate };
}

/**
 * Returns a request's triggers. Converts the legacy PreTokenGeneration to a PreTokenGenerationConfig with version V1_0.
 */
export function foldTriggers({ PreTokenGeneration, ...triggers }: LambdaConfigType = {}): LambdaConfigType {
  if (PreTokenGeneration === undefined) return triggers;
  return { PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: PreTokenGeneration }, ...triggers };
}

/** Returns a pool's settings with their legacy aliases, as in a DescribeUserPool response. */
export function showLegacyAliases(settings: PoolSettings): PoolSettings {
  const { VerificationMessageTemplate: template, LambdaConfig, AdminCreateUserConfig, Policies } = settings;
  const preToken = LambdaConfig?.PreTokenGenerationConfig?.LambdaArn;
  const days =
    Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ?? AdminCreateUserConfig?.UnusedAccountValidityDays;
  return {
    ...settings,
    SmsVerificationMessage: template?.SmsMessage,
    EmailVerificationMessage: template?.EmailMessage,
    EmailVerificationSubject: template?.EmailSubject,
    LambdaConfig: { ...LambdaConfig, ...(preToken === undefined ? {} : { PreTokenGeneration: preToken }) },
    AdminCreateUserConfig: { ...AdminCreateUserConfig, UnusedAccountValidityDays: days },
  };
}
