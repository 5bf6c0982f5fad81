import * as l10n from '@vscode/l10n';
import type { Recipe } from '../recipe.ts';

/** Protection against attackers. */
export const protectionRecipes: readonly Recipe[] = [
  {
    id: 'threat-protection',
    title: () => l10n.t('Threat protection'),
    about: () =>
      l10n.t(
        'Risky sign-ins and leaked passwords are detected. `AUDIT` counts and logs them, and nobody is stopped: a good start for some weeks. `ENFORCED` answers them, with a second factor where `MfaConfiguration` is `OPTIONAL`. It needs the feature plan Plus, which costs more for each monthly active user.',
      ),
    members: (write) => ({
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: write.stop('AUDIT') },
    }),
    keeps: ['UserPoolTier'],
    tier: 'PLUS',
  },
];
