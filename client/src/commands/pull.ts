import * as vscode from 'vscode';
import { isBlank } from '#core/document';
import type { JsonObject } from '#core/json';
import { kindOf } from '#core/resources';
import { pullIntoFile } from '#live/operations';
import type { Services } from '../services.ts';
import { editorFile, poolDocumentAt } from '../editors/editor-file.ts';
import { pullPrompts } from '../prompts/pull-prompts.ts';
import { connectFor, runLive } from '../connection/run-live.ts';
import { fileOfNode, isViewNode, profileOfNode, type PoolNode } from '../pools-view/nodes.ts';
import { type ChosenProfile, targetFor } from '../connection/target.ts';
import { ensurePool } from './choose-pool.ts';
import { pullNew, pullNode } from './pull-new.ts';
import { reportNewPool } from '../notifications/report-new-pool.ts';
import { markConnected, reportPull } from '../notifications/report-pull-outcome.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { commandFor } from './command-for.ts';
import { MFA, offersMfa, pullMfaBeside } from './pull-mfa.ts';

const COMMAND = 'userpool.pull';

/**
 * `userpool.pull`: pulls the live pool into the file in the editor. Lets the user pick a pool if the file is empty or
 * no file is open.
 */
export function registerPull(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerFor(services, COMMAND, pull),
    registerFor(services, 'userpool.mfa.pull', pullMfa, (node) => pullNode(services, node, MFA)),
  );
}

/**
 * @param run pulls into a document; undefined if no pool file is open
 * @param runOnNode pulls the pool of a node that does not have exactly one file
 */
function registerFor(
  services: Services,
  command: string,
  run: (services: Services, document: vscode.TextDocument | undefined, profile?: ChosenProfile) => Promise<void>,
  runOnNode?: (node: PoolNode) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (argument?: unknown) => {
    if (runOnNode && isViewNode(argument) && argument.kind === 'pool' && !fileOfNode(argument))
      return runOnNode(argument);
    const document = await poolDocumentAt(services, argument);
    if (document !== 'reported') await run(services, document, profileOfNode(argument));
  });
}

/**
 * `userpool.mfa.pull`: pulls into the open MFA file, or into a new MFA file next to an open pool file. Lets the user
 * pick a pool if no file is open.
 */
async function pullMfa(
  services: Services,
  document: vscode.TextDocument | undefined,
  profile?: ChosenProfile,
): Promise<void> {
  if (!document) return pullNew(services, undefined, MFA);
  const isPoolFile = kindOf(fileNameOf(document.uri))?.id !== 'mfa' && !isBlank(document.getText());
  if (!isPoolFile) return pull(services, document, profile);
  const existing = await pullMfaBeside(services, document, profile);
  if (existing) await pullIntoOpen(services, existing, { profile });
}

async function pull(
  services: Services,
  document: vscode.TextDocument | undefined,
  profile?: ChosenProfile,
): Promise<void> {
  if (!document || isBlank(document.getText())) await pullNew(services, document);
  else if (!reportNewPool(services, document, COMMAND) && (await ensurePool(services, document))) {
    await pullIntoOpen(services, document, { profile });
  }
}

interface PullOptions {
  readonly profile?: ChosenProfile | undefined;
  readonly keepEdits?: boolean;
}

/**
 * Pulls a pool into the file of an open document.
 * @param options `profile`: overrides the settings; `keepEdits`: keeps the user's edits without asking, for a pull
 *   before a push
 */
export async function pullIntoOpen(
  services: Services,
  document: vscode.TextDocument,
  { profile, keepEdits = false }: PullOptions = {},
): Promise<void> {
  const file = editorFile(document);
  const command = commandFor(COMMAND, document);
  await runLive(services, { document, command }, async () => {
    const target = await targetFor(services, document, profile);
    let mfa: JsonObject | undefined;
    const outcome = await pullIntoFile(file, {
      connect: connectFor(services.access, target),
      prompts: keepEdits ? { askOverwrite: () => Promise.resolve('keep') } : pullPrompts(services),
      bases: services.bases.at(target.endpoint),
      mfa: {
        read: (_, answer) => (mfa = answer),
        unread: (error) => services.mfa.unread(error),
      },
      // The file may still have settings from before a restore. A push sends them again, so the pull before it must
      // keep them.
      restored: keepEdits ? undefined : services.restored.get(file.key),
    });
    markConnected(file, outcome);
    reportPull(services, document, outcome, {
      offersMfa: await offersMfa(document, mfa),
      beforePush: keepEdits,
    });
  });
}
