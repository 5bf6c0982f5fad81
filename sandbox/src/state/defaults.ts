import type { AccountRecoverySettingType } from '@aws-sdk/client-cognito-identity-provider';
import { defaultAcrNames } from './acr.ts';

/** How users recover their account where no request has said anything (raw recordings of 2026-09-24). */
export const defaultRecovery: AccountRecoverySettingType = {
  RecoveryMechanisms: [
    { Priority: 1, Name: 'verified_email' },
    { Priority: 2, Name: 'verified_phone_number' },
  ],
};

/** The first factors of a pool that names none. */
const signInPolicy = { AllowedFirstAuthFactors: ['PASSWORD'] };

/** The password policy of a pool that was created without one (recorded: 8 characters, all four classes). */
const passwordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/**
 * The default of each setting, by path. A setting that is left out has its own entry; one that is sent without some of
 * its members has the entries of those. A path without an entry has no default: it is absent.
 */
export const defaults: Readonly<Record<string, unknown>> = {
  Policies: { PasswordPolicy: passwordPolicy, SignInPolicy: signInPolicy },
  'Policies.PasswordPolicy': passwordPolicy,
  // What the members missing from a policy that is sent become: not the strict policy above (recorded).
  'Policies.PasswordPolicy.MinimumLength': 8,
  'Policies.PasswordPolicy.RequireUppercase': false,
  'Policies.PasswordPolicy.RequireLowercase': false,
  'Policies.PasswordPolicy.RequireNumbers': false,
  'Policies.PasswordPolicy.RequireSymbols': false,
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': 7,
  'Policies.SignInPolicy': signInPolicy,
  'Policies.SignInPolicy.AllowedFirstAuthFactors': signInPolicy.AllowedFirstAuthFactors,
  DeletionProtection: 'INACTIVE',
  LambdaConfig: {},
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
  'VerificationMessageTemplate.DefaultEmailOption': 'CONFIRM_WITH_CODE',
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate': [],
  MfaConfiguration: 'OFF',
  // Any DeviceConfiguration, even an empty one, turns device remembering on.
  'DeviceConfiguration.ChallengeRequiredOnNewDevice': false,
  'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt': false,
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  'EmailConfiguration.EmailSendingAccount': 'COGNITO_DEFAULT',
  UserPoolTags: {},
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  'AdminCreateUserConfig.AllowAdminCreateUserOnly': false,
  // Registration is on unless it is switched off (API reference, DcrConfigurationType).
  'DcrConfiguration.EnableStatus': 'Enabled',
  'DcrConfiguration.OpenDcrEnabled': false,
  'DcrConfiguration.AuthenticatedGrantTypes': ['code', 'client_credentials'],
  'DcrConfiguration.OpenDcrGrantTypes': ['code'],
  AccountRecoverySetting: defaultRecovery,
  UserPoolTier: 'ESSENTIALS',
  KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
  'KeyConfiguration.KeyType': 'AWS_OWNED_KEY',
  IssuerConfiguration: { Type: 'ORIGINAL' },
  'IssuerConfiguration.Type': 'ORIGINAL',
  ...Object.fromEntries(
    Object.entries(defaultAcrNames).map(([level, AcrValue]) => [`AcrConfiguration.${level}`, { AcrValue }]),
  ),
};

/** The names of the members of a setting that have a default. */
export function defaultMembers(path: string): string[] {
  return Object.keys(defaults)
    .filter((one) => one.startsWith(`${path}.`))
    .map((one) => one.slice(path.length + 1))
    .filter((name) => !name.includes('.'));
}
