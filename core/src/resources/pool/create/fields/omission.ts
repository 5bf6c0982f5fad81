import type { Evidence } from '../../../../diagnostics/types/index.ts';
import type { Omission } from '../../../field.ts';
import { evidencePhrases } from '../../../omission.ts';

/** @param value describes the setting's value in the new pool, worded as the end of a sentence */
const initial = (value: string, evidence: Evidence): Omission => ({
  effect: 'initial',
  evidence,
  text: `${value} (${evidencePhrases[evidence]}).`,
});

/**
 * Describes the omission of a setting from an object that is sent. Such a setting does not get the default that it
 * would have if the whole object were omitted.
 */
const partial = (value: string, evidence: Evidence = 'measured'): Omission => ({
  ...initial(value, evidence),
  effect: 'reset',
});

/**
 * The values that settings get if a CreateUserPool request omits them, by field name. Sources: descriptions of live
 * pools (go-to-k/cdk-real-drift), tests on live pools in 2026, and the SDK's documentation.
 */
export const createOmissions: Readonly<Record<string, Omission>> = {
  UserPoolTier: initial('the new pool is on the Essentials tier', 'documented'),
  DeletionProtection: initial(
    "the new pool isn't protected; the console protects the pools that it creates",
    'measured',
  ),
  UsernameConfiguration: initial('usernames are case-sensitive, forever', 'measured'),
  AliasAttributes: initial('users sign in with their username only, unless UsernameAttributes is set', 'measured'),
  UsernameAttributes: initial("users choose a username that isn't an email address or phone number", 'measured'),
  Schema: initial(
    'all standard attributes are optional and can be changed; there are no custom attributes',
    'measured',
  ),
  MfaConfiguration: initial('MFA is off', 'measured'),
  Policies: initial(
    'passwords need at least 8 characters, with all four character types; a password is the only first factor',
    'measured',
  ),
  'Policies.PasswordPolicy': initial('at least 8 characters, with all four character types', 'measured'),
  'Policies.PasswordPolicy.MinimumLength': partial('8 characters'),
  'Policies.PasswordPolicy.RequireUppercase': partial('not required'),
  'Policies.PasswordPolicy.RequireLowercase': partial('not required'),
  'Policies.PasswordPolicy.RequireNumbers': partial('not required'),
  'Policies.PasswordPolicy.RequireSymbols': partial('not required'),
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': partial('7 days'),
  'Policies.SignInPolicy': initial('a password is the only first factor', 'measured'),
  AutoVerifiedAttributes: initial('nothing is verified', 'measured'),
  AccountRecoverySetting: {
    effect: 'unknown',
    evidence: 'reported',
    text: 'not known for certain; AWS documents SMS before email, but reports differ. Set it explicitly.',
  },
  AdminCreateUserConfig: initial('anyone can sign up', 'documented'),
  'AdminCreateUserConfig.AllowAdminCreateUserOnly': initial('anyone can sign up', 'documented'),
  EmailConfiguration: initial("Cognito's default sender", 'measured'),
  SmsConfiguration: initial('the new pool sends no SMS', 'measured'),
  LambdaConfig: initial('no triggers', 'measured'),
  DeviceConfiguration: initial("devices aren't remembered", 'measured'),
  UserPoolAddOns: initial('threat protection is off', 'measured'),
  'DcrConfiguration.EnableStatus': partial('dynamic client registration is turned on', 'documented'),
  'DcrConfiguration.OpenDcrEnabled': partial('no registration without a token', 'documented'),
  'DcrConfiguration.AuthenticatedGrantTypes': partial('`code` and `client_credentials`', 'documented'),
  'DcrConfiguration.OpenDcrGrantTypes': partial('`code`', 'documented'),
  'DcrConfiguration.AllowedScopes': partial('the OpenID Connect scopes only', 'documented'),
  UserPoolTags: initial('no tags', 'measured'),
  KeyConfiguration: initial('an AWS owned key', 'measured'),
  IssuerConfiguration: initial('the original issuer', 'measured'),
};
