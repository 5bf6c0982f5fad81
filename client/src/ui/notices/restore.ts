import * as l10n from '@vscode/l10n';
import { formatPath, type Path } from '#pool/json';
import { inOne } from '../../live/in-one.ts';
import { info, type Notice } from './notice.ts';

/** Nothing is kept of a pool. */
export function noSnapshot(poolId: string): Notice<never> {
  return info(l10n.t('There is no snapshot of {0} yet. One is taken before every push.', poolId));
}

/** The pool is as it was then. @param stays what was added since, and no request can remove */
export function nothingToRestore(poolName: string, time: string, stays: readonly Path[]): Notice<never> {
  const text = l10n.t('Nothing to restore: {0} is already as in the snapshot of {1}.', poolName, time);
  return info(inOne(text, staying(stays)));
}

/** The pool is restored; the file still has the settings from before. @param stays as above */
export function restored(poolName: string, stays: readonly Path[]): Notice<'pull-into-file'> {
  const text = l10n.t('{0} is restored. The file still says what it said before.', poolName);
  return info(inOne(text, staying(stays)), 'pull-into-file');
}

function staying(stays: readonly Path[]): string {
  if (stays.length === 0) return '';
  const list = stays.map(formatPath).join(', ');
  return l10n.t('What was added since and cannot be removed by a request stays: {0}.', list);
}
