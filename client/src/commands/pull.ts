import * as vscode from 'vscode';
import { bringIn, pullIntoFile, type PullOutcome } from '../flows/pull-into-file.ts';
import type { PoolFile } from '../flows/ports.ts';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';
import { activePoolDocument, editorFile } from '../ui/editor-file.ts';
import { gatewayWithProgress } from '../ui/gateway-with-progress.ts';
import { openNewPoolFile } from '../ui/new-pool-file.ts';
import { pickPool } from '../ui/pick-pool.ts';
import { pullPrompts } from '../ui/pull-prompts.ts';
import { connectFor, runLive, tellProblems } from '../ui/run-live.ts';

/** `userpool.pull`: the live pool into the file in the editor, or a picked pool into a new file. */
export function registerPull(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.pull', async () => {
    const document = activePoolDocument();
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
    });
    await tellOutcome(services, file, outcome);
  });
}

async function pullNew(services: Services): Promise<void> {
  await runLive(services, 'Pull User Pool', async () => {
    const picked = await pickPool(services.access, connectionSettings(undefined));
    if (!picked) return;
    const described = await gatewayWithProgress(picked.gateway).describe(picked.poolId);
    const document = await openNewPoolFile(described);
    if (!document) return;
    const file = editorFile(document);
    const outcome = await bringIn(file, described, { prompts: pullPrompts(services.previews), bases: services.bases });
    const isNew = outcome.kind === 'unchanged';
    await tellOutcome(services, file, isNew ? { kind: 'pulled', edits: [] } : outcome);
  });
}

async function tellOutcome({ log }: Services, file: PoolFile, outcome: PullOutcome): Promise<void> {
  switch (outcome.kind) {
    case 'cancelled':
      log.info(`Pull into ${file.name} cancelled; the file is as it was.`);
      return;
    case 'unreadable':
      await tellProblems(
        file.name,
        outcome.findings.length,
        'Nothing was pulled: the file does not say clearly which pool it is for.',
      );
      return;
    case 'not-taken':
      void vscode.window.showErrorMessage(
        `VS Code did not take the change of ${file.name}. It may be read-only; the file is as it was.`,
      );
      return;
    case 'unchanged':
      void vscode.window.showInformationMessage(`${file.name} already says what the live pool has.`);
      return;
    case 'pulled':
      void vscode.window.showInformationMessage(`Pulled the live pool into ${file.name}.`);
  }
}
