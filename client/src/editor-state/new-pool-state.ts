import * as l10n from '@vscode/l10n';
import type { FileState } from '#live/operations';
import { info, type StateDescription } from './state-text.ts';

/** Describes a file that has no pool ID: its pool does not exist yet, or the ID was lost. */
export function describeNewPool({
  errors,
  formerPools: [former],
  pending,
}: Extract<FileState, { kind: 'new-pool' }>): StateDescription {
  if (pending) {
    const { poolName, region } = pending;
    const detail = l10n.t(
      "Couldn't determine whether {0} was created in {1}. Create User Pool looks for it before it creates anything.",
      poolName,
      region,
    );
    return { ...info('warning', l10n.t('Might already exist'), detail, 'create'), severity: 'warning' };
  }
  if (former !== undefined) {
    const detail = l10n.t(
      'This file was last used for the pool {0}. Restore its ID, unless you want to create another pool.',
      former,
    );
    return { ...info('warning', l10n.t('Missing UserPoolId?'), detail, 'restore-id'), severity: 'warning' };
  }
  if (errors > 0) {
    const text = errors === 1 ? l10n.t('1 error blocks creation') : l10n.t('{0} errors block creation', errors);
    return info('error', text, l10n.t('See the Problems view for details.'), 'show-problems');
  }
  const detail = l10n.t("The file has no UserPoolId: it describes a pool that doesn't exist yet.");
  return info('circle-large-outline', l10n.t('Not created yet'), detail, 'create');
}
