import * as l10n from '@vscode/l10n';
import type { Evidence } from '../../../diagnostics/types/index.ts';
import { isJsonObject, type JsonValue } from '../../../json/index.ts';
import type { Omission } from '../../field.ts';

/** The prefix of tags that belong to AWS: no request may set or remove them. */
const AWS_TAG = 'aws:';

/** Whether a tag belongs to AWS, which reserves the prefix. */
export function isAwsTag(key: string): boolean {
  return key.startsWith(AWS_TAG);
}

/** How well a fact is known, in words for a hover. */
const evidenceWords: Readonly<Record<Evidence, string>> = {
  measured: 'measured',
  documented: 'as AWS documents it',
  reported: 'as users report',
  inferred: 'most likely; it has not been measured',
};

const kept = (evidence: Evidence, words = evidenceWords[evidence]): Omission => ({
  effect: 'kept',
  evidence,
  text: `the pool keeps its value (${words}).`,
});

/** @param to what the pool has afterwards, as words */
const reset = (to: string, evidence: Evidence, words = evidenceWords[evidence]): Omission => ({
  effect: 'reset',
  evidence,
  text: `it is reset: ${to} (${words}).`,
});

/** @param guess what is likely, as the end of a sentence */
const unknown = (guess: string, evidence: Evidence = 'inferred'): Omission => ({
  effect: 'unknown',
  evidence,
  text: `not known for certain; ${guess}.`,
});

/** For a member of an object that is sent: measured when a pool is created, inferred for an update. */
const resetAsOnCreation = (to: string): Omission =>
  reset(to, 'inferred', 'measured when a pool is created; most likely the same here');

/** The service moves each of these texts into VerificationMessageTemplate. */
const legacyText = unknown('where VerificationMessageTemplate is sent, its text counts');

const everyTrigger = [
  'PreSignUp',
  'CustomMessage',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'PreTokenGeneration',
  'UserMigration',
  'PreTokenGenerationConfig',
  'CustomSMSSender',
  'CustomEmailSender',
  'InboundFederation',
].map((name) => [`LambdaConfig.${name}`, reset('the trigger is removed', 'measured')] as const);

/**
 * What UpdateUserPool does with each setting that a request leaves out, by field name. A setting without a row is not
 * known. Source: calls against live pools, August and September 2026 (go-to-k/cdkd #1968, #2675, #4066 and the notes in
 * its Cognito provider); acceptance tests of the Terraform provider; the SDK's texts; aws/aws-cli#3302 saw tags and the
 * password policy reset in 2018, which the service no longer does.
 */
export const omissions: Readonly<Record<string, Omission>> = {
  PoolName: kept('inferred'),
  DeletionProtection: kept('measured'),
  UserPoolTier: kept('measured'),
  UserPoolTags: { ...kept('measured'), notSafeToSend: tagsThatCannotBeSent },
  KeyConfiguration: kept('inferred', 'measured with a key of AWS only; most likely also with your own'),
  IssuerConfiguration: kept('measured'),

  Policies: kept('measured'),
  'Policies.PasswordPolicy': kept('measured'),
  'Policies.PasswordPolicy.MinimumLength': resetAsOnCreation('8 characters'),
  'Policies.PasswordPolicy.RequireUppercase': resetAsOnCreation('not required'),
  'Policies.PasswordPolicy.RequireLowercase': resetAsOnCreation('not required'),
  'Policies.PasswordPolicy.RequireNumbers': resetAsOnCreation('not required'),
  'Policies.PasswordPolicy.RequireSymbols': resetAsOnCreation('not required'),
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': resetAsOnCreation('7 days'),
  'Policies.SignInPolicy': kept('measured'),
  'Policies.SignInPolicy.AllowedFirstAuthFactors': kept('measured'),
  MfaConfiguration: kept('measured'),
  DeviceConfiguration: reset('devices are no longer remembered', 'measured'),
  AccountRecoverySetting: kept('measured'),

  LambdaConfig: reset('all triggers are removed', 'measured'),
  ...Object.fromEntries(everyTrigger),

  AutoVerifiedAttributes: reset('nothing is verified any more', 'measured'),
  UserAttributeUpdateSettings: kept('measured'),
  SmsVerificationMessage: legacyText,
  EmailVerificationMessage: legacyText,
  EmailVerificationSubject: legacyText,
  VerificationMessageTemplate: reset('codes in place of links, with the stock texts', 'measured'),
  SmsAuthenticationMessage: reset('the stock text', 'measured'),
  AdminCreateUserConfig: reset('anybody can sign up', 'measured'),

  EmailConfiguration: unknown(
    'the default sender stays (measured), and a user reports that a sender of Amazon SES was lost',
    'reported',
  ),
  SmsConfiguration: kept('measured'),

  UserPoolAddOns: reset('threat protection is off', 'measured'),
  DcrConfiguration: kept('documented'),
  'DcrConfiguration.EnableStatus': reset('dynamic client registration is turned on', 'documented'),
  'DcrConfiguration.OpenDcrEnabled': reset('no registration without a token', 'documented'),
  'DcrConfiguration.AuthenticatedGrantTypes': reset('`code` and `client_credentials`', 'documented'),
  'DcrConfiguration.OpenDcrGrantTypes': reset('`code`', 'documented'),
  'DcrConfiguration.AllowedScopes': reset('the scopes of OpenID Connect only', 'documented'),
  AcrConfiguration: unknown('by the general documentation all levels go back to their default names'),
  'AcrConfiguration{}': reset('the level has its default name', 'documented'),
};

/** AWS's own tags may not be sent, and whether sending the others removes them has not been measured. */
function tagsThatCannotBeSent(described: JsonValue): string | undefined {
  const isShared = isJsonObject(described) && Object.keys(described).some(isAwsTag);
  return isShared
    ? l10n.t('UserPoolTags is not sent and stays as it is: it has tags of AWS’s own, which no request may name.')
    : undefined;
}
