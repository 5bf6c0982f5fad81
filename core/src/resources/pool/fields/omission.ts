import * as l10n from '@vscode/l10n';
import type { Evidence } from '../../../diagnostics/types/index.ts';
import { isJsonObject, type JsonValue } from '../../../json/index.ts';
import type { Omission } from '../../field.ts';

/** The prefix that AWS reserves for its own tags, which no request may set or remove. */
const AWS_TAG = 'aws:';

/** Whether a tag belongs to AWS. */
export function isAwsTag(key: string): boolean {
  return key.startsWith(AWS_TAG);
}

/** The evidence for a fact, in words for a hover. */
export const evidencePhrases: Readonly<Record<Evidence, string>> = {
  measured: 'measured',
  documented: 'as AWS documents it',
  reported: 'as users report',
  inferred: 'most likely; it has not been measured',
};

const kept = (evidence: Evidence, phrase = evidencePhrases[evidence]): Omission => ({
  effect: 'kept',
  evidence,
  text: `the pool keeps its value (${phrase}).`,
});

/** @param to describes the value that the pool has afterwards */
const reset = (to: string, evidence: Evidence, phrase = evidencePhrases[evidence]): Omission => ({
  effect: 'reset',
  evidence,
  text: `it is reset: ${to} (${phrase}).`,
});

/** @param guess the probable effect, as the end of a sentence */
const unknown = (guess: string, evidence: Evidence = 'inferred'): Omission => ({
  effect: 'unknown',
  evidence,
  text: `not known for certain; ${guess}.`,
});

/** For settings in an object that is sent: tested when a pool is created, inferred for an update. */
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
 * The effects of leaving settings out of an UpdateUserPool request, by field name. For a setting without a row the effect
 * is not known. Sources: calls to live pools in August and September 2026 (go-to-k/cdkd #1968, #2675, #4066 and the notes
 * in its Cognito provider); acceptance tests of the Terraform provider; the SDK's documentation. In 2018, users saw tags
 * and the password policy reset (aws/aws-cli#3302), which the service no longer does.
 */
export const omissions: Readonly<Record<string, Omission>> = {
  PoolName: kept('inferred'),
  DeletionProtection: kept('measured'),
  UserPoolTier: kept('measured'),
  UserPoolTags: { ...kept('measured'), notSafeToSend: explainUnsendableTags },
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

/** AWS's own tags cannot be sent, and whether sending the others removes them is not known. */
function explainUnsendableTags(described: JsonValue): string | undefined {
  const isShared = isJsonObject(described) && Object.keys(described).some(isAwsTag);
  return isShared
    ? l10n.t('UserPoolTags is not sent and stays as it is: it has tags of AWS’s own, which no request may name.')
    : undefined;
}
