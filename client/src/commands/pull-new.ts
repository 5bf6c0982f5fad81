import * as vscode from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import { liveKind, type LiveKind } from '#core/resources/live';
import { kindOfFile, mergeIntoFile } from '#live/operations';
import type { Services } from '../services.ts';
import { readPicked } from '../connection/read-picked.ts';
import { runLive } from '../connection/run-live.ts';
import { editorFile } from '../editors/editor-file.ts';
import { openInEditor } from '../editors/open-in-editor.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { openNewPoolFile } from '../editors/new-pool-file.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { commandOf, labelOf } from '../next-steps.ts';
import { pulledMfa } from '../notifications/messages/pull.ts';
import { notify } from '../notifications/notify.ts';
import { isViewNode, type PoolNode } from '../pools-view/nodes.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { connectTo, pickPool, type PickedPool } from '../prompts/pick-pool.ts';
import { pickOwnFile } from '../prompts/pick-own-file.ts';
import { pullPrompts } from '../prompts/pull-prompts.ts';
import { saveProfile } from '../prompts/save-profile-setting.ts';
import { connectionSettings, isProfileSet } from '../settings.ts';
import { markConnected, reportPull } from '../notifications/report-pull-outcome.ts';
import { isMfa, mfaCommand } from './for-kinds.ts';
import { offersMfa } from './pull-mfa.ts';

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
export async function pullNew(
  services: Services,
  empty: vscode.TextDocument | undefined,
  kind = kindOfFile({ name: empty ? fileNameOf(empty.uri) : '' }),
): Promise<void> {
  const resource = empty?.uri;
  const command = empty || isMfa(kind) ? pullCommand(kind) : COMMAND;
  await runLive(services, { document: empty, command }, async () => {
    const title = titleOf(isMfa(kind) ? command : COMMAND);
    const picked = await pickPool(services, { title, settings: connectionSettings(resource), resource });
    if (picked) await pullPicked(services, picked, { kind, empty });
  });
}

/** Pulls the pool of a node, or its MFA settings, into a new file. */
export async function pullNode(
  services: Services,
  { profile, region, poolId }: PoolNode,
  kind = liveKind(undefined),
): Promise<void> {
  await runLive(services, { command: isMfa(kind) ? pullCommand(kind) : COMMAND }, async () => {
    const picked = await connectTo(services, connectionSettings(undefined), { profile: profile.name, region, poolId });
    await pullPicked(services, picked, { kind });
  });
}

function pullCommand(kind: LiveKind): string {
  return isMfa(kind) ? mfaCommand('userpool.pull') : 'userpool.pull';
}

async function pullPicked(
  services: Services,
  { gateway, poolId, connection: { endpoint, profile } }: PickedPool,
  { kind, empty }: { readonly kind: LiveKind; readonly empty?: vscode.TextDocument | undefined },
): Promise<void> {
  const { live, companions } = await readPicked(services, { gateway, poolId }, kind);
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
  const mfa = companions.find((companion) => isMfa(companion.kind));
  const mfaIsOffered = await offersMfa(opened.document, mfa?.described);
  if (!isSandboxPool(poolId) && outcome.kind !== 'cancelled') await services.profiles.set(poolId, profile);
  if (opened.created && outcome.kind === 'unchanged') {
    // Not awaited, because the pull is already complete and the notification can stay open indefinitely.
    void runLive(services, { command: COMMAND }, () => reportCreated(services, opened.document, profile, mfaIsOffered));
  } else reportPull(services, opened.document, outcome, { offersMfa: mfaIsOffered });
}

/**
 * Reports the new file. Offers to also pull the pool's MFA settings, and to save the profile in the settings if they
 * contain a different one.
 */
async function reportCreated(
  services: Services,
  document: vscode.TextDocument,
  profile: string | undefined,
  mfaIsOffered: boolean,
): Promise<void> {
  const { uri } = document;
  const name = fileNameOf(uri);
  const keep = vscode.l10n.t('Use Profile {0} Here', profile ?? '');
  const mfa = labelOf('pull-mfa');
  const offersProfile = profile !== undefined && isProfileSet(uri) && connectionSettings(uri).profile !== profile;
  const message = isMfa(kindOfFile({ name }))
    ? pulledMfa(name, true).text
    : vscode.l10n.t('Pulled the live pool into {0}.', name);
  const answer = await notify.info(message, ...(mfaIsOffered ? [mfa] : []), ...(offersProfile ? [keep] : []));
  if (answer === mfa) await vscode.commands.executeCommand(commandOf('pull-mfa').command, uri);
  if (answer === keep) showNotice(services, await saveProfile(profile, uri), { command: 'userpool.selectProfile' }, {});
}
