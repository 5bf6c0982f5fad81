import * as l10n from '@vscode/l10n';
import { requiresMfa, verifiesNewNumbers } from '../conditions.ts';
import type { Recipe } from '../recipe.ts';

/** Recipes for sign-in methods. */
export const signInRecipes: readonly Recipe[] = [
  {
    id: 'passwordless-email-code',
    title: () => l10n.t('Passwordless sign-in: email code'),
    about: () =>
      l10n.t(
        'Users can sign in with a code that they get by email; passwords still work. Requires the Essentials or Plus tier, verified email addresses and, for real users, email through Amazon SES. MFA must be optional or off, and app clients must allow the flow `ALLOW_USER_AUTH`.',
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
        'Users can sign in with a passkey: a fingerprint, a face or a security key. Passwords still work, and all users need another way to sign in for the first time. Requires the Essentials or Plus tier. MFA must be optional or off. The MFA file sets the relying party, and app clients must allow the flow `ALLOW_USER_AUTH`.',
      ),
    members: () => ({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } }),
    tier: 'ESSENTIALS',
    isApplicable: (pool) => !requiresMfa(pool),
  },
];
