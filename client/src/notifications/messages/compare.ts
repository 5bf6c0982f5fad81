import * as l10n from '@vscode/l10n';
import type { Comparison } from '#live/operations';
import { joinSentences } from '#live/messages';
import type { CommonStep } from '../../next-steps.ts';
import { error, info, type Notice } from './notice.ts';

/**
 * Returns the notification for a comparison. If there are no differences, the notification says so. It also lists the
 * MFA factors, which no file contains.
 * @returns undefined if the diff already shows all results
 */
export function compareNotice(name: string, comparison: Comparison): Notice<CommonStep> | undefined {
  if (comparison.kind === 'unreadable') {
    return error(
      l10n.t(
        'Nothing was compared: {0} has a syntax error or no valid UserPoolId. Fix what Problems lists, then compare again.',
        name,
      ),
      'show-problems',
    );
  }
  if (comparison.kind === 'other-pool') {
    return error(
      l10n.t(
        'Nothing was compared: {0} is now for another pool, {1}. Try again to compare it with that pool.',
        name,
        comparison.poolId,
      ),
      'try-again',
    );
  }
  const { same, factors } = comparison;
  const matches = same ? l10n.t('{0} matches the live pool.', name) : '';
  if (factors.length === 0) return same ? info(matches) : undefined;
  const alsoLive = l10n.t(
    "The live pool also has settings that a file can't contain: {0}. Only SetUserPoolMfaConfig can change them.",
    factors.join('; '),
  );
  return info(joinSentences(matches, alsoLive), 'about-factors');
}

/** Returns the notification shown when one side of a comparison could not be read. @param name the name of that side */
export function notComparedWith(name: string): Notice<CommonStep> {
  return error(
    l10n.t('Nothing was compared: {0} has a syntax error or no valid UserPoolId. Fix it, then try again.', name),
    'try-again',
  );
}
