import * as l10n from '@vscode/l10n';
import type { Recipe } from '../recipe.ts';

/** Recipes for protection against attackers. */
export const protectionRecipes: readonly Recipe[] = [
  {
    id: 'threat-protection',
    title: () => l10n.t('Threat protection'),
    about: () =>
      l10n.t(
        'Detects risky sign-ins and leaked passwords. `AUDIT` counts and logs them without blocking sign-ins, which is recommended for the first few weeks. `ENFORCED` responds to them, with a second factor if `MfaConfiguration` is `OPTIONAL`. Requires the Plus tier, which costs more per monthly active user.',
      ),
    members: (write) => ({
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: write.stop('AUDIT') },
    }),
    keeps: ['UserPoolTier'],
    tier: 'PLUS',
  },
];
