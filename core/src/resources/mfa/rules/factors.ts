import * as l10n from '@vscode/l10n';
import type { RelatedPlace } from '../../../diagnostics/types/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';
import type { Path } from '../../../json/index.ts';
import { MODE } from '../shape.ts';

/** The recovery mechanisms in a pool's request. */
export const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

/**
 * Whether email is a second factor. False if MFA is off, because the service then rejects the factor before it checks
 * anything else.
 */
export function emailIsOn(mfa: RequestView): boolean {
  const mode = mfa.text(MODE);
  return (mode === 'ON' || mode === 'OPTIONAL') && mfa.has('EmailMfaConfiguration');
}

/** Returns a related location for a problem: the tier in the pool file. */
export const tierPlace = (): RelatedPlace => ({
  sibling: 'pool',
  path: ['UserPoolTier'],
  message: l10n.t('The tier in the pool file.'),
});

/** Returns a related location for a problem: a first factor in the pool file. */
export const firstFactorPlace = (path: Path): RelatedPlace => ({
  sibling: 'pool',
  path,
  message: l10n.t('A first factor in the pool file.'),
});
