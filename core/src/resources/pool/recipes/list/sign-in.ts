import * as l10n from '@vscode/l10n';
import { requiresMfa, verifiesNewNumbers } from '../conditions.ts';
import type { Recipe } from '../recipe.ts';

/** Ways to sign in. */
export const signInRecipes: readonly Recipe[] = [
  {
    id: 'passwordless-email-code',
    title: () => l10n.t('Passwordless sign-in: code by email'),
    about: () =>
      l10n.t(
        'Users may sign in with a code that they get by email; a password stays possible. It needs the feature plan Essentials or Plus, MFA that is not required, verified email addresses and, for real users, email through Amazon SES. App clients must allow the flow `ALLOW_USER_AUTH`.',
      ),
    members: () => ({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      AutoVerifiedAttributes: ['email'],
    }),
    keeps: ['AutoVerifiedAttributes'],
    tier: 'ESSENTIALS',
    isApplicable: (pool) => !requiresMfa(pool) && (pool.has('AutoVerifiedAttributes') || !verifiesNewNumbers(pool)),
  },
  {
    id: 'passwordless-passkey',
    title: () => l10n.t('Passwordless sign-in: passkey'),
    about: () =>
      l10n.t(
        'Users may sign in with a passkey, which is a fingerprint, a face or a security key; a password stays possible, and everybody needs another way for the first sign-in. It needs the feature plan Essentials or Plus, and MFA that is not required. The relying party is set with SetUserPoolMfaConfig. App clients must allow the flow `ALLOW_USER_AUTH`.',
      ),
    members: () => ({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } }),
    tier: 'ESSENTIALS',
    isApplicable: (pool) => !requiresMfa(pool),
  },
];
