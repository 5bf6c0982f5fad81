import * as vscode from 'vscode';
import { isEmpty } from '../flows/file-state.ts';
import { bringIn, pullIntoFile, type PullOutcome } from '../flows/pull-into-file.ts';
import type { PoolFile } from '../flows/ports.ts';
import { readPool } from '../flows/read-pool.ts';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';
import { editorFile, poolDocumentAt } from '../ui/editor-file.ts';
import { gatewayWithProgress } from '../ui/gateway-with-progress.ts';
import { openNewPoolFile } from '../ui/new-pool-file.ts';
import { pickPool } from '../ui/pick-pool.ts';
import { pullPrompts } from '../ui/pull-prompts.ts';
import { connectFor, runLive, tellProblems } from '../ui/run-live.ts';
import { notify } from '../ui/notify.ts';

/** `userpool.pull`: the live pool into the file in the editor, or a picked pool into a new file. */
export function registerPull(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.pull', async (target?: unknown) => {
    const document = await poolDocumentAt(target);
    await (document && !isEmpty(document.getText()) ? pullIntoOpen(services, document) : pullNew(services, document));
  });
}

async function pullIntoOpen(services: Services, document: vscode.TextDocument): Promise<void> {
  const file = editorFile(document);
  await runLive(services, { title: vscode.l10n.t('Pull User Pool'), file }, async () => {
    const outcome = await pullIntoFile(file, {
      connect: connectFor(services.access, document.uri),
      prompts: pullPrompts(services.previews),
      bases: services.bases,
      mfa: services.mfa,
    });
    tellOutcome(services, file, outcome);
  });
}

/** @param empty a file with nothing in it, which the pool goes into; undefined: into a file of the pool's name */
async function pullNew(services: Services, empty: vscode.TextDocument | undefined): Promise<void> {
  const about = empty && editorFile(empty);
  const title = vscode.l10n.t('Pull User Pool');
  await runLive(services, { title, file: about }, async () => {
    const picked = await pickPool(services.access, connectionSettings(empty?.uri));
    if (!picked) return;
    const { described } = await readPool(gatewayWithProgress(picked.gateway), picked.poolId, services.mfa);
    const opened = await openNewPoolFile(described, empty);
    if (!opened) return;
    const file = editorFile(opened.document);
    const outcome = await bringIn(file, described, { prompts: pullPrompts(services.previews), bases: services.bases });
    if (opened.created && outcome.kind === 'unchanged') {
      // The message may stand for as long as the user likes; the pull is over.
      void runLive(services, { title, file: undefined }, () => tellCreated(file, picked.connection.profile));
    } else tellOutcome(services, file, outcome);
  });
}

/** Says where the pool is now, and offers to stay with the profile: pull and push of the file would use another one. */
async function tellCreated(file: PoolFile, profile: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('userpool', vscode.Uri.parse(file.key));
  const keep = `Use Profile ${profile ?? ''} Here`;
  const offers = profile !== undefined && settings.get('profile') !== profile && vscode.workspace.workspaceFolders;
  const message = `Pulled the live pool into ${file.name}.`;
  const answer = await notify.info(message, ...(offers ? [keep] : []));
  if (answer === keep) await settings.update('profile', profile, vscode.ConfigurationTarget.Workspace);
}

function tellOutcome({ log }: Services, file: PoolFile, outcome: PullOutcome): void {
  switch (outcome.kind) {
    case 'cancelled':
      log.info(`Pull into ${file.name} cancelled; the file is as it was.`);
      vscode.window.setStatusBarMessage('Pull cancelled: the file is as it was.', 8000);
      return;
    case 'unreadable':
      tellProblems(
        file.name,
        outcome.findings.length,
        'Nothing was pulled. Fix its JSON and its UserPoolId first; Problems says where.',
      );
      return;
    case 'not-taken':
      void notify.error(`VS Code did not take the change of ${file.name}. It may be read-only; the file is as it was.`);
      return;
    case 'other-pool':
      void notify.error(`Nothing was pulled: ${file.name} is for another pool, ${outcome.poolId}.`);
      return;
    case 'unchanged':
      void notify.info(`${file.name} already says what the live pool has.`);
      return;
    case 'pulled':
      void notify.info(`Pulled the live pool into ${file.name}.`);
  }
}
