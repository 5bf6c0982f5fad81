import * as vscode from 'vscode';
import { bringIn, pullIntoFile, type PullOutcome } from '../flows/pull-into-file.ts';
import type { PoolFile } from '../flows/ports.ts';
import { readPool } from '../flows/read-pool.ts';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';
import { activePoolDocument, editorFile, tellForeign } from '../ui/editor-file.ts';
import { gatewayWithProgress } from '../ui/gateway-with-progress.ts';
import { openNewPoolFile } from '../ui/new-pool-file.ts';
import { pickPool } from '../ui/pick-pool.ts';
import { pullPrompts } from '../ui/pull-prompts.ts';
import { connectFor, runLive, tellProblems } from '../ui/run-live.ts';
import { notify } from '../ui/notify.ts';
import { notTaken } from '../ui/words.ts';

/** `userpool.pull`: the live pool into the file in the editor, or a picked pool into a new file. */
export function registerPull(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.pull', async () => {
    const document = activePoolDocument();
    if (document && tellForeign(document)) return;
    await (document && document.getText().trim() !== '' ? pullIntoOpen(services, document) : pullNew(services));
  });
}

async function pullIntoOpen(services: Services, document: vscode.TextDocument): Promise<void> {
  const file = editorFile(document);
  await runLive(services, 'Pull User Pool', async () => {
    const outcome = await pullIntoFile(file, {
      connect: connectFor(services.access, document.uri),
      prompts: pullPrompts(services.previews),
      bases: services.bases,
      mfa: services.mfa,
    });
    tellOutcome(services, file, outcome);
  });
}

async function pullNew(services: Services): Promise<void> {
  await runLive(services, 'Pull User Pool', async () => {
    const picked = await pickPool(services.access, connectionSettings(undefined));
    if (!picked) return;
    const { described } = await readPool(gatewayWithProgress(picked.gateway), picked.poolId, services.mfa);
    const opened = await openNewPoolFile(described);
    if (!opened) return;
    const file = editorFile(opened.document);
    const outcome = await bringIn(file, described, { prompts: pullPrompts(services.previews), bases: services.bases });
    if (opened.created && outcome.kind === 'unchanged') await tellCreated(file, picked.connection.profile);
    else tellOutcome(services, file, outcome);
  });
}

/** Says where the pool is now, and offers to stay with the profile: pull and push of the file would use another one. */
async function tellCreated(file: PoolFile, profile: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('userpool', vscode.Uri.parse(file.key));
  const keep = vscode.l10n.t('Use Profile {0} Here', profile ?? '');
  const offers = profile !== undefined && settings.get('profile') !== profile && vscode.workspace.workspaceFolders;
  const message = vscode.l10n.t('Pulled the live pool into {0}.', file.name);
  const answer = await notify.info(message, ...(offers ? [keep] : []));
  if (answer === keep) await settings.update('profile', profile, vscode.ConfigurationTarget.Workspace);
}

function tellOutcome({ log }: Services, file: PoolFile, outcome: PullOutcome): void {
  switch (outcome.kind) {
    case 'cancelled':
      log.info(`Pull into ${file.name} cancelled; the file is as it was.`);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Pull cancelled: the file is as it was.'), 8000);
      return;
    case 'unreadable':
      tellProblems(
        file.name,
        outcome.findings.length,
        vscode.l10n.t('Nothing was pulled. Fix its JSON and its UserPoolId first; Problems says where.'),
      );
      return;
    case 'not-taken':
      void notify.error(notTaken(file.name));
      return;
    case 'other-pool':
      void notify.error(vscode.l10n.t('Nothing was pulled: {0} is for another pool, {1}.', file.name, outcome.poolId));
      return;
    case 'unchanged':
      void notify.info(vscode.l10n.t('{0} already says what the live pool has.', file.name));
      return;
    case 'pulled':
      void notify.info(vscode.l10n.t('Pulled the live pool into {0}.', file.name));
  }
}
