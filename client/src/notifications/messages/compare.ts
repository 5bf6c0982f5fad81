import * as l10n from '@vscode/l10n';
import type { Comparison } from '#live/operations';
import { joinSentences } from '#live/messages';
import type { CommonStep } from '../../next-steps.ts';
import { error, info, type Notice } from './notice.ts';

/**
 * Returns the notification for a comparison. If there are no differences, the notification says so. It also says if the
 * MFA settings, which a pool file does not contain, differ from the MFA file or are in no file.
 * @returns undefined if the diff already shows all results
 */
export function compareNotice(name: string, comparison: Comparison): Notice<CommonStep | 'compare-mfa'> | undefined {
  if (comparison.kind === 'unreadable') {
    return error(
      l10n.t(
        'Nothing was compared: {0} has a syntax error or no valid UserPoolId. Fix the errors listed in the Problems view, then compare again.',
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
  const { same, mfa } = comparison;
  const matches = same ? l10n.t('{0} matches the live pool.', name) : '';
  if (!mfa) return same ? info(matches) : undefined;
  if (mfa.file) {
    return info(joinSentences(matches, l10n.t('The live MFA settings differ from {0}.', mfa.file.name)), 'compare-mfa');
  }
  const notPulled = l10n.t("The pool also has MFA settings, which aren't in a file yet.");
  return info(joinSentences(matches, notPulled), 'pull-mfa');
}

/** Returns the notification shown when one side of a comparison could not be read. @param name the name of that side */
export function notComparedWith(name: string): Notice<CommonStep> {
  return error(
    l10n.t('Nothing was compared: {0} has a syntax error or no valid UserPoolId. Fix it, then try again.', name),
    'try-again',
  );
}
