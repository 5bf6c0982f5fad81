import type { LambdaConfigType, VerificationMessageTemplateType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolSettings, SentSettings } from './pool.ts';

/*
 * Some settings have an older twin. The service takes either and describes both; the sandbox keeps the newer one
 * and shows the older from it. Where a request sends both and they differ, the newer one wins: nobody has recorded
 * what the service does.
 */

/** The top-level members that repeat a part of VerificationMessageTemplate. */
export type OlderTwin = keyof typeof olderTwins;

const olderTwins = {
  SmsVerificationMessage: 'SmsMessage',
  EmailVerificationMessage: 'EmailMessage',
  EmailVerificationSubject: 'EmailSubject',
} as const satisfies Partial<Record<keyof SentSettings, keyof VerificationMessageTemplateType>>;

/** Whether a setting repeats a part of VerificationMessageTemplate. */
export function isOlderTwin(setting: string): setting is OlderTwin {
  return Object.hasOwn(olderTwins, setting);
}

/**
 * Returns the verification texts of a request, wherever it puts them: in the template or in the three older members.
 * Returns undefined if it has none of them.
 */
export function foldVerification(sent: SentSettings): VerificationMessageTemplateType | undefined {
  const older = Object.entries(olderTwins)
    .filter(([name]) => sent[name as OlderTwin] !== undefined)
    .map(([name, part]) => [part, sent[name as OlderTwin]]);
  if (older.length === 0) return sent.VerificationMessageTemplate;
  return { ...(Object.fromEntries(older) as VerificationMessageTemplateType), ...sent.VerificationMessageTemplate };
}

/** A request's triggers, with the older PreTokenGeneration taken as a V1_0 PreTokenGenerationConfig. */
export function foldTriggers({ PreTokenGeneration, ...triggers }: LambdaConfigType = {}): LambdaConfigType {
  if (PreTokenGeneration === undefined) return triggers;
  return { PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: PreTokenGeneration }, ...triggers };
}

/** A pool's settings with the older twins beside the newer ones, as DescribeUserPool shows them. */
export function showTwins(settings: PoolSettings): PoolSettings {
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
