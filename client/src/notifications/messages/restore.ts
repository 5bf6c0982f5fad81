import * as l10n from '@vscode/l10n';
import type { Diagnostic } from '#core/diagnostics/types';
import { formatPath, type Path } from '#core/json';
import { describeNotRemovable, joinSentences } from '#live/messages';
import { error, info, type Notice } from './notice.ts';

/** Returns the notification for a pool without snapshots. */
export function noSnapshot(poolId: string): Notice<never> {
  return info(l10n.t('{0} has no snapshots yet. Each push saves one first.', poolId));
}

/** Returns the notification for a snapshot that was edited by hand and has errors. @param diagnostics at least one */
export function invalidSnapshot(
  poolName: string,
  time: string,
  diagnostics: readonly Pick<Diagnostic, 'path' | 'message'>[],
): Notice<'show-log'> {
  const [first, ...others] = diagnostics.map(({ path, message }) =>
    path.length === 0 ? message : l10n.t('{0}: {1}', formatPath(path), message),
  );
  const more =
    others.length === 0
      ? ''
      : others.length === 1
        ? l10n.t('It has 1 more error.')
        : l10n.t('It has {0} more errors.', others.length);
  return error(
    joinSentences(
      l10n.t('Nothing was sent: the snapshot of {0} from {1} was edited by hand and has an error.', poolName, time),
      first ?? '',
      more,
    ),
    'show-log',
  );
}

/**
 * Returns the notification shown if the pool already matches the snapshot.
 * @param notRemovable settings that were added after the snapshot and that no request can remove
 */
export function nothingToRestore(poolName: string, time: string, notRemovable: readonly Path[]): Notice<never> {
  const text = l10n.t('Nothing to restore: {0} already matches the snapshot from {1}.', poolName, time);
  return info(joinSentences(text, describeNotRemovable(notRemovable)));
}

/**
 * Returns the notification shown after a restore, while the pool's files still have the previous settings.
 * @param notRemovable settings that were added after the snapshot and that no request can remove
 * @param files the number of files of the restored resources
 */
export function restored(
  poolName: string,
  notRemovable: readonly Path[],
  files: number,
): Notice<'pull-into-file' | 'pull-into-files'> {
  const text =
    files === 1
      ? l10n.t("{0} was restored. Your file wasn't changed.", poolName)
      : l10n.t("{0} was restored. Your files weren't changed.", poolName);
  const step = files === 1 ? 'pull-into-file' : 'pull-into-files';
  return info(joinSentences(text, describeNotRemovable(notRemovable)), step);
}
