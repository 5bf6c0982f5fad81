import * as l10n from '@vscode/l10n';
import type { PullOutcome } from '#live/operations';
import { notEdited } from './file.ts';
import type { CommonStep } from '../../next-steps.ts';
import { error, info, type Notice } from './notice.ts';

/** Returns the notification for the outcome of a pull into a file. */
export function pullNotice(name: string, outcome: Exclude<PullOutcome, { kind: 'cancelled' }>): Notice<CommonStep> {
  switch (outcome.kind) {
    case 'unreadable':
      return error(
        l10n.t(
          'Nothing was pulled: the JSON or the UserPoolId of {0} is wrong. Fix what Problems lists, then pull again.',
          name,
        ),
        'show-problems',
      );
    case 'edit-rejected':
      return notEdited(name);
    case 'other-pool':
      return error(
        l10n.t(
          'Nothing was pulled: {0} is for another pool now, {1}. Pull again to bring that one in.',
          name,
          outcome.poolId,
        ),
        'try-again',
      );
    case 'unchanged':
      return info(l10n.t('{0} already matches the live pool.', name));
    case 'pulled':
      return pulled(name, outcome.kept.length);
  }
}

function pulled(name: string, kept: number): Notice<CommonStep> {
  if (kept === 0) return info(l10n.t('Pulled the live pool into {0}.', name));
  return info(
    kept === 1
      ? l10n.t('Pulled the live pool into {0}, and kept 1 edit of yours.', name)
      : l10n.t('Pulled the live pool into {0}, and kept {1} edits of yours.', name, kept),
    'compare',
  );
}
