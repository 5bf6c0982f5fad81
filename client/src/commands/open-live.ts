import * as vscode from 'vscode';
import { regionOf } from '#core/aws/pool-ids';
import { liveConfigurationText } from '#live/operations';
import type { Services } from '../services.ts';
import { readPicked } from '../connection/read-picked.ts';
import { runLive } from '../connection/run-live.ts';
import { formatTimeHere } from '../editor-state/pool-editors.ts';
import { titleOf } from '../notifications/command-titles.ts';
import type { PickedPool } from '../prompts/pick-pool.ts';
import { poolOf } from '../prompts/pool-of.ts';

const COMMAND = 'userpool.openLive';

/** `userpool.openLive`: shows the live configuration of a pool, with its attribute schema, in a read-only document. */
export function registerOpenLive(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, (argument?: unknown) =>
    runLive(services, { command: COMMAND }, async () => {
      const picked = await poolOf(services, argument, titleOf(COMMAND));
      if (picked) await showLive(services, picked);
    }),
  );
}

async function showLive(services: Services, { gateway, poolId, connection }: PickedPool): Promise<void> {
  const pool = await readPicked(services, { gateway, poolId });
  const { poolName } = pool.live;
  const profile = connection.profile ?? vscode.l10n.t('default credentials');
  const heading = [
    vscode.l10n.t(
      'Live configuration of {0} ({1}), read at {2}. Read-only.',
      poolName,
      poolId,
      formatTimeHere(Date.now()),
    ),
    vscode.l10n.t('Profile: {0} · Region: {1}', profile, regionOf(poolId)),
  ];
  const { previews } = services;
  const key = vscode.Uri.from({ scheme: 'userpool', path: poolId, query: connection.endpoint ?? '' });
  const label = vscode.l10n.t('{0} (live)', poolName);
  await previews.show(previews.counterpart(key, label, liveConfigurationText(pool, heading), 'other'));
}
