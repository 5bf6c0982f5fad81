import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue } from '../../../json/index.ts';
import type { Omission } from '../../field.ts';
import { kept, reset, unknown } from '../../omission.ts';

/** The prefix of tags reserved for AWS, which no request can set or remove. */
const AWS_TAG = 'aws:';

/** Whether a tag is reserved for AWS. */
export function isAwsTag(key: string): boolean {
  return key.startsWith(AWS_TAG);
}

/**
 * Returns the effect of omitting a setting from an object that is sent. The effect was tested only for new pools; for
 * updates, it is inferred.
 */
const resetAsOnCreation = (to: string): Omission =>
  reset(to, 'inferred', 'tested on pool creation; probably the same for updates');

/** The effect of omitting legacy messages, which the service moves to VerificationMessageTemplate. */
const legacyText = unknown('if VerificationMessageTemplate is sent, its message is used');

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
 * The effects of omitting settings from an UpdateUserPool request, by field name. If a setting has no row, the effect
 * is not known. Sources: calls to live pools in August and September 2026 (go-to-k/cdkd #1968, #2675, #4066 and the
 * notes in its Cognito provider); acceptance tests of the Terraform provider; the SDK's documentation. In 2018, users
 * reported that tags and the password policy were reset (aws/aws-cli#3302); the service no longer does this.
 */
export const omissions: Readonly<Record<string, Omission>> = {
  PoolName: kept('inferred'),
  DeletionProtection: kept('measured'),
  UserPoolTier: kept('measured'),
  UserPoolTags: { ...kept('measured'), notSafeToSend: explainUnsendableTags },
  KeyConfiguration: kept('inferred', 'tested only with an AWS owned key; probably the same with your own'),
  IssuerConfiguration: kept('measured'),

  Policies: kept('measured'),
  'Policies.PasswordPolicy': kept('measured'),
  'Policies.PasswordPolicy.MinimumLength': resetAsOnCreation('reset to 8 characters'),
  'Policies.PasswordPolicy.RequireUppercase': resetAsOnCreation('no longer required'),
  'Policies.PasswordPolicy.RequireLowercase': resetAsOnCreation('no longer required'),
  'Policies.PasswordPolicy.RequireNumbers': resetAsOnCreation('no longer required'),
  'Policies.PasswordPolicy.RequireSymbols': resetAsOnCreation('no longer required'),
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': resetAsOnCreation('reset to 7 days'),
  'Policies.SignInPolicy': kept('measured'),
  'Policies.SignInPolicy.AllowedFirstAuthFactors': kept('measured'),
  MfaConfiguration: kept('measured'),
  DeviceConfiguration: reset('devices are no longer remembered', 'measured'),
  AccountRecoverySetting: kept('measured'),

  LambdaConfig: reset('all triggers are removed', 'measured'),
  ...Object.fromEntries(everyTrigger),

  AutoVerifiedAttributes: reset('attributes are no longer verified', 'measured'),
  UserAttributeUpdateSettings: kept('measured'),
  SmsVerificationMessage: legacyText,
  EmailVerificationMessage: legacyText,
  EmailVerificationSubject: legacyText,
  VerificationMessageTemplate: reset('codes replace links, and the default messages are used', 'measured'),
  SmsAuthenticationMessage: reset('reset to the default message', 'measured'),
  AdminCreateUserConfig: reset('anyone can sign up', 'measured'),

  EmailConfiguration: unknown(
    'the default sender stays (tested against AWS), but a user reports that an Amazon SES sender was lost',
    'reported',
  ),
  SmsConfiguration: kept('measured'),

  UserPoolAddOns: reset('threat protection is off', 'measured'),
  DcrConfiguration: kept('documented'),
  'DcrConfiguration.EnableStatus': reset('dynamic client registration is turned on', 'documented'),
  'DcrConfiguration.OpenDcrEnabled': reset('registration requires a token', 'documented'),
  'DcrConfiguration.AuthenticatedGrantTypes': reset('reset to `code` and `client_credentials`', 'documented'),
  'DcrConfiguration.OpenDcrGrantTypes': reset('reset to `code`', 'documented'),
  'DcrConfiguration.AllowedScopes': reset('reset to the OpenID Connect scopes only', 'documented'),
  AcrConfiguration: unknown('according to the general documentation, all levels get their default names'),
  'AcrConfiguration{}': reset('the level gets its default name', 'documented'),
};

/**
 * Returns the reason not to send tags: tags reserved for AWS can't be sent, and it isn't known whether they are removed
 * if only the other tags are sent.
 */
function explainUnsendableTags(described: JsonValue): string | undefined {
  const isShared = isJsonObject(described) && Object.keys(described).some(isAwsTag);
  return isShared
    ? l10n.t(
        "UserPoolTags isn't sent and stays unchanged, because it has tags that are reserved for AWS and can't be sent.",
      )
    : undefined;
}
