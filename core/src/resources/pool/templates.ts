import * as l10n from '@vscode/l10n';
import { PLACEHOLDER_POOL_ID, POOL_ID } from '../../aws/pool-ids/index.ts';
import type { Snippet } from '../../editor/json-schema/json-schema.ts';
import type { JsonObject, JsonValue } from '../../json/index.ts';
import { fieldRows, memberOrders } from './fields/index.ts';

const id: JsonObject = { [POOL_ID]: `\${1:${PLACEHOLDER_POOL_ID}}` };
const named: JsonObject = { ...id, PoolName: '${2:customers}' };

/** A password policy to use as a starting point. */
export const passwords: JsonObject = {
  MinimumLength: 12,
  RequireLowercase: true,
  RequireUppercase: true,
  RequireNumbers: true,
  RequireSymbols: false,
  TemporaryPasswordValidityDays: 7,
};

/** The common settings of pools that identify users by their email address. */
export const byEmail: JsonObject = {
  AutoVerifiedAttributes: ['email'],
  AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
  DeletionProtection: 'ACTIVE',
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  VerificationMessageTemplate: {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    EmailSubject: 'Your verification code',
    EmailMessage: 'Your verification code is {####}.',
  },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
};

/** The settings of a pool that was created with only a name. */
const newPool: JsonObject = Object.fromEntries(
  (memberOrders[''] ?? []).flatMap((name): [string, JsonValue][] => {
    const value = fieldRows[name]?.default;
    return value === undefined ? [] : [[name, value]];
  }),
);

/** Returns templates for whole files, shortest first. A template has no errors once its tab stops are filled in. */
export const templates = (): readonly Snippet[] => [
  {
    label: l10n.t('Existing pool: only the ID'),
    description: l10n.t('Pull the pool to fill in the rest.'),
    body: id,
  },
  {
    label: l10n.t('Existing pool: email sign-in, optional MFA (TOTP)'),
    description: l10n.t(
      'Passwords with at least 12 characters, verified email addresses, and an optional second factor. Turn on authenticator apps in an MFA file.',
    ),
    body: {
      ...named,
      UserPoolTier: 'ESSENTIALS',
      Policies: { PasswordPolicy: passwords, SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
      MfaConfiguration: 'OPTIONAL',
      ...byEmail,
    },
  },
  {
    label: l10n.t('Existing pool: passwordless'),
    description: l10n.t(
      'Users sign in with a passkey, an email code or a password. Requires the Essentials or Plus tier.',
    ),
    body: {
      ...named,
      UserPoolTier: 'ESSENTIALS',
      Policies: {
        PasswordPolicy: passwords,
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP'] },
      },
      MfaConfiguration: 'OFF',
      ...byEmail,
    },
  },
  {
    label: l10n.t('Existing pool: all settings'),
    description: l10n.t('Every setting, with its default for a new pool.'),
    body: { ...named, ...newPool },
  },
];
