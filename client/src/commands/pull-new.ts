import * as vscode from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import { kindOfFile, mergeIntoFile, type PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { readPicked } from '../connection/read-picked.ts';
import { runLive } from '../connection/run-live.ts';
import { editorFile } from '../editors/editor-file.ts';
import { openInEditor } from '../editors/open-in-editor.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { openNewPoolFile } from '../editors/new-pool-file.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { notify } from '../notifications/notify.ts';
import { isViewNode, type PoolNode } from '../pools-view/nodes.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { connectTo, pickPool, type PickedPool } from '../prompts/pick-pool.ts';
import { pickOwnFile } from '../prompts/pick-own-file.ts';
import { pullPrompts } from '../prompts/pull-prompts.ts';
import { saveProfile } from '../prompts/save-profile-setting.ts';
import { connectionSettings, isProfileSet } from '../settings.ts';
import { markConnected, reportPull } from '../notifications/report-pull-outcome.ts';

const COMMAND = 'userpool.pullNew';

/** `userpool.pullNew`: pulls a pool that the user picks into a new file. */
export function registerPullNew(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, (node?: unknown) =>
    isViewNode(node) && node.kind === 'pool' ? pullNode(services, node) : pullNew(services, undefined),
  );
}

/**
 * Asks for a pool and pulls it.
 * @param empty an empty file for the pool; undefined for a new file with the pool's name
 */
export async function pullNew(services: Services, empty: vscode.TextDocument | undefined): Promise<void> {
  const resource = empty?.uri;
  const command = empty ? 'userpool.pull' : COMMAND;
  await runLive(services, { document: empty, command }, async () => {
    const title = titleOf(COMMAND);
    const picked = await pickPool(services, { title, settings: connectionSettings(resource), resource });
    if (picked) await pullPicked(services, picked, empty);
  });
}

async function pullNode(services: Services, { profile, region, poolId }: PoolNode): Promise<void> {
  await runLive(services, { command: COMMAND }, async () => {
    const picked = await connectTo(services, connectionSettings(undefined), { profile: profile.name, region, poolId });
    await pullPicked(services, picked, undefined);
  });
}

async function pullPicked(
  services: Services,
  { gateway, poolId, connection: { endpoint, profile } }: PickedPool,
  empty: vscode.TextDocument | undefined,
): Promise<void> {
  const kind = empty && kindOfFile({ name: fileNameOf(empty.uri) });
  const { live } = await readPicked(services, { gateway, poolId }, kind);
  const own = empty ? 'new' : await pickOwnFile(live);
  const opened =
    own instanceof vscode.Uri
      ? { document: await openInEditor(own), created: false }
      : own && (await openNewPoolFile(live, empty));
  if (!opened) return;
  const file = editorFile(opened.document);
  const bases = services.bases.at(endpoint);
  const outcome = await mergeIntoFile(file, live, { prompts: pullPrompts(services), bases });
  markConnected(file, outcome);
  if (!isSandboxPool(poolId) && outcome.kind !== 'cancelled') await services.profiles.set(poolId, profile);
  if (opened.created && outcome.kind === 'unchanged') {
    // Not awaited, because the pull is already complete and the notification can stay open indefinitely.
    void runLive(services, { command: COMMAND }, () => reportCreated(services, file, profile));
  } else reportPull(services, opened.document, outcome);
}

/** Reports the new file, and offers to save the profile in the settings if they contain a different one. */
async function reportCreated(services: Services, file: PoolFile, profile: string | undefined): Promise<void> {
  const uri = vscode.Uri.parse(file.key);
  const keep = vscode.l10n.t('Use Profile {0} Here', profile ?? '');
  const offers = profile !== undefined && isProfileSet(uri) && connectionSettings(uri).profile !== profile;
  const message = vscode.l10n.t('Pulled the live pool into {0}.', file.name);
  const answer = await notify.info(message, ...(offers ? [keep] : []));
  if (answer !== keep) return;
  showNotice(services, await saveProfile(profile, uri), { command: 'userpool.selectProfile' }, {});
}
