import type {
  AccountRecoverySettingType,
  DcrConfigurationType,
  EmailConfigurationType,
  IssuerConfigurationType,
  KeyConfigurationType,
  PasswordPolicyType,
  SignInPolicyType,
} from '@aws-sdk/client-cognito-identity-provider';

/** The password policy of a pool that was made without one (recorded from live pools: 8 characters, all four classes). */
export const passwordPolicy: PasswordPolicyType = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/** What the members missing from a password policy that is sent become: not the strict policy above (recorded live). */
export const passwordPolicyMembers: PasswordPolicyType = {
  MinimumLength: 8,
  RequireUppercase: false,
  RequireLowercase: false,
  RequireNumbers: false,
  RequireSymbols: false,
  TemporaryPasswordValidityDays: 7,
};

/** The first factors of a pool that names none. */
export const signInPolicy: SignInPolicyType = { AllowedFirstAuthFactors: ['PASSWORD'] };

export const emailConfiguration: EmailConfigurationType = { EmailSendingAccount: 'COGNITO_DEFAULT' };
export const keyConfiguration: KeyConfigurationType = { KeyType: 'AWS_OWNED_KEY' };
export const issuerConfiguration: IssuerConfigurationType = { Type: 'ORIGINAL' };

/** How users recover their account where nothing else is said (recorded from live pools). */
export const accountRecovery: AccountRecoverySettingType = {
  RecoveryMechanisms: [
    { Priority: 1, Name: 'verified_email' },
    { Priority: 2, Name: 'verified_phone_number' },
  ],
};

/**
 * What the members missing from a DcrConfiguration that is sent become: registration is on unless it is switched off
 * (AWS API reference, DcrConfigurationType).
 */
export const dcrMembers: DcrConfigurationType = {
  EnableStatus: 'Enabled',
  OpenDcrEnabled: false,
  AuthenticatedGrantTypes: ['code', 'client_credentials'],
  OpenDcrGrantTypes: ['code'],
};
