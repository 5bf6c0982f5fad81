import * as l10n from '@vscode/l10n';
import type { Snippet } from '../../../editor/json-schema/json-schema.ts';
import type { JsonObject } from '../../../json/index.ts';
import { byEmail, passwords } from '../templates.ts';

const named: JsonObject = { PoolName: '${1:customers}' };
const anyCase: JsonObject = { UsernameConfiguration: { CaseSensitive: false } };

/** Email as a required attribute, mutable because an identity provider must be able to update it. */
const schema: JsonObject = { Schema: [{ Name: 'email', Required: true, Mutable: true }] };

/** Returns templates for new pools' files. Each template is free of errors once its tab stops are filled in. */
export const newPoolTemplates = (): readonly Snippet[] => [
  {
    label: l10n.t('New pool: email sign-in'),
    description: l10n.t('Users sign in with their email address and a password.'),
    body: {
      ...named,
      UsernameAttributes: ['email'],
      ...anyCase,
      ...schema,
      UserPoolTier: 'ESSENTIALS',
      MfaConfiguration: 'OFF',
      Policies: { PasswordPolicy: passwords },
      ...byEmail,
    },
  },
  {
    label: l10n.t('New pool: username with email alias'),
    description: l10n.t('Users choose a username, and can also sign in with their verified email address.'),
    body: {
      ...named,
      AliasAttributes: ['email'],
      ...anyCase,
      ...schema,
      UserPoolTier: 'ESSENTIALS',
      MfaConfiguration: 'OFF',
      Policies: { PasswordPolicy: passwords },
      ...byEmail,
    },
  },
  {
    label: l10n.t('New pool: passwordless'),
    description: l10n.t(
      'Users sign in with a passkey, an email code or a password. Requires the Essentials or Plus tier.',
    ),
    body: {
      ...named,
      UsernameAttributes: ['email'],
      ...anyCase,
      ...schema,
      UserPoolTier: 'ESSENTIALS',
      MfaConfiguration: 'OFF',
      Policies: {
        PasswordPolicy: passwords,
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP'] },
      },
      ...byEmail,
    },
  },
];
