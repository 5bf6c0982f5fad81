import * as vscode from 'vscode';
import { isBlank } from '#core/document';
import { isSandboxPool } from '#core/aws/pool-ids';
import { liveKind } from '#core/resources/live';
import {
  mergeIntoFile,
  type PoolFile,
  pullIntoFile,
  type PullOutcome,
  readPool,
  readPoolFile,
  type Restored,
} from '#live/operations';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';
import { editorFile, poolDocumentAt } from '../editors/editor-file.ts';
import { gatewayWithProgress } from '../connection/gateway-with-progress.ts';
import { saveProfile } from '../prompts/save-profile-setting.ts';
import { completeMilestone } from '../walkthrough-progress.ts';
import { openNewPoolFile } from '../editors/new-pool-file.ts';
import { pickPool } from '../prompts/pick-pool.ts';
import { pullPrompts } from '../prompts/pull-prompts.ts';
import { pullNotice } from '../notifications/messages/pull.ts';
import { connectFor, runLive } from '../connection/run-live.ts';
import { showNotice, showProblems } from '../notifications/show-notice.ts';
import { notify } from '../notifications/notify.ts';
import { targetFor } from '../connection/target.ts';

const COMMAND = 'userpool.pull';

/** `userpool.pull`: pulls the live pool into the file in the editor, or a picked pool into a new file. */
export function registerPull(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (target?: unknown) => {
    const document = await poolDocumentAt(services, target);
    if (document === 'reported') return;
    await (document && !isBlank(document.getText()) ? pullIntoOpen(services, document) : pullNew(services, document));
  });
}

/**
 * Pulls into the file of an open document.
 * @param options `restored`: the restored pool, for a pull after a restore; `keepEdits`: keeps the user's edits without
 *   asking, for a pull before a push
 */
export async function pullIntoOpen(
  services: Services,
  document: vscode.TextDocument,
  { restored, keepEdits = false }: { readonly restored?: Restored | undefined; readonly keepEdits?: boolean } = {},
): Promise<void> {
  const file = editorFile(document);
  await runLive(services, { document, command: COMMAND }, async () => {
    const target = await targetFor(services, document);
    const outcome = await pullIntoFile(file, {
      connect: connectFor(services.access, target),
      prompts: keepEdits ? { askOverwrite: () => Promise.resolve('keep') } : pullPrompts(services),
      bases: services.bases.at(target.endpoint),
      mfa: services.mfa,
      restored,
    });
    markConnected(file, outcome);
    reportOutcome(services, document, outcome);
  });
}

/** Completes the last step of the walkthrough when the user has pulled one of their own pools. */
function markConnected(file: PoolFile, { kind }: PullOutcome): void {
  const read = kind === 'pulled' || kind === 'unchanged' ? readPoolFile(file, 'readable') : undefined;
  if (read?.kind === 'readable' && !isSandboxPool(read.poolId)) completeMilestone('connected');
}

/** Pulls a picked pool. @param empty an empty file for the pool; undefined: a file with the name of the pool */
async function pullNew(services: Services, empty: vscode.TextDocument | undefined): Promise<void> {
  await runLive(services, { document: empty, command: COMMAND }, async () => {
    const picked = await pickPool(services, connectionSettings(empty?.uri));
    if (!picked) return;
    const { live } = await readPool(gatewayWithProgress(picked.gateway), liveKind('pool'), picked.poolId, services.mfa);
    const opened = await openNewPoolFile(live, empty);
    if (!opened) return;
    const file = editorFile(opened.document);
    const bases = services.bases.at(picked.connection.endpoint);
    const outcome = await mergeIntoFile(file, live, { prompts: pullPrompts(services), bases });
    markConnected(file, outcome);
    if (opened.created && outcome.kind === 'unchanged') {
      // Not awaited: the notification may stay open for any time, but the pull has ended.
      void runLive(services, { command: COMMAND }, () => reportCreated(services, file, picked.connection.profile));
    } else reportOutcome(services, opened.document, outcome);
  });
}

/** Reports the new file, and offers to save the profile if pull and push of the file would use another one. */
async function reportCreated(services: Services, file: PoolFile, profile: string | undefined): Promise<void> {
  const uri = vscode.Uri.parse(file.key);
  const keep = vscode.l10n.t('Use Profile {0} Here', profile ?? '');
  const offers =
    profile !== undefined && connectionSettings(uri).profile !== profile && vscode.workspace.workspaceFolders;
  const message = vscode.l10n.t('Pulled the live pool into {0}.', file.name);
  const answer = await notify.info(message, ...(offers ? [keep] : []));
  if (answer !== keep) return;
  showNotice(services, await saveProfile(profile, uri), { command: 'userpool.selectProfile' }, {});
}

function reportOutcome(services: Services, document: vscode.TextDocument, outcome: PullOutcome): void {
  const { name } = editorFile(document);
  if (outcome.kind === 'cancelled') {
    services.log.info(`Pull into ${name} cancelled; the file is as it was.`);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Cancelled: the file is as it was.'), 8000);
    return;
  }
  if (outcome.kind === 'unreadable') showProblems();
  showNotice(services, pullNotice(name, outcome), { document, command: COMMAND }, {});
}
