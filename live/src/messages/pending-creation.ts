import * as l10n from '@vscode/l10n';
import type { StoredCreation } from '../operations/ports.ts';
import type { FoundCreation } from '../operations/settle-creations.ts';
import { describeFound } from './describe-creation.ts';
import { joinBlocks } from './join.ts';
import { describePlace } from './values.ts';

/** Returns the question about an earlier creation with an unknown outcome. */
export function pendingQuestion({ poolName, region, poolId }: StoredCreation): string {
  return poolId === undefined
    ? l10n.t("Couldn't determine whether {0} was created in {1}.", poolName, region)
    : l10n.t('{0} was already created from this file: {1}.', poolName, poolId);
}

/** Returns the details below the question about an earlier creation. @param sentAt the formatted time of the request */
export function pendingDetail(creation: StoredCreation, { pools, error }: FoundCreation, sentAt: string): string {
  const { poolName, region, profile, endpoint, poolId } = creation;
  return joinBlocks([
    [
      poolId === undefined
        ? l10n.t(
            'A request to create it was sent on {0}, but the window was closed or the connection was lost before the response arrived.',
            sentAt,
          )
        : l10n.t("It was created on {0}, but its ID couldn't be added to the file.", sentAt),
    ],
    poolId === undefined ? [describeFound(pools, poolName, region)] : [],
    error ? [error.message] : [],
    [describePlace({ region, account: undefined }, { profile, endpoint })],
    pools?.length === 0 ? [] : [l10n.t('Create Anyway creates another pool, even if there is one already.')],
  ]);
}
