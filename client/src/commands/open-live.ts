import * as vscode from 'vscode';
import { regionOf } from '#core/aws/pool-ids';
import { liveKind } from '#core/resources/live';
import { liveConfigurationText, readPool, readPoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { gatewayWithProgress } from '../connection/gateway-with-progress.ts';
import { runLive } from '../connection/run-live.ts';
import { targetFor } from '../connection/target.ts';
import { formatTimeHere } from '../editor-state/pool-editors.ts';
import { editorFile, poolDocumentAt } from '../editors/editor-file.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { isViewNode, profileOfNode } from '../pools-view/nodes.ts';
import { connectTo, pickPool, type PickedPool } from '../prompts/pick-pool.ts';
import { connectionSettings } from '../settings.ts';

const COMMAND = 'userpool.openLive';

/** `userpool.openLive`: shows the live configuration of a pool, with its attribute schema, in a read-only document. */
export function registerOpenLive(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, (argument?: unknown) =>
    runLive(services, { command: COMMAND }, async () => {
      const picked = await poolOf(services, argument);
      if (picked) await showLive(services, picked);
    }),
  );
}

/** Returns the pool of a node or file, or one that the user picks. */
async function poolOf(services: Services, argument: unknown): Promise<PickedPool | undefined> {
  if (isViewNode(argument) && argument.kind === 'pool') {
    const { profile, region, poolId } = argument;
    return connectTo(services, connectionSettings(undefined), { profile: profile.name, region, poolId });
  }
  const document = await poolDocumentAt(services, argument);
  if (document === 'reported') return undefined;
  const read = document && readPoolFile(editorFile(document), 'readable');
  if (!document || read?.kind !== 'readable') {
    const settings = connectionSettings(undefined);
    return pickPool(services, { title: titleOf(COMMAND), settings, resource: undefined });
  }
  const target = await targetFor(services, document, profileOfNode(argument));
  const connection = { ...target, region: read.region };
  return { connection, gateway: await services.access.connect(connection), poolId: read.poolId };
}

async function showLive(services: Services, { gateway, poolId, connection }: PickedPool): Promise<void> {
  const pool = await readPool(gatewayWithProgress(gateway), liveKind('pool'), poolId, services.mfa);
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
