import * as vscode from 'vscode';
import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { liveKind } from '#core/resources/live';
import type { LivePool } from '#core/sync';
import { readPool } from '#live/operations';
import { SAMPLE_POOL, SAMPLE_MISTAKE, sampleFileText } from '../sandbox/sample-pool.ts';
import { SANDBOX_FOLDER } from '../sandbox/sandbox-files.ts';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';
import { editorFile } from '../editors/editor-file.ts';
import { completeMilestone } from '../walkthrough-progress.ts';
import { exists } from '../editors/exists.ts';
import { notEdited } from '../notifications/messages/file.ts';
import { notify } from '../notifications/notify.ts';
import { connectFor, runLive } from '../connection/run-live.ts';
import { showNotice } from '../notifications/show-notice.ts';

const COMMAND = 'userpool.sandbox';

/** The commands that the walkthrough runs on the sandbox file. */
const NEXT: readonly unknown[] = ['userpool.push', 'userpool.restore'];

/**
 * `userpool.sandbox`: opens the sandbox pool's file, and creates the file if it does not exist. If the argument is the
 * ID of another command, runs that command on the file.
 */
export function registerSandbox(services: Services): vscode.Disposable {
  const uri = vscode.Uri.joinPath(SANDBOX_FOLDER, 'Sandbox.userpool.json');
  const run = (task: () => Promise<void>) => runLive(services, { command: COMMAND }, task);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND, (next?: unknown) =>
      run(async () => {
        const document = await openFile(uri);
        const { request } = await readSample(services, uri);
        const file = editorFile(document);
        // In each window, the pool starts out as a copy of the sample, so all differences between the file and the pool
        // come from the user.
        if (!services.bases.get(file, SAMPLE_POOL)) await services.bases.set(file, SAMPLE_POOL, request);
        if (NEXT.includes(next)) await vscode.commands.executeCommand(String(next), uri);
        else if (textOf(document) !== sampleFileText()) offerToStartOver(() => run(() => startOver(services, uri)));
      }),
    ),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri.toString() && !document.getText().includes(SAMPLE_MISTAKE))
        completeMilestone('fixed');
    }),
  );
}

/** Shows the file; if it is already open, in the editor group that contains it. Keeps the user's edits. */
async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(sampleFileText()));
  const document = await vscode.workspace.openTextDocument(uri);
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  await vscode.window.showTextDocument(document, { preview: false, ...(group && { viewColumn: group.viewColumn }) });
  return document;
}

/** Starts the sandbox and reads the sample pool, with its MFA factors. */
async function readSample({ access, mfa }: Services, uri: vscode.Uri): Promise<LivePool> {
  const gateway = await connectFor(access, connectionSettings(uri))(SANDBOX_REGION);
  return (await readPool(gateway, liveKind('pool'), SAMPLE_POOL, mfa)).live;
}

function offerToStartOver(startOver: () => Promise<void>): void {
  const button = vscode.l10n.t('Start Over');
  const message = vscode.l10n.t(
    "The sandbox pool was reset when this window opened, but your file wasn't. Start over to reset both. You can undo the change to the file.",
  );
  void notify.info(message, button).then(async (answer) => {
    if (answer === button) await startOver();
  });
}

async function startOver(services: Services, uri: vscode.Uri): Promise<void> {
  const document = await openFile(uri);
  const file = editorFile(document);
  const all = { offset: 0, length: document.getText().length, content: sampleFileText() };
  if (!(await file.apply([all]))) {
    showNotice(services, notEdited(file.name), { command: COMMAND, document }, {});
    return;
  }
  await document.save();
  await services.sandbox.stop();
  await services.bases.set(file, SAMPLE_POOL, (await readSample(services, uri)).request);
}

function textOf(document: vscode.TextDocument): string {
  return document.getText().replaceAll('\r\n', '\n');
}
