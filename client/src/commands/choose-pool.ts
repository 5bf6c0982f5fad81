import * as vscode from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import { adoptPool, hasPlaceholderId, isNewPool, setPoolId, settingsToRemove, type PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { runLive } from '../connection/run-live.ts';
import { editorFile } from '../editors/editor-file.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { CHOOSE_POOL } from '../next-steps.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { adopted, linkDetail, linkQuestion } from '../notifications/messages/create.ts';
import { notEdited } from '../notifications/messages/file.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { pickKnownPool } from '../prompts/pick-known-pool.ts';
import { pickPool } from '../prompts/pick-pool.ts';
import { connectionSettings } from '../settings.ts';

/**
 * Registers the command behind two steps: *Choose User Pool…*, for a file whose `UserPoolId` is a placeholder, and *Use
 * for an Existing Pool…*, for a file without `UserPoolId`.
 */
export function registerChoosePool(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(CHOOSE_POOL, async (argument?: unknown) => {
    const open = await openPoolFile(services, argument, CHOOSE_POOL);
    if (open) await (isNewPool(open.file) ? useExistingPool : choosePool)(services, open.document);
  });
}

/**
 * If a file's `UserPoolId` is a placeholder, asks for a pool and writes that pool's ID into the file.
 * @returns false if the ID is still a placeholder
 */
export async function ensurePool(services: Services, document: vscode.TextDocument): Promise<boolean> {
  return !hasPlaceholderId(editorFile(document)) || (await choosePool(services, document));
}

async function choosePool(services: Services, document: vscode.TextDocument): Promise<boolean> {
  const file = editorFile(document);
  const about = { document, command: CHOOSE_POOL };
  const chosen = await runLive(services, about, async () => {
    const known = await services.runs.asking(file.key, () => pickKnownPool(document.uri, titleOf(CHOOSE_POOL)));
    if (known === undefined) return false;
    if (known !== 'other') {
      if (await setPoolId(file, known)) return true;
      showNotice(services, notEdited(file.name), about, {});
      return false;
    }
    const settings = connectionSettings(document.uri);
    const where = { title: titleOf(CHOOSE_POOL), settings, resource: document.uri };
    const picked = await services.runs.asking(file.key, () => pickPool(services, where));
    if (!picked) return false;
    const { poolId, connection } = picked;
    if (!(await setPoolId(file, poolId))) {
      showNotice(services, notEdited(file.name), about, {});
      return false;
    }
    if (!isSandboxPool(poolId)) await services.profiles.set(poolId, connection.profile);
    return true;
  });
  return chosen ?? false;
}

/** Turns a file for a new pool into the file of an existing pool, which the user picks. */
async function useExistingPool(services: Services, document: vscode.TextDocument): Promise<void> {
  const file = editorFile(document);
  const about = { document, command: CHOOSE_POOL };
  await runLive(services, about, async () => {
    const where = { title: titleOf(CHOOSE_POOL), settings: connectionSettings(document.uri), resource: document.uri };
    const picked = await services.runs.asking(file.key, () => pickPool(services, where));
    if (!picked) return;
    const { poolId, connection, gateway } = picked;
    if (!(await services.runs.asking(file.key, () => confirmLink(file, poolId)))) return;
    const placed = await adoptPool(file, poolId, { gateway, bases: services.bases.at(connection.endpoint) });
    if (!isSandboxPool(poolId)) await services.profiles.set(poolId, connection.profile);
    showNotice(services, adopted(file.name, poolId, placed), about, {});
  });
}

/** Asks whether to turn a new pool's file into the file of an existing pool, if that removes settings from the file. */
async function confirmLink(file: PoolFile, poolId: string): Promise<boolean> {
  const removed = settingsToRemove(file);
  if (removed.length === 0) return true;
  const use = vscode.l10n.t('Use File');
  const question = linkQuestion(file.name, poolId);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail: linkDetail(removed) }, use)) === use;
}
