import { acrLevels } from './acr-levels.ts';
import { acrTier } from './acr-tier.ts';
import { acrUnique } from './acr-unique.ts';
import { dcrEmptyGrants } from './dcr-empty-grants.ts';
import { dcrEnableByPresence } from './dcr-enable-by-presence.ts';
import { dcrImplicit } from './dcr-implicit.ts';
import { dcrOpenM2m } from './dcr-open-m2m.ts';
import { dcrRegisterScope } from './dcr-register-scope.ts';
import { dcrTier } from './dcr-tier.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about dynamic client registration and authentication levels. */
export const registrationRules: readonly Rule[] = [
  acrLevels,
  acrTier,
  acrUnique,
  dcrEmptyGrants,
  dcrEnableByPresence,
  dcrImplicit,
  dcrOpenM2m,
  dcrRegisterScope,
  dcrTier,
];
