import type { AccountRecoverySettingType } from '@aws-sdk/client-cognito-identity-provider';
import { defaultAcrNames } from './acr.ts';

/** The default account recovery (raw recordings of 2026-09-24). */
export const defaultRecovery: AccountRecoverySettingType = {
  RecoveryMechanisms: [
    { Priority: 1, Name: 'verified_email' },
    { Priority: 2, Name: 'verified_phone_number' },
  ],
};

const signInPolicy = { AllowedFirstAuthFactors: ['PASSWORD'] };

/** A new pool's default password policy (recorded: 8 characters, all four character classes). */
const passwordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/**
 * The defaults by path. A setting's default applies if a request omits the whole setting. The defaults of its members
 * apply if a request contains the setting without those members. Paths without an entry have no default.
 */
export const defaults: Readonly<Record<string, unknown>> = {
  Policies: { PasswordPolicy: passwordPolicy, SignInPolicy: signInPolicy },
  'Policies.PasswordPolicy': passwordPolicy,
  // The defaults for members that a request's policy omits. These defaults differ from those of the whole policy
  // (recorded).
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
  // Any DeviceConfiguration, even an empty one, turns on device tracking.
  'DeviceConfiguration.ChallengeRequiredOnNewDevice': false,
  'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt': false,
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  'EmailConfiguration.EmailSendingAccount': 'COGNITO_DEFAULT',
  UserPoolTags: {},
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  'AdminCreateUserConfig.AllowAdminCreateUserOnly': false,
  // Registration is on by default (API reference, DcrConfigurationType).
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

/** Returns the names of a setting's members that have a default. */
export function defaultMembers(path: string): string[] {
  return Object.keys(defaults)
    .filter((one) => one.startsWith(`${path}.`))
    .map((one) => one.slice(path.length + 1))
    .filter((name) => !name.includes('.'));
}
