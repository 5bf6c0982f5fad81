import * as l10n from '@vscode/l10n';
import { formatPath, type Path } from '#core/json';
import type { AddMissingOutcome } from '#live/operations';
import { notEdited } from './file.ts';
import type { CommonStep } from '../../next-steps.ts';
import { error, info, type Notice } from './notice.ts';

/** Returns the notification for the outcome of adding missing settings. */
export function addMissingNotice(name: string, outcome: AddMissingOutcome): Notice<CommonStep> {
  switch (outcome.kind) {
    case 'unreadable':
      return error(
        l10n.t(
          "Nothing was added: {0} can't be read. Fix the errors listed in the Problems view, then try again.",
          name,
        ),
        'show-problems',
      );
    case 'nothing-missing':
      return info(l10n.t("Nothing to add: {0} isn't missing any settings.", name));
    case 'edit-rejected':
      return notEdited(name);
    case 'other-pool':
      return error(
        l10n.t(
          'Nothing was added: {0} is now for another pool, {1}. Try again to add the settings of that pool.',
          name,
          outcome.poolId,
        ),
        'try-again',
      );
    case 'added':
      return info(added(name, outcome.paths));
  }
}

function added(name: string, paths: readonly Path[]): string {
  const list = paths.map(formatPath).join(', ');
  return paths.length === 1
    ? l10n.t('Added 1 setting to {0}: {1}.', name, list)
    : l10n.t('Added {0} settings to {1}: {2}.', paths.length, name, list);
}
